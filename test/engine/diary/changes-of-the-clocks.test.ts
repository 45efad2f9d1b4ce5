/** The two days a year on which the clocks change: hours are those on the wall, no time is offered that does not exist, and none twice. */
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { emptyDay, evolveDay, type DayState } from '../../../engine/diary/day-state.ts';
import { atLocation } from '../../../engine/diary/at-location.ts';
import { findSlots } from '../../../engine/diary/find-slots.ts';
import { takeSlot } from '../../../engine/diary/take-slot.ts';
import { holdSlot } from '../../../engine/diary/hold-slot.ts';
import type { Clinic } from '../../../engine/flow/schema/house-files.ts';
import type { Slot } from '../../../engine/values.ts';
import { shippedRelease } from '../../controls/typed-call.ts';
import { testClinic } from './clinic.ts';

/** Open on every day from `from` to `to`, in a zone: the clocks change on Sundays, on which dentists rest. */
function openDaily(zone: string, from: string, to: string): Clinic {
  const hours = [[from, to]] as [string, string][];
  const week = { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: hours, sun: hours };
  const adair = { says: 'Doctor Adair', hours: week };
  const clinic = { ...testClinic, zone, hours: week, holidays: {}, practitioners: { adair }, slot_minutes: 30 };
  return atLocation(clinic).clinic;
}

/** Every free time of a day, asked the day before, for a check-up of half an hour. */
function offered(clinic: Clinic, day: string, state: DayState = emptyDay): Slot[] {
  const at = DateTime.fromISO(`${day}T00:00:00Z`).minus({ days: 2 }).toUTC().toISO() ?? '';
  const when = { from: day, to: day, part: 'any' } as const;
  const search = { service: 'check_up', when, practitioner: null, at: at.replace('Z', '+00:00'), limit: 200 };
  return findSlots(clinic, new Map([[day, state]]), search);
}

const wall = ({ start }: Slot): string => start.slice(11, 16);
const BEFORE = '2026-09-01T10:00:00.000+00:00';

/** Romi's own zone, the same clock elsewhere, and zones whose clocks change at midnight, by half an hour, or in the south. */
const changes = [
  ['Europe/Dublin', '2027-03-28', '2026-10-25'],
  ['Europe/Berlin', '2027-03-28', '2026-10-25'],
  ['Atlantic/Azores', '2027-03-28', '2026-10-25'],
  ['America/Santiago', '2026-09-06', '2027-04-04'],
  ['Asia/Beirut', '2027-03-28', '2026-10-25'],
  ['Africa/Cairo', '2027-04-30', '2026-10-30'],
  ['America/New_York', '2027-03-14', '2026-11-01'],
  ['Australia/Sydney', '2026-10-04', '2027-04-04'],
  ['Australia/Lord_Howe', '2026-10-04', '2027-04-04'],
] as const;

test("the clinic's own zone is among them", () => {
  expect(changes.map(([zone]) => zone)).toContain(shippedRelease().clinic.zone);
});

describe.each(changes)('%s', (zone, spring, autumn) => {
  /** From noon to noon: some clocks change at midnight, and then either day could be the one. */
  const length = (day: string): number => {
    const noon = DateTime.fromISO(`${day}T12:00`, { zone });
    return noon.diff(noon.minus({ days: 1 }), 'hours').hours;
  };

  test('these are the days on which its clocks change', () => {
    expect(length(spring)).toBeLessThan(24);
    expect(length(autumn)).toBeGreaterThan(24);
  });

  test.each([spring, autumn])(
    '%s: from nine to six by the clock on the wall, as on the day before and after',
    (day) => {
      const clinic = openDaily(zone, '09:00', '18:00');
      for (const offset of [-1, 0, 1]) {
        const on = DateTime.fromISO(day).plus({ days: offset }).toISODate() ?? '';
        const slots = offered(clinic, on);
        expect([slots.length, wall(slots[0] as Slot), wall(slots.at(-1) as Slot)]).toEqual([18, '09:00', '17:30']);
        expect(new Set(slots.map(({ start }) => start.slice(0, 10)))).toEqual(new Set([on]));
      }
    },
  );

  test.each([spring, autumn])(
    '%s, open around the clock: every time exists, is offered once, and lasts as long as it says',
    (day) => {
      const slots = offered(openDaily(zone, '00:00', '23:30'), day);
      const starts = slots.map(({ start }) => DateTime.fromISO(start, { setZone: true }));
      expect(starts.map((start) => start.setZone(zone).toFormat("yyyy-MM-dd'T'HH:mm"))).toEqual(
        slots.map(({ start }) => start.slice(0, 16)),
      );
      const apart = starts.slice(1).map((start, i) => start.toMillis() - (starts[i]?.toMillis() ?? 0));
      expect(Math.min(...apart)).toBeGreaterThanOrEqual(30 * 60_000);
      expect(new Set(slots.map(wall)).size).toBe(slots.length);
      expect(new Set(slots.map(({ id }) => id)).size).toBe(slots.length);
      // What the wall skips is missing, and what it shows twice is there once: 47 half hours begin by the clock on a plain day.
      const skipped = Math.max(0, 24 - length(day)) * 2;
      expect(slots.length).toBe(47 - skipped);
    },
  );

  test.each([spring, autumn])(
    '%s: whatever is booked one after the other never overlaps, and all of it can be',
    (day) => {
      const clinic = openDaily(zone, '00:00', '23:30');
      let state = emptyDay;
      let taken = 0;
      for (let [next] = offered(clinic, day); next !== undefined; [next] = offered(clinic, day, state)) {
        const hold = holdSlot(clinic, state, { attempt: `call-${taken}/7`, slot: next, until: BEFORE, at: BEFORE });
        expect(hold.answer).toEqual({ hold: { attempt: `call-${taken}/7`, slot: next, until: BEFORE } });
        const booked = takeSlot(state, {
          attempt: `call-${taken}/9`,
          hold: { attempt: '', slot: next, until: BEFORE },
          at: BEFORE,
        });
        expect(booked.answer).toEqual({ taken: next });
        state = booked.drafts.reduce(evolveDay, state);
        taken += 1;
      }
      expect(taken).toBe(offered(clinic, day).length);
      const visits = [...state.visits.values()].toSorted((one, other) => one.from_ms - other.from_ms);
      for (const [i, { to_ms }] of visits.entries())
        expect(to_ms).toBeLessThanOrEqual(visits[i + 1]?.from_ms ?? Infinity);
      for (const { from_ms, to_ms } of visits) expect(to_ms - from_ms).toBe(30 * 60_000);
    },
  );
});
