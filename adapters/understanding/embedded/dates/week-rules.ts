/** Weeks, weekends and months, and the parts of them. */
import { dayOf, firstOfMonth, mondayOf, weekdayOf } from './calendar.ts';
import {
  firstOf,
  monthOf,
  numberedWeek,
  partOfMonth,
  partOfWeek,
  range,
  weekOf,
  nextNumbered,
  yearless,
} from './days.ts';
import type { Day, Now } from './calendar.ts';
import type { Days } from './days.ts';
import { FOLLOWS_DATE } from './following.ts';
import type { Place, Row } from './pattern.ts';
import { numberOf, textOf } from './tokens.ts';
import type { Token } from './tokens.ts';

export const WEEKS: readonly Row<Days>[] = [
  ['the? REL week', ([rel], place) => (isThe(rel) || isCounted(place) ? null : partOfWeek('', weekOf(textOf(rel), place.now), place.now))], // prettier-ignore
  ['early|late|later|mid REL? week', somewhereInWeek],
  ['early|late|later|mid in the? REL? week', somewhereInWeek],
  ['the? start|middle|end of about? the? REL? week', somewhereInWeek],
  ['not this week but? the? next week|one?', (_, { now }) => partOfWeek('', mondayOf(now.day) + 7, now)],
  ['the? week after this one|week?', (_, { now }) => partOfWeek('', mondayOf(now.day) + 7, now)],
  ['the? week after next|that', (_, { now }) => range(mondayOf(now.day) + 14, mondayOf(now.day) + 20)],
  ['the? week of|starting|start|from on? DAY', (_, { day }) => (day?.from === day?.to ? day && range(mondayOf(day.from), mondayOf(day.from) + 6) : null)], // prettier-ignore
  [
    'the? week of|starting|start|from on? WD the? D of? MONTH?',
    ([, day, month], place) => weekOfDate(day, month, place),
  ],
  ['the? rest of? the|this|current? week', (_, { now }) => range(now.day, mondayOf(now.day) + 6)],
  ['this|the|my|at|on|next|coming|following? weekend', weekend],
  ['at|on|over the|this|next weekend', weekend],
  ['weekends', weekend],
  ['the? weekend after next|that', (_, { now }) => range(mondayOf(now.day) + 19, mondayOf(now.day) + 20)],
  [
    'the? weekend of|starting DAY',
    (_, { day }) => (day?.from === day?.to ? day && range(mondayOf(day.from) + 5, mondayOf(day.from) + 6) : null),
  ],
  ['last week', (_, place) => (isPlaced(place) ? null : lastWeek(place.now))],
  ['last month', (_, { now }) => range(firstOfMonth(now.day, -1), firstOfMonth(now.day, 0) - 1)],
  ['this|the? last|past weekend', (_, { now }) => range(mondayOf(now.day) - 2, mondayOf(now.day) - 1)],
  ['week N', ([number], { now }) => numberedWeek(numberOf(number), now)],
];

export const MONTHS: readonly Row<Days>[] = [
  ['REL month', ([rel], place) => (isThe(rel) || isCounted(place) ? null : partOfMonth('', monthOf(textOf(rel), place.now), place.now))], // prettier-ignore
  ['early|late|later|mid in? the? REL? month', somewhereInMonth],
  ['the? start|middle|end of the? REL? month', somewhereInMonth],
  [
    'early|start|mid|middle to mid|middle|late|end in|of? MONTH',
    ([month], place) => partsOfMonth(firstOf(numberOf(month), place.now), place),
  ],
  [
    'early|start|mid|middle to mid|middle|late|end in|of? the? REL month',
    ([rel], place) => partsOfMonth(monthOf(textOf(rel), place.now), place),
  ],
  ['the? ORD half of MONTH', ([half, month], { now }) => halfOfMonth(numberOf(half), firstOf(numberOf(month), now))],
  ['the? ORD half of REL month', ([half, rel], { now }) => halfOfMonth(numberOf(half), monthOf(textOf(rel), now))],
  ['early|late|later|mid in? MONTH', somewhereInMonth],
  ['the? start|middle|end of MONTH', somewhereInMonth],
  [
    'in|during|this|next|sometime|throughout MONTH',
    ([month], { now }) => partOfMonth('', firstOf(numberOf(month), now), now),
  ],
  ['early in the? new year', (_, { now }) => partOfMonth('early', firstOf(1, now), now)],
  ['in|after? the new year', (_, { now }) => partOfMonth('', firstOf(1, now), now)],
  ['MONTH of? YEAR', ([month, year], place) => (besideNumber(place) ? null : partOfYear(numberOf(month), numberOf(year)))], // prettier-ignore
  ['MONTH', ([month], place) => (isBareMonth(month, place) ? partOfMonth('', firstOf(numberOf(month), place.now), place.now) : null)], // prettier-ignore
];

