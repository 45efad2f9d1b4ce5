/** Days as they are spoken of, and the calendar behind the words. Weeks begin on Monday. */
import { dayOf, firstOfMonth, mondayOf, partsOf, weekdayOf } from './calendar.ts';
import type { Day, Now } from './calendar.ts';

export interface Days {
  readonly from: Day;
  readonly to: Day;
  readonly kind: 'weekday' | 'date' | 'relative' | 'range' | 'span';
  /** Only these days between `from` and `to` ("Tuesdays"); all of them where absent. */
  readonly weekday?: number;
  /** Counted in weeks or months: nobody means that very day. */
  readonly loose?: true;
  /** The clock, where hours and minutes were counted from now. */
  readonly minute?: number;
  /** Said by its number alone, without a month. */
  readonly numbered?: true;
  /** The moment of speaking itself. */
  readonly present?: true;
  /** From then on: "as soon as possible". */
  readonly onwards?: true;
  /** From now on until then: "within five hours". */
  readonly since?: { readonly day: Day; readonly minute: number };
}

export const oneDay = (day: Day): Days => ({ from: day, to: day, kind: 'relative' });
export const onDate = (day: Day | null): Days | null => (day === null ? null : { from: day, to: day, kind: 'date' });
export const named = (day: Day): Days => ({ from: day, to: day, kind: 'weekday' });
export const range = (from: Day, to: Day): Days => ({ from, to, kind: 'range' });
export const span = (from: Day | null, to: Day | null): Days | null =>
  from === null || to === null || to < from ? null : { from, to, kind: 'span' };

/** The next day of that name, today excluded: nobody calls today by its name. */
export function coming(weekday: number, now: Now): Day {
  return now.day + (((weekday - weekdayOf(now.day) + 6) % 7) + 1);
}

/** "Next Thursday" is the Thursday of next week; it is read back with its date. */
export function nextNamed(weekday: number, now: Now): Day {
  return mondayOf(now.day) + 6 + weekday;
}

/** The Monday of this week, or of the next where the word says so. */
export function weekOf(relation: string, now: Now): Day {
  return mondayOf(now.day) + (/^(?:next|following|coming)$/.test(relation) ? 7 : 0);
}

/** A day of a month that has it. */
export function dateOf(year: number, month: number, day: number): Day | null {
  const date = dayOf(year, month, day);
  return month >= 1 && month <= 12 && partsOf(date).day === day ? date : null;
}

/** Without a year the next one is meant; a year that was said is taken by its word. */
export function yearless(month: number, day: number, now: Now, year?: number): Day | null {
  if (year !== undefined) return dateOf(year, month, day);
  for (let ahead = 0; ahead < 5; ahead++) {
    const date = dateOf(now.year + ahead, month, day);
    if (date !== null && date >= now.day) return date;
  }
  return null;
}

export const onNumber = (day: Day | null): Days | null =>
  day === null ? null : { from: day, to: day, kind: 'date', numbered: true };

/** The next day of the same number that has this name, within a year. */
export function nextFitting(day: Day, weekday: number): Days | null {
  const { year, month, day: number } = partsOf(day);
  for (let ahead = 1; ahead <= 12; ahead++) {
    const then = partsOf(dayOf(year, month + ahead, 1));
    const date = dateOf(then.year, then.month, number);
    if (date !== null && weekdayOf(date) === weekday) return onNumber(date);
  }
  return null;
}

/** The next month's day of that number, today included; months that lack it are passed over. */
export function nextNumbered(number: number, now: Now): Day | null {
  for (let ahead = 0; ahead < 4; ahead++) {
    const date = inMonth(number, ahead, now);
    if (date !== null && date >= now.day) return date;
  }
  return null;
}

export function inMonth(number: number, ahead: number, now: Now): Day | null {
  const { year, month } = partsOf(firstOfMonth(now.day, ahead));
  return dateOf(year, month, number);
}

/** The same day so many months later, or the last one of a month that is too short. */
export function monthsLater(day: Day, months: number): Day {
  const { year, month, day: number } = partsOf(day);
  const last = partsOf(dayOf(year, month + months + 1, 1) - 1).day;
  return dayOf(year, month + months, Math.min(number, last));
}

/** The first ten days, the second ten, and the rest. */
export function partOfMonth(part: string, first: Day, now: Now): Days {
  const last = firstOfMonth(first, 1) - 1;
  const [from, to] = thirds(part, [first, first + 9], [first + 10, first + 19], [first + 20, last], [first, last]);
  return range(Math.max(from, to < now.day ? from : now.day), to);
}

/** Monday to Wednesday, Tuesday to Thursday, and Friday to the end. */
export function partOfWeek(part: string, monday: Day, now: Now): Days {
  const [from, to] = thirds(part, [monday, monday + 2], [monday + 1, monday + 3], [monday + 4, monday + 6], [monday, monday + 6]); // prettier-ignore
  return range(Math.max(from, to < now.day ? from : now.day), to);
}

function thirds<T>(part: string, early: T, middle: T, late: T, whole: T): T {
  if (/^(?:early|start|first)$/.test(part)) return early;
  if (/^(?:mid|middle)$/.test(part)) return middle;
  return /^(?:late|later|end)$/.test(part) ? late : whole;
}

/** Weeks by their number, as calendars print them: the first is the one that holds the first Thursday. */
export function numberedWeek(number: number, now: Now): Days | null {
  if (number < 1 || number > 53) return null;
  const weekOne = (year: number): Day => mondayOf(dayOf(year, 1, 4));
  const monday = weekOne(now.year) + 7 * (number - 1);
  const then = monday + 6 < now.day ? weekOne(now.year + 1) + 7 * (number - 1) : monday;
  return range(then, then + 6);
}

/** The n-th day of that name in a month, or its last. */
export function weekdayOfMonth(which: number | 'last', weekday: number, first: Day): Day | null {
  const days = [0, 1, 2, 3, 4].map((week) => first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * week);
  const inside = days.filter((day) => day < firstOfMonth(first, 1));
  return (which === 'last' ? inside.at(-1) : inside[which - 1]) ?? null;
}

/** Figures are read day first, as one writes here; the other order is meant only where this one cannot be. */
export function figuredDate(figures: string, now: Now): Day | null {
  const [a = '', b = '', c] = figures.replace(/\.$/, '').split(/[-/.]/);
  if (a.length === 4) {
    const month = /^\d/.test(b) ? Number(b) : 'janfebmaraprmayjunjulaugsepoctnovdec'.indexOf(b) / 3 + 1;
    return dateOf(Number(a), month, Number(c));
  }
  const year = c === undefined ? undefined : c.length === 2 ? 2000 + Number(c) : Number(c);
  return yearless(Number(b), Number(a), now, year) ?? yearless(Number(a), Number(b), now, year);
}

/** The first of the next month of that number, this one included. */
export function firstOf(month: number, now: Now): Day {
  const last = dayOf(now.year, month + 1, 1) - 1;
  return dayOf(last >= now.day ? now.year : now.year + 1, month, 1);
}

/** The first of this month, or of the next where the word says so. */
export function monthOf(relation: string, now: Now): Day {
  return firstOfMonth(now.day, /^(?:next|following|coming)$/.test(relation) ? 1 : 0);
}
