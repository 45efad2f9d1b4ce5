/** A date of birth as it is said aloud: "the twelfth of March nineteen eighty-five", "12/03/85", "March 12th, 1985". */
import { dayOf, isoOf, partsOf } from './calendar.ts';
import type { Day } from './calendar.ts';

export interface BirthDate {
  /** `1985-03-12`. */
  readonly date: string;
  readonly confidence: number;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const SMALL = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' '); // prettier-ignore
const ORDINALS = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(' '); // prettier-ignore
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const OLDEST_YEARS = 115;

/** A number as it was said, or the month that was named. */
type Token = { readonly number: number; readonly joins: boolean } | { readonly month: number };

/** The date, where a day, a month and a year were said that make one which is over; else null. */
export function readBirthDate(text: string, today: Day): BirthDate | null {
  const tokens = tokensOf(text);
  const at = tokens.findIndex((token) => 'month' in token);
  const named = tokens[at];
  const numbers = (some: readonly Token[]): number[] => some.flatMap((token) => ('number' in token ? [token.number] : []));
  if (named !== undefined && 'month' in named) {
    const before = numbers(tokens.slice(0, at));
    const after = numbers(tokens.slice(at + 1));
    const day = isDay(before.at(-1)) ? before.pop() : after.shift();
    return valid(yearIn(after, today) ?? yearIn(before, today), named.month, day, today, 0.93);
  }
  const [first = 0, second, ...rest] = numbers(tokens);
  if (first >= 1900) return valid({ year: first, sure: true }, second, rest[0], today, 0.9);
  const year = yearIn(rest, today);
  // One writes the day first here; the other order is meant only where this one cannot be.
  return valid(year, second, first, today, 0.88) ?? valid(year, first, second, today, 0.8);
} // prettier-ignore

const isDay = (number: number | undefined): boolean => number !== undefined && number >= 1 && number <= 31;

interface Year {
  readonly year: number;
  /** The century was said. */
  readonly sure: boolean;
}

/** "1985", "19 85", "19 0 5" and "85". */
function yearIn([first, second, third]: readonly number[], today: Day): Year | null {
  if (first === undefined) return null;
  if (first >= 1900) return { year: first, sure: true };
  if ((first === 19 || first === 20) && second !== undefined && second < 100) {
    const units = second === 0 && third !== undefined && third < 10 ? third : second;
    return { year: first * 100 + units, sure: true };
  }
  if (first > 99) return null;
  const century = first > partsOf(today).year % 100 ? 1900 : 2000;
  return { year: century + first, sure: false };
}

function valid(
  year: Year | null,
  month: number | undefined,
  day: number | undefined,
  today: Day,
  confidence: number,
): BirthDate | null {
  if (year === null || month === undefined || day === undefined || month < 1 || month > 12 || !isDay(day)) return null;
  const date = dayOf(year.year, month, day);
  const exists = partsOf(date).day === day;
  if (!exists || date > today || partsOf(today).year - year.year > OLDEST_YEARS) return null;
  return { date: isoOf(date), confidence: year.sure ? confidence : Math.min(confidence, 0.8) };
}

function tokensOf(text: string): Token[] {
  const words = text.normalize('NFKC').toLowerCase().slice(0, 500).match(/\p{L}+|\d+/gu) ?? [];
  const tokens: Token[] = [];
  for (const word of words) {
    const last = tokens.at(-1);
    const number = numberOf(word);
    if (word === 'thousand' || word === 'hundred') {
      const times = tokens.pop();
      if (times !== undefined && 'number' in times) tokens.push({ number: times.number * (word === 'thousand' ? 1000 : 100), joins: true });
    } else if (number !== null) {
      // "Eighty five", "twenty fourth", "two thousand and five".
      const joined = last !== undefined && 'number' in last && last.joins && number < (last.number >= 1000 ? 100 : 10) && number > 0;
      const before = joined ? tokens.pop() : undefined;
      const sum = number + (before !== undefined && 'number' in before ? before.number : 0);
      tokens.push({ number: sum, joins: !/^\d/.test(word) && (number >= 20 && number % 10 === 0) });
    } else if (word !== 'mar' || words.length > 1) {
      const month = /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/.test(word) ? MONTHS.indexOf(word.slice(0, 3)) + 1 : 0;
      if (month > 0) tokens.push({ month });
    }
  }
  return tokens;
} // prettier-ignore

function numberOf(word: string): number | null {
  if (/^\d+$/.test(word)) return Number(word);
  if (word === 'oh' || word === 'o') return 0;
  if (word === 'thirtieth') return 30;
  for (const list of [SMALL, ORDINALS]) if (list.includes(word)) return list.indexOf(word);
  return TENS.includes(word) ? TENS.indexOf(word) * 10 : null;
}
