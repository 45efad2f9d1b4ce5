/** A date of birth as it is said aloud: "the twelfth of March nineteen eighty-five", "12/03/85", "March 12th, 1985". */
import { birthTokens } from './birth-tokens.ts';
import type { BirthToken } from './birth-tokens.ts';
import { OLDEST_YEARS, yearIn } from './birth-year.ts';
import type { Said, Year } from './birth-year.ts';
import { dayOf, isoOf, partsOf } from './calendar.ts';
import type { Day } from './calendar.ts';
import { cutFigures } from './figures-in-a-row.ts';

export interface BirthDate {
  /** `1985-03-12`. */
  readonly date: string;
  readonly confidence: number;
}

/** Whoever puts the month first where only figures are given says so. */
const MONTH_FIRST = /\bmonth (?:comes )?first\b|\bmonth,? (?:then )?day\b|\bamerican\b/i;
/** "HU3" is no date. */
const CODE = /\p{L}\d/u;

/** The date, where a day, a month and a year were said that make one which is over; else null. */
export function readBirthDate(text: string, today: Day): BirthDate | null {
  const tokens = birthTokens(text.replace(MONTH_FIRST, ' '));
  const months = tokens.flatMap((token, at) => ('month' in token ? [at] : []));
  // Who says two dates corrects the first.
  const named = months.toReversed().map((at, i) => withMonth(tokens, at, months[months.length - 2 - i] ?? -1, today));
  const [born] = named.filter((one) => one !== null);
  return months.length > 0 ? (born ?? null) : inFigures(numbersIn(tokens), text, today);
}

type SaidNumber = Exclude<BirthToken, { readonly month: number }>;
const numbersIn = (tokens: readonly BirthToken[]): SaidNumber[] => tokens.filter((token) => 'number' in token);

/** The day stands before the month that was named, or after it; the year wherever it is whole. */
function withMonth(tokens: readonly BirthToken[], at: number, earlier: number, today: Day): BirthDate | null {
  const named = tokens[at];
  if (named === undefined || !('month' in named)) return null;
  const next = tokens.findIndex((token, i) => i > at && 'month' in token);
  const before = numbersIn(tokens.slice(earlier + 1, at));
  const after = numbersIn(tokens.slice(at + 1, next === -1 ? undefined : next));
  const day = isDay(before.at(-1)?.number) ? before.pop() : after.shift();
  return valid(yearIn(after, today) ?? yearIn(before, today), named.month, day?.number, today, 0.93);
}

function inFigures(said: readonly SaidNumber[], text: string, today: Day): BirthDate | null {
  const monthFirst = MONTH_FIRST.test(text);
  const [first, second, ...rest] = withoutRepeats(said);
  if (first === undefined) return null;
  if (first.number >= 1900 && rest.length > 0) {
    const yearFirst = valid({ year: first.number, sure: true }, second?.number, rest[0]?.number, today, 0.9);
    if (yearFirst !== null) return yearFirst;
  }
  const year = yearIn(rest, today);
  const dayFirst = valid(year, second?.number, first.number, today, 0.88);
  const other = valid(year, first.number, second?.number, today, monthFirst ? 0.88 : 0.8);
  // One writes the day first here; the other order is meant where somebody says so, or where this one cannot be.
  const born = monthFirst ? (other ?? dayFirst) : (dayFirst ?? other);
  return born ?? (CODE.test(text) ? null : inARow(said, today));
}

function inARow(said: readonly SaidNumber[], today: Day): BirthDate | null {
  if (said.some(({ ordinal }) => ordinal)) return null;
  const cut = cutFigures(said.map(({ figures }) => figures), today);
  return cut && valid(cut, cut.month, cut.day, today, 0.85);
} // prettier-ignore

/** "The first, the first of the seventh": a day that was begun twice is one. */
function withoutRepeats(said: readonly SaidNumber[]): readonly SaidNumber[] {
  const [first, second] = said;
  const stammers = said.length > 3 && first?.ordinal === true && second?.ordinal === true && first.number === second.number;
  return stammers && said[2]?.ordinal === true ? said.slice(1) : said;
} // prettier-ignore

const isDay = (number: Said['number'] | undefined): boolean => number !== undefined && number >= 1 && number <= 31;

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
