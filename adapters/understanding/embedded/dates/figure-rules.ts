/** Days written in figures: "4/12", "30.11.", "Monday 07.12", "12-24". */
import { partsOf, weekdayOf } from './calendar.ts';
import type { Day } from './calendar.ts';
import { figuredDate, onDate, span, yearless } from './days.ts';
import type { Days } from './days.ts';
import type { Place, Row } from './pattern.ts';
import { numberOf, textOf } from './tokens.ts';
import type { Token } from './tokens.ts';

export const FIGURES: readonly Row<Days>[] = [
  ['FIG', ([date], place) => onDate(onNamedDay(textOf(date), place) ?? figuredDate(textOf(date), place.now))],
  ['on CLOCK', ([clock], place) => dotted(clock, place, true)],
  ['CLOCK', ([clock], place) => dotted(clock, place, false)],
  ['D DASH D', hyphened],
  ['D DASH FIG', ([first, , last], place) => inOneMonth(first, last, place)],
  ['D D YEAR', ([day, month, year], { now }) => (isWritten(day) && isWritten(month) ? onDate(yearless(numberOf(month), numberOf(day), now, numberOf(year))) : null)], // prettier-ignore
];

/** The order of day and month in which the date has the name that stands beside it: "Friday 7/6". Null where none has. */
function onNamedDay(figures: string, { tokens, start, next, now }: Place): Day | null {
  const beside = [tokens[start - 1], tokens[start - 1]?.is === 'word' ? tokens[start - 2] : undefined, tokens[next]];
  const weekday = beside.find((token) => token?.is === 'weekday');
  const [first, second, ...rest] = figures.split(/[-/.]/);
  const orders = [figures, [second, first, ...rest].join('-')].map((order) => figuredDate(order, now));
  return orders.find((day) => day !== null && weekdayOf(day) === weekday?.n) ?? null;
}

/** "Monday 07.12", "on 7.12", "07.12 10:30": what has a point is a day where its weekday says so, or where the time follows. */
function dotted(clock: Token | undefined, place: Place, isLed: boolean): Days | null {
  const { tokens, next, now } = place;
  const text = textOf(clock);
  if (!text.includes('.')) return null;
  const named = onNamedDay(text, place);
  const isTimed = tokens[next]?.is === 'clock' && tokens[next].text.includes(':') && tokens[next - 2]?.is !== 'dash';
  return named !== null || isLed || isTimed ? onDate(named ?? figuredDate(text, now)) : null;
}

const isWritten = (token: Token | undefined): boolean => token?.is === 'number' && token.digits !== '';

/** "26.-27.11." are two days of one month. */
function inOneMonth(first: Token | undefined, last: Token | undefined, { now }: Place): Days | null {
  const end = figuredDate(textOf(last), now);
  const start = end === null ? null : end - partsOf(end).day + numberOf(first);
  return span(start, end);
}

/** "4-22" is a date where it can be nothing else: "3-4 pm" and "July 13-15" are none. */
function hyphened([a, dash, b]: readonly (Token | undefined)[], place: Place): Days | null {
  const { tokens, start, next, now } = place;
  const beside = [tokens[start - 1]?.is, tokens[next]?.is];
  if (a === undefined || b === undefined || a.is !== 'number' || b.is !== 'number' || dash?.text !== '-') return null;
  if (beside.some((is) => is === 'month' || is === 'half' || is === 'dash' || is === 'unit')) return null;
  // "At 1-30" is half past one.
  if (tokens[start - 1]?.text === 'at') return null;
  return Math.max(a.n, b.n) > 12 ? onDate(figuredDate(`${a.text}-${b.text}`, now)) : null;
}
