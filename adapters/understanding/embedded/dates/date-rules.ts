/** Days by their number in a month, with or without its name. */
import { firstOfMonth, partsOf } from './calendar.ts';
import type { Day } from './calendar.ts';
import { onNumber, dateOf, inMonth, nextNumbered, onDate, span, yearless } from './days.ts';
import type { Days } from './days.ts';
import { FIGURES } from './figure-rules.ts';
import { FOLLOWS_DATE, LEADS_DATE, counts } from './following.ts';
import type { Place, Row } from './pattern.ts';
import { numberOf, textOf } from './tokens.ts';
import type { Token } from './tokens.ts';

export const DATES: readonly Row<Days>[] = [
  ['the? D day? of? MONTH YEAR?', ([day, month, year], place) => inYear(day, month, year, place)],
  [
    'the? D day? of? MONTH of YEAR',
    ([day, month, year], { now }) => onDate(yearless(numberOf(month), numberOf(day), now, year?.n)),
  ],
  ['MONTH the? D YEAR?', ([month, day, year], place) => inYear(day, month, year, place)],
  [
    'MONTH the? D of YEAR',
    ([month, day, year], { now }) => onDate(yearless(numberOf(month), numberOf(day), now, year?.n)),
  ],
  ['the? D TO the? D of? MONTH YEAR?', betweenDates],
  ['from the? D TO the? D of? MONTH YEAR?', betweenDates],
  ['MONTH the? D TO the? D YEAR?', ([month, from, to, last, year], place) => betweenDates([from, to, last, month, year], place, true)], // prettier-ignore
  ['the? ORD day? of? the REL month', ([day, rel], { now }) => onDate(inMonth(numberOf(day), textOf(rel) === 'next' || textOf(rel) === 'following' ? 1 : 0, now))], // prettier-ignore
  ['the? ORD day? of? REL month', ([day, rel], { now }) => onDate(rel?.text === 'the' ? nextNumbered(numberOf(day), now) : inMonth(numberOf(day), /^(?:next|following|coming)$/.test(textOf(rel)) ? 1 : 0, now))], // prettier-ignore
  ['the? D this|next month', ([day], { now, tokens, next }) => onDate(inMonth(numberOf(day), tokens[next - 2]?.text === 'next' ? 1 : 0, now))], // prettier-ignore
  ['the? ORD of the ORD', ([day, month], { now }) => onDate(yearless(numberOf(month), numberOf(day), now))],
  ['D', besideWeekday],
  ['the? ORD', bareOrdinal],
  ['the D', bareNumber],
  ['on D', bareNumber],
  ['on the D', bareNumber],
  ...FIGURES,
];

function isNumber(token: Token | undefined): boolean {
  return token?.is === 'ordinal' || (token?.is === 'number' && token.digits.length <= 2) || token?.text === 'the';
}

/** "24 Aug 1915-2015" are times: a year ends no stretch. */
function inYear(
  day: Token | undefined,
  month: Token | undefined,
  year: Token | undefined,
  { tokens, start, next, now }: Place,
) {
  // "At ten, November 26".
  if (day?.is === 'number' && tokens[start] === day && tokens[start - 1]?.text === 'at' && isNumber(tokens[next]))
    return null;
  if (year !== undefined && tokens[next]?.is === 'dash' && tokens[next + 1]?.digits.length === 4) return null;
  return onDate(yearless(numberOf(month), numberOf(day), now, year?.n));
}

/** `isFirst` where the month stands before both. */
function betweenDates(
  [from, to, last, month, year]: readonly (Token | undefined)[],
  place: Place,
  isFirst = false,
): Days | null {
  const { tokens, start: at, now } = place;
  const end = yearless(numberOf(month), numberOf(last), now, year?.n);
  const start = yearless(numberOf(month), numberOf(from), now, year?.n);
  if (end === null || start === null) return null;
  // "The 3rd or the 5th" are two days, unless they are neighbours; between the 3rd and the 5th there are three.
  const isList = to?.text === 'or' || (to?.text === 'and' && tokens[at - 1]?.text !== 'between');
  if (isList && end - start !== 1) return null;
  if (start <= end) return span(start, end);
  // "The 28th to the 3rd of January" begins in December, "January 28th to the 3rd" ends in February.
  return isFirst
    ? span(start, inMonthBeside(start, 1, numberOf(last)))
    : span(inMonthBeside(end, -1, numberOf(from)), end);
}

function inMonthBeside(day: Day, ahead: number, number: number): Day | null {
  const { year, month } = partsOf(firstOfMonth(day, ahead));
  return dateOf(year, month, number);
}

/** "The first one", "the second half" and "third street" are no days of a month. */
const PLACED = /^(?:one|ones|slot|slots|time|times|option|thing|available|opening|appointment|choice|opinion|two|possible|visit|floor|half|street|avenue|st|ave|person|name|part|free|class|grade|year|week|day|quarter|party|place|attempt|try|degree|round|row|base|child|kid|tooth|molar|implant|filling|crown|world|of|qtr)$/; // prettier-ignore

function bareOrdinal([day]: readonly (Token | undefined)[], { tokens, start, next, now }: Place): Days | null {
  const [lead, after] = [tokens[start - 1]?.text ?? '', tokens[next]?.text ?? ''];
  const isThe = tokens[start]?.text === 'the';
  if (day === undefined || PLACED.test(after)) return null;
  // "The third ring", "that's the fifth call": small ones before a word that could be a noun.
  if (day.digits === '' && day.n <= 5 && tokens[next]?.is === 'word' && !FOLLOWS_DATE.test(after)) return null;
  // "The first three days", "the first few".
  if (day.digits === '' && tokens[next]?.is === 'number' && tokens[next].digits === '' && tokens[next + 1]?.is === 'unit') return null;
  // "First" and "second" alone name a place in a row more often than a day.
  if (day.digits === '' && day.n <= 5 && !isThe && !/^(?:on|of|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(lead)) return null;
  // "I said Wednesday first" names what came before another.
  if (day.digits === '' && day.n === 1 && !isThe && lead.endsWith('day')) return null;
  if (day.digits !== '' && !isThe && /^[a-z]/.test(after) && tokens[next]?.is === 'word' && !FOLLOWS_DATE.test(after) && !LEADS_DATE.test(lead)) return null;
  return onNumber(nextNumbered(day.n, now));
} // prettier-ignore

/** "Saturday 23": too many for an hour that one would say so. */
function besideWeekday([day]: readonly (Token | undefined)[], { tokens, start, next, now }: Place): Days | null {
  const after = tokens[next]?.is;
  if (tokens[start - 1]?.is !== 'weekday' || day === undefined || day.n < 13 || day.is === 'ordinal') return null;
  return after === 'half' || after === 'clock' || after === 'number' ? null : onNumber(nextNumbered(day.n, now));
}

/** "On the 17": only where no noun follows that it could count. */
function bareNumber([day]: readonly (Token | undefined)[], { tokens, next, now }: Place): Days | null {
  const after = tokens[next];
  if (day === undefined || day.is === 'ordinal' || /^(?:one|couple|few)$/.test(day.text) || counts(tokens, next) || (day.digits === '' && day.n < 13)) return null;
  if (after !== undefined && !FOLLOWS_DATE.test(after.text)) return null;
  return onNumber(nextNumbered(day.n, now));
} // prettier-ignore
