/** What stands side by side and speaks of one thing: a day and its time, a weekday and its date. */
import { mondayOf, weekdayOf } from './calendar.ts';
import type { Clock } from './clocks.ts';
import { nextFitting, oneDay } from './days.ts';
import type { Days } from './days.ts';
import { hourIn } from './parts.ts';
import type { Part } from './parts.ts';
import type { Token } from './tokens.ts';
import { wordsBetween } from './when.ts';
import type { When } from './when.ts';

/** Words that may stand between a day and its time. */
export const LIGHT = /^(?:at|on|in|the|of|this|about|for|which|is|it|that|a|time|some|sometime|anytime|any|i|oclock|during|with|from|between)?$/; // prettier-ignore
/** The same, and what bounds a time: "tomorrow after one". */
export const OR_BOUNDED = /^(?:at|on|in|the|of|about|any|anytime|time|but|only|after|before|by|until|till|from|since|no|not|later|earlier|than|up|to|arrive|arriving)$/; // prettier-ignore

/** A day beside a time, a time beside a part of the day, a weekday beside its date. */
export function together(whens: readonly When[], tokens: readonly Token[], light: RegExp): When[] {
  const out: When[] = [];
  for (const when of whens) {
    const last = out.at(-1);
    const gap = last === undefined ? [] : wordsBetween(tokens, last.next, when.start);
    // "Thursday, not the 26th" are two days.
    const isOther =
      last?.days !== undefined &&
      when.days !== undefined &&
      /^(?:not|no)$/.test(gap.find((text) => text !== 'but') ?? '');
    const near = last !== undefined && !isOther && gap.length <= 4 && gap.every((text) => light.test(text));
    const leads = gap.some((text) => text === 'from' || text === 'between');
    const bound = last?.bound ?? when.bound;
    // Of two things that follow each other a bound is that of the time: "tomorrow after one".
    const isBounded = bound !== undefined && !(last?.days && !last.clock && !last.bound && when.clock && !when.days);
    const isOpen = leads && when.to === undefined && last?.to === undefined && bound === undefined;
    const merged = near && !isOpen && !isBounded ? merge(last, when) : null;
    if (merged === null) out.push(when);
    else out[out.length - 1] = merged;
  }
  return out;
}

/** Both as one, or null where they say two things of one kind. */
export function merge(a: When, b: When): When | null {
  if (a.lasts !== undefined || b.lasts !== undefined) return null;
  if ((a.clock && b.clock) || (a.to && b.to) || (a.part && b.part && a.part.name !== b.part.name && !(a.part.today || b.part.today))) return null;
  const days = a.days && b.days ? sameDay(a.days, b.days) : { days: a.days ?? b.days };
  if (days === null) return null;
  const timed = a.clock ? a : b;
  const part = narrower(a.part, b.part);
  const place = { start: Math.min(a.start, b.start), next: Math.max(a.next, b.next) };
  const to = a.to ?? b.to;
  const bound = a.bound ?? b.bound;
  const clock = timed.clock;
  if (clock === undefined) return { ...place, ...days, part, to, bound };
  const inDay = inPart(clock, part);
  // "Friday night at one", "midnight tonight": by the calendar that is the next day.
  const isNextDay = to === undefined && days.days !== undefined && (part?.name === 'night' || part?.name === 'evening') && inDay.minute < 6 * 60;
  if (isNextDay && days.days?.from === days.days?.to) return { ...place, days: oneDay((days.days?.to ?? 0) + 1), clock: inDay, bound };
  return { ...place, ...days, clock: inDay, bound, to: to && { ...to, clock: to.clock && inPart(to.clock, part) } };
} // prettier-ignore

/** "First thing on Monday morning" is the first thing. */
function narrower(a: Part | undefined, b: Part | undefined): Part | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return b.to - b.from < a.to - a.from ? b : a;
}

function inPart(clock: Clock, part: Part | undefined): Clock {
  if (part === undefined) return clock;
  return clock.settled ? { ...clock, bare: false } : { minute: hourIn(clock.minute, part), settled: true, bare: false };
}

/** "Tuesday the 24th", "tomorrow, the 5th", "next week on Tuesday". */
function sameDay(a: Days, b: Days): Pick<When, 'days' | 'disagrees'> | null {
  const [weekday, date] = a.kind === 'weekday' ? [a, b] : [b, a];
  if (a.minute !== undefined || b.minute !== undefined || a.kind === 'span' || b.kind === 'span') return null;
  if (a.from === b.from && a.to === b.to) return { days: date };
  if (weekday.kind !== 'weekday' || weekday.weekday !== undefined) return null;
  if (date.kind === 'range' && date.to - date.from < 7) {
    const day = date.from + ((weekdayOf(weekday.from) - weekdayOf(date.from) + 7) % 7);
    return day <= date.to ? { days: { ...weekday, from: day, to: day } } : null;
  }
  if (date.kind !== 'date' && date.kind !== 'relative') return null;
  // "Wednesday, two weeks from now" is that of the week in two weeks.
  if (date.loose === true) {
    const day = mondayOf(date.from) + weekdayOf(weekday.from) - 1;
    return { days: { ...weekday, from: day, to: day } };
  }
  if (weekdayOf(weekday.from) === weekdayOf(date.from)) return { days: date };
  // Without a month there may be one in which that day has that name.
  const fitting = date.numbered === true ? nextFitting(date.from, weekdayOf(weekday.from)) : null;
  return { days: fitting ?? date, disagrees: weekday };
}
