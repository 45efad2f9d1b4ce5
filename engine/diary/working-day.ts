/** Who works when, on one day of the clinic: opening hours, holidays and practitioners' hours, in the clinic's zone. */
import type { DateTime } from 'luxon';
import { weekdays } from '../flow/schema/house-files.ts';
import type { Clinic, Week } from '../flow/schema/house-files.ts';
import type { Slot } from '../values.ts';
import { clockMinutes } from './clock-minutes.ts';
import { localTime } from '../time/local-time.ts';

/** From and until, in minutes after midnight by the clock on the wall. */
export type Span = readonly [number, number];

export interface WorkingDay {
  readonly day: string;
  /** The day after it. */
  readonly next: string;
  /** When each practitioner can be visited; who does not work on this day is missing. */
  readonly worked: ReadonlyMap<string, readonly Span[]>;
  /** The instant of a minute on the wall, in milliseconds since 1970; null for an hour that this day skips. */
  readonly instant: (minute: number) => number | null;
}

/**
 * A clinic's facts are frozen with their release, and thousands of searches ask for the same days,
 * so a day is worked out once. Nothing but speed depends on this.
 */
const workedOut = new WeakMap<Clinic, Map<string, WorkingDay>>();

export function workingDay(clinic: Clinic, day: string): WorkingDay {
  let days = workedOut.get(clinic);
  if (days === undefined) workedOut.set(clinic, (days = new Map<string, WorkingDay>()));
  let found = days.get(day);
  if (found === undefined) days.set(day, (found = workOut(clinic, day)));
  return found;
}

/** Whether the practitioner works through the whole of a slot, and the clinic has its chair. */
export function isWorkedAt(clinic: Clinic, slot: Slot): boolean {
  const start = localTime(slot.start, clinic.zone);
  // Written with another offset than the clinic's, the slot would have another id than its events give it.
  if (start.toFormat("yyyy-MM-dd'T'HH:mm") !== slot.start.slice(0, 16)) return false;
  if (!clinic.locations.some((location) => location.chairs.includes(slot.chair))) return false;
  const { worked, instant } = workingDay(clinic, start.toISODate());
  const from = start.hour * 60 + start.minute;
  const to_ms = start.toMillis() + slot.minutes * 60_000;
  return (worked.get(slot.practitioner) ?? []).some(
    ([opens, closes]) => from >= opens && to_ms <= (instant(closes) ?? 0),
  );
}

function workOut(clinic: Clinic, day: string): WorkingDay {
  const midnight = localTime(day, clinic.zone);
  const closed = Object.hasOwn(clinic.holidays, day);
  const open = closed ? [] : spansOf(clinic.hours, midnight);
  const worked = new Map<string, readonly Span[]>();
  for (const [name, practitioner] of Object.entries(clinic.practitioners)) {
    const spans = common(open, spansOf(practitioner.hours, midnight));
    if (spans.length > 0) worked.set(name, spans);
  }
  const next = localTime(day, 'utc').plus({ days: 1 }).toISODate();
  return { day, next, worked, instant: wallClock(midnight) };
}

function spansOf(week: Week, date: DateTime): Span[] {
  const weekday = weekdays[date.weekday - 1];
  const hours = weekday === undefined ? undefined : week[weekday];
  return (hours ?? []).map(([from, until]) => [clockMinutes(from), clockMinutes(until)]);
}

function common(some: readonly Span[], others: readonly Span[]): Span[] {
  return some
    .flatMap(([from, until]) => others.map((other): Span => [Math.max(from, other[0]), Math.min(until, other[1])]))
    .filter(([from, until]) => from < until);
}

/**
 * On most days a minute is a plain sum; on the two days a year on which the clocks change, the zone is asked. Where they
 * change at midnight the day begins later, and is as long as any other when counted from there.
 */
function wallClock(midnight: DateTime): WorkingDay['instant'] {
  const start_ms = midnight.toMillis();
  const isPlain = midnight.hour === 0 && midnight.plus({ days: 1 }).toMillis() - start_ms === 24 * 3_600_000;
  if (isPlain) return (minute) => start_ms + minute * 60_000;
  return (minute) => {
    const [hour, rest] = [Math.floor(minute / 60), minute % 60];
    const on = midnight.set({ hour, minute: rest });
    return on.hour === hour && on.minute === rest ? on.toMillis() : null;
  };
}
