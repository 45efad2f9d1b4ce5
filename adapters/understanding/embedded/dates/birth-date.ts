/** A date of birth as it is said aloud: "the twelfth of March nineteen eighty-five", "12/03/85", "March 12th, 1985". */
import { dayOf, isoOf, partsOf } from './calendar.ts';
import type { Day } from './calendar.ts';
import { readTokens } from './tokens.ts';

export interface BirthDate {
  /** `1985-03-12`. */
  readonly date: string;
  readonly confidence: number;
}

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

/** The same words as for any other date, with years put together: "two thousand and five", "nineteen eighty-five". */
function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const token of readTokens(text)) {
    if (token.is === 'month') tokens.push({ month: token.n });
    // Speech recognition writes "the eleventh of the first" as a clock, too.
    else if (token.is === 'figures' || token.is === 'clock') tokens.push(...token.text.split(/[-/.:]/).map((part) => ({ number: Number(part), joins: false }))); // prettier-ignore
    else if (token.is === 'number' || token.is === 'ordinal') addNumber(tokens, token.n, token.digits === '');
    else if (token.text === 'thousand' || token.text === 'hundred') addTimes(tokens, token.text === 'thousand' ? 1000 : 100); // prettier-ignore
  }
  return tokens;
}

/** After a thousand or a hundred what follows is added: "two thousand and five". */
function addNumber(tokens: Token[], number: number, spelled: boolean): void {
  const last = tokens.at(-1);
  const before = last !== undefined && 'number' in last && last.joins && spelled && number < 100 ? last.number : null;
  if (before !== null) tokens.pop();
  tokens.push({ number: number + (before ?? 0), joins: false });
}

function addTimes(tokens: Token[], times: number): void {
  const last = tokens.pop();
  if (last !== undefined && 'number' in last) tokens.push({ number: last.number * times, joins: true });
}