const lastWeek = (now: Now): Days => range(mondayOf(now.day) - 7, mondayOf(now.day) - 1);
/** "Two upcoming weeks": which ones they are is open. */
const isCounted = ({ tokens, start }: Place): boolean =>
  tokens[start - 1]?.is === 'number' && tokens[start]?.text === 'coming';
/** "Second last week of May" is none that has been. */
const isPlaced = ({ tokens, start }: Place): boolean => tokens[start - 1]?.is === 'ordinal';
const isThe = (token: Token | undefined): boolean => token?.text === 'the' || token?.text === 'that';

function partOfYear(month: number, year: number): Days {
  return range(dayOf(year, month, 1), dayOf(year, month + 1, 1) - 1);
}

function somewhereInWeek(found: readonly (Token | undefined)[], { tokens, start, next, now }: Place): Days {
  const said = tokens.slice(start, next).map(({ text }) => text);
  const part = said.find((text) => /^(?:early|late|later|mid|start|middle|end)$/.test(text)) ?? '';
  const rel = found[0];
  // "The end of the week", said on a Friday, is hardly today.
  const over = (rel === undefined || isThe(rel)) && weekdayOf(now.day) > 4 ? 7 : 0;
  return partOfWeek(part, weekOf(textOf(rel), now) + over, now);
}

/** "The week beginning Monday the 7th". */
function weekOfDate(day: Token | undefined, month: Token | undefined, { now }: Place): Days | null {
  const date = month === undefined ? nextNumbered(numberOf(day), now) : yearless(month.n, numberOf(day), now);
  return date === null || (month === undefined && day?.is !== 'ordinal')
    ? null
    : range(mondayOf(date), mondayOf(date) + 6);
}

/** "Early to mid December". */
function partsOfMonth(first: Day, { tokens, start, now }: Place): Days {
  return range(
    partOfMonth(textOf(tokens[start]), first, now).from,
    partOfMonth(textOf(tokens[start + 2]), first, now).to,
  );
}

/** The two halves of a month meet between its 15th and its 16th. */
function halfOfMonth(half: number, first: Day): Days | null {
  if (half > 2) return null;
  return half === 1 ? range(first, first + 14) : range(first + 15, firstOfMonth(first, 1) - 1);
}

function somewhereInMonth(found: readonly (Token | undefined)[], { tokens, start, next, now }: Place): Days {
  const said = tokens.slice(start, next);
  const part = said.find(({ text }) => /^(?:early|late|later|mid|start|middle|end)$/.test(text))?.text ?? '';
  const month = said.find(({ is }) => is === 'month');
  const first = month === undefined ? monthOf(textOf(found[0]), now) : firstOf(month.n, now);
  return partOfMonth(part, first, now);
}

function weekend(_: unknown, { tokens, start, next, now }: Place): Days | null {
  if (tokens[start - 1]?.is === 'ordinal') return null;
  const later = tokens.slice(start, next).some(({ text }) => /^(?:next|following)$/.test(text));
  const saturday = mondayOf(now.day) + 5 + (later ? 7 : 0);
  return range(Math.max(saturday, later ? saturday : now.day), saturday + 1);
}

/** The 32nd of August is no August: beside a number that is no day of it, nothing is understood. */
function besideNumber({ tokens, start, next }: Place): boolean {
  const [before, after] = [tokens[start - 1]?.text === 'of' ? tokens[start - 2] : tokens[start - 1], tokens[next]];
  const isNumber = (token: Token | undefined): boolean => token?.is === 'number' || token?.is === 'ordinal' || token?.is === 'other'; // prettier-ignore
  return isNumber(before) || isNumber(after);
}

/** "May" and "march" alone are verbs more often than months, and so is what is cut short. */
function isBareMonth(month: Token | undefined, place: Place): boolean {
  const { tokens, start } = place;
  const lead = tokens[start - 1]?.text ?? '';
  if (besideNumber(place)) return false;
  if (/^(?:since|until|till|before|after|by|from|of|for|or|and)$/.test(lead)) return month?.text !== 'may' && month?.text !== 'mar'; // prettier-ignore
  return month !== undefined && month.text.length > 4 && month.text !== 'march' && !isPerson(place);
}

/** "April is my daughter", "August Kelly here": some months are names, too. */
function isPerson({ tokens, start, next }: Place): boolean {
  const [after, then] = [tokens[next], tokens[next + 1]?.text ?? ''];
  if (/^(?:my|called|name|daughter|wife|sister|miss|mrs|ms)$/.test(tokens[start - 1]?.text ?? '')) return true;
  if (tokens[start - 1]?.text === 'is' && tokens[start - 2]?.text === 'this') return true;
  if (after?.is !== 'word') return false;
  return /^(?:here|speaking|calling)$/.test(after.text) || !FOLLOWS_DATE.test(after.text) || (after.text === 'is' && /^(?:my|here|not|calling|speaking|at|out)$/.test(then)); // prettier-ignore
}
