/** From clocks and parts of a day to what a diary is asked for. */
import type { DayPart } from '../../../../engine/values.ts';
import { clockOf } from './calendar.ts';
import type { OpenFrom } from './clocks.ts';
import { HOURS } from './parts.ts';
import type { Part } from './parts.ts';
import { settle, settleStretch } from './settle.ts';
import type { When } from './when.ts';

export type Times = Pick<DayPart, 'part' | 'at' | 'after' | 'before'>;

/** The time that was asked for, of all that was said; the clock says more than a part of the day. */
export function timesOf(whens: readonly When[], refused: ReadonlySet<When>, open: OpenFrom): Times | null {
  const timed = whens.filter(({ clock, days }) => clock !== undefined && days?.onwards !== true);
  // "Noon is no good, what about five" means five; "after four is no good" has been turned into its other side before.
  const clocked = timed.find((when) => !refused.has(when)) ?? timed.find(({ bound }) => bound !== undefined);
  if (clocked?.clock !== undefined) return ofClock(clocked, open);
  // "Mornings are no good, have you an afternoon?" asks for the afternoon.
  const wanted = whens.some((when) => when.part !== undefined && !refused.has(when));
  const meant = wanted ? whens.filter((when) => !refused.has(when)) : whens;
  const parts = meant.flatMap((when) => (when.part === undefined ? [] : [ofPart(when.part, refused.has(when))]));
  if (parts.length === 0) return null;
  const distinct = [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()];
  // "After school, so Thursday afternoon": what has an hour says more than what has none.
  const closer = distinct.filter(({ after, before }) => after !== undefined || before !== undefined);
  const [only] = closer.length === 1 ? closer : distinct;
  return distinct.length === 1 || closer.length === 1 ? (only ?? null) : { part: 'any' };
}

function ofClock({ clock, to, bound }: When, open: OpenFrom): Times | null {
  if (clock === undefined) return null;
  const minute = settle(clock, open);
  if (to?.clock !== undefined) {
    const [start, end] = settleStretch(clock, to.clock, open);
    if (end > start) return { part: 'any', after: clockOf(start), before: clockOf(end) };
  }
  if (bound === 'before' || bound === 'until') return { part: 'any', before: clockOf(minute) };
  if (bound === 'after' || bound === 'from') return { part: 'any', after: clockOf(minute) };
  return { part: 'any', at: clockOf(minute) };
}

/** What is left of a day when a part of it was refused. */
const INSTEAD: Readonly<Record<string, Times>> = {
  morning: { part: 'any', after: '12:00' },
  afternoon: { part: 'any', before: '12:00' },
  evening: { part: 'any', before: '17:00' },
  night: { part: 'any', before: '17:00' },
};

function ofPart({ name, from, to }: Part, refused: boolean): Times {
  const instead = refused ? INSTEAD[name] : undefined;
  if (instead !== undefined) return instead;
  const [opens, closes] = HOURS[name];
  const part = name === 'night' ? 'evening' : name === 'lunch' || name === 'day' ? 'any' : name;
  const isAny = part === 'any';
  return {
    part,
    ...(from > (isAny ? 0 : opens * 60) && { after: clockOf(from) }),
    ...(to < (isAny ? 1440 : closes * 60) && { before: clockOf(to) }),
  };
}
