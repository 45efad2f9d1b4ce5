/** Days and weeks by their place in a month: "the last Friday of the month", "the first week of January 2027". */
import { dayOf, firstOfMonth, mondayOf, weekdayOf } from './calendar.ts';
import type { Day, Now } from './calendar.ts';
import { firstOf, monthOf, onDate, range, weekdayOfMonth } from './days.ts';
import type { Days } from './days.ts';
import type { Place, Row } from './pattern.ts';
import { numberOf, textOf } from './tokens.ts';
import type { Token } from './tokens.ts';

type Found = readonly (Token | undefined)[];
type InMonth = (first: Day) => Days | null;

export const OF_MONTH: readonly Row<Days>[] = [
  ['the? last WD of|in MONTH of? YEAR?', ([day, ...month], { now }) => weekday('last', day)(monthSaid(month, now))],
  ['the? ORD WD of|in MONTH of? YEAR?', ([nth, day, ...month], { now }) => weekday(numberOf(nth), day)(monthSaid(month, now))],
  ['the? last WD of|in the? REL? month', ([day, rel], place) => inRelated(weekday('last', day), rel, place)],
  ['the? ORD WD of|in the? REL? month', ([nth, day, rel], place) => inRelated(weekday(numberOf(nth), day), rel, place)],
  ['the? ORD week of|in MONTH of? YEAR?', ([nth, ...month], { now }) => week(numberOf(nth))(monthSaid(month, now))],
  ['the? last week of|in MONTH of? YEAR?', (month, { now }) => week('last')(monthSaid(month, now))],
  ['the? ORD week of|in the? REL? month', ([nth, rel], place) => inRelated(week(numberOf(nth)), rel, place)],
  ['the? last week of|in the? REL? month', ([rel], place) => inRelated(week('last'), rel, place)],
  ['the? last day of|in MONTH of? YEAR?', (month, { now }) => lastDay(monthSaid(month, now))],
  ['the? last day of|in the? REL? month', ([rel], place) => inRelated(lastDay, rel, place)],
  ['the? ORD weekend of|in MONTH of? YEAR?', ([nth, ...month], { now }) => weekend(numberOf(nth))(monthSaid(month, now))],
  ['the? ORD weekend of|in the? REL? month', ([nth, rel], place) => inRelated(weekend(numberOf(nth)), rel, place)],
  ['the? last weekend of|in MONTH of? YEAR?', (month, { now }) => weekend('last')(monthSaid(month, now))],
  ['the? last weekend of|in the? REL? month', ([rel], place) => inRelated(weekend('last'), rel, place)],
]; // prettier-ignore

function monthSaid([month, year]: Found, now: Now): Day {
  return year === undefined ? firstOf(numberOf(month), now) : dayOf(year.n, numberOf(month), 1);
}

/** "The third Tuesday of the month" is that of the next one, once this month's has passed. */
function inRelated(inMonth: InMonth, rel: Token | undefined, { now }: Place): Days | null {
  const said = inMonth(monthOf(textOf(rel), now));
  const isOpen = rel === undefined || rel.text === 'the';
  return isOpen && said !== null && said.to < now.day ? inMonth(firstOfMonth(now.day, 1)) : said;
}

const weekday = (which: number | 'last', day: Token | undefined): InMonth => (first) => onDate(weekdayOfMonth(which, numberOf(day), first)); // prettier-ignore
const lastDay: InMonth = (first) => onDate(firstOfMonth(first, 1) - 1);

/** The first week of a month begins with it, if it has most of its days there; the others count from the first Monday, and the last one has most of its days in it. */
const week = (which: number | 'last'): InMonth => (first) => {
  if (which === 1 && weekdayOf(first) <= 4) return range(first, mondayOf(first) + 6);
  const thursday = which === 'last' ? weekdayOfMonth('last', 4, first) : null;
  if (thursday !== null) return range(thursday - 3, thursday + 3);
  const monday = weekdayOfMonth(which, 1, first);
  return monday === null ? null : range(monday, monday + 6);
}; // prettier-ignore

/** A Saturday and its Sunday that both lie in the month. */
const weekend = (which: number | 'last'): InMonth => (first) => {
  const sunday = which === 'last' ? weekdayOfMonth('last', 7, first) : null;
  const saturday = which === 'last' ? sunday && sunday - 1 : weekdayOfMonth(which, 6, first);
  return saturday === null ? null : range(saturday, saturday + 1);
}; // prettier-ignore
