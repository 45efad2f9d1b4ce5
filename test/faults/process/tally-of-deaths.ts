/** Counts what many random deaths left, and what the restarts found. */
import type { EventType } from '../../../engine/event.ts';
import type { Moment, RandomDeaths } from './random-death.ts';

export interface TallyOfDeaths {
  see(died: RandomDeaths): void;
  kills(): number;
  defects(): number;
  at(moment: Moment): number;
  count(type: EventType): number;
  lines(): readonly string[];
}

const counted: readonly EventType[] = ['BookingRequested', 'SlotTaken', 'AppointmentBooked', 'BookingConfirmed', 'BookingRefused', 'BookingUncertain', 'BookingFailed', 'OptedOut', 'EscalationRaised']; // prettier-ignore

export function tallyOfDeaths(): TallyOfDeaths {
  const moments: Record<Moment, number> = { 'before any call': 0, 'within calls': 0, 'after calls': 0 };
  const types: Partial<Record<EventType, number>> = {};
  const endings: Record<string, number> = {};
  const totals = {
    clinics: 0,
    kills: 0,
    acked: 0,
    group: 0,
    calls: 0,
    identical: 0,
    recovered: 0,
    events: 0,
    defects: 0,
  };
  const list = (counts: Readonly<Record<string, number | undefined>>): string =>
    Object.entries(counts)
      .map(([what, count]) => `${what} ${count}`)
      .join(', ');

  return {
    see({ moments: died, acked, largest_group, after, defects }) {
      for (const moment of died) moments[moment] += 1;
      for (const { type, data } of after.rows) {
        if (counted.includes(type)) types[type] = (types[type] ?? 0) + 1;
        const ending = String(data['ending']);
        if (type === 'CallEnded') endings[ending] = (endings[ending] ?? 0) + 1;
      }
      totals.clinics += 1;
      totals.kills += died.length;
      totals.acked += acked;
      totals.group = Math.max(totals.group, largest_group);
      totals.calls += after.verify.calls;
      totals.identical += after.verify.identical;
      totals.recovered += after.recovered.length;
      totals.events += after.rows.length;
      totals.defects += defects.length;
    },
    kills: () => totals.kills,
    defects: () => totals.defects,
    at: (moment) => moments[moment],
    count: (type) => types[type] ?? 0,
    lines: () => [
      `kills ${totals.kills} in ${totals.clinics} clinics: ${list(moments)}`,
      `acknowledged ${totals.acked} events, at most ${totals.group} appends by one commit; found ${totals.events} events`,
      `calls ${totals.calls}, identical ${totals.identical}, put right by the last restart ${totals.recovered}`,
      `endings: ${list(endings)}`,
      list(types),
      `defects ${totals.defects}`,
    ],
  };
}
