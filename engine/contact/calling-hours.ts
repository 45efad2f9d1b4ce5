/** When people may be called by the clock on their own wall: the hours and holidays of a policy. */
import type { DateTime } from 'luxon';
import { weekdays, type Policy } from '../flow/schema/house-files.ts';
import { localTime, writeInstant } from '../time/local-time.ts';

/** A policy that permits no hour of a whole year permits none at all. */
const DAYS_LOOKED_AHEAD_MAX = 370;

interface Span {
  readonly from: DateTime;
  readonly until: DateTime;
}

const dateOf = (moment: DateTime): string => moment.toFormat('yyyy-MM-dd');

/** The weekday as policies name it. */
export function weekdayOf(moment: DateTime): (typeof weekdays)[number] {
  const day = weekdays[moment.weekday - 1];
  if (day === undefined) throw new Error(`A week has no day ${moment.weekday}.`);
  return day;
}

/** The moment of a wall-clock time on the day of `day`; a time that the clocks skip that day moves on to where they land. */
export function onDay(day: DateTime, time: string): DateTime {
  const [hour, minute] = time.split(':').map(Number);
  return day.startOf('day').set({ hour: hour ?? 0, minute: minute ?? 0 });
}

const spansOn = (policy: Policy, day: DateTime): Span[] =>
  (policy.calling.hours[weekdayOf(day)] ?? []).map(([from, until]) => ({
    from: onDay(day, from),
    until: onDay(day, until),
  }));

/** Whether the moment lies in the calling hours of its weekday: the first minute does, the last instant does not. */
export const isInHours = (policy: Policy, moment: DateTime): boolean =>
  spansOn(policy, moment).some(({ from, until }) => from <= moment && moment < until);

/** The name of the holiday on that day, or null. */
export const holidayOn = (policy: Policy, moment: DateTime): string | null =>
  policy.calling.holidays[dateOf(moment)] ?? null;

/** The first moment at or after `from` that lies in calling hours and on no holiday, or null where a year has none. */
export function nextInHours(policy: Policy, from: DateTime): DateTime | null {
  for (let ahead = 0; ahead <= DAYS_LOOKED_AHEAD_MAX; ahead += 1) {
    const day = from.startOf('day').plus({ days: ahead });
    if (holidayOn(policy, day) !== null) continue;
    const open = spansOn(policy, day)
      .filter(({ until }) => until > from)
      .sort((one, other) => one.from.toMillis() - other.from.toMillis())[0];
    if (open !== undefined) return open.from > from ? open.from : from;
  }
  return null;
}

/** The first instant at or after `from` at which somebody in this zone may be called, in UTC; null where the policy permits none within a year. */
export function nextPermittedMoment(policy: Policy, zone: string, from: string): string | null {
  const moment = nextInHours(policy, localTime(from, zone));
  return moment === null ? null : writeInstant(moment);
}
