/** A date of birth as it is said aloud: "the twelfth of March nineteen eighty-five", "12/03/85", "March 12th, 1985". */
import { bornByAge } from './birth-by-age.ts';
import { birthTokens } from './birth-tokens.ts';
import type { BirthToken } from './birth-tokens.ts';
import { OLDEST_YEARS, yearIn } from './birth-year.ts';
import type { Said, Year } from './birth-year.ts';
import { dayOf, isoOf, partsOf } from './calendar.ts';
import type { Day } from './calendar.ts';
import { withFeastDays } from './feast-days.ts';
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
  const tokens = birthTokens(withFeastDays(text.replace(MONTH_FIRST, ' ')));
  const months = tokens.flatMap((token, at) => ('month' in token ? [at] : []));
  // Who says two dates corrects the first.
  const named = months.toReversed().map((at, i) => withMonth(tokens, at, months[months.length - 2 - i] ?? -1, today));
  const [born] = named.filter((one) => one !== null);
  if (months.length > 0) return born ?? null;
  const byAge = bornByAge(text, today);
  return byAge === null ? inFigures(numbersIn(tokens), text, today) : { date: isoOf(byAge), confidence: 0.8 };
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
  const again = [before, after].map((figures) => saidAgain(figures, day?.number, named.month, today));
  const [behind, ahead] = [yearIn(after, today), yearIn(before, today)];
  // What stands between two months may be of the date before: only where there is none do two years speak against each other.
  const year = again.find((one) => one !== null) ?? (earlier === -1 ? yearOf(behind, ahead) : (behind ?? ahead));
  return valid(year, named.month, day?.number, today, 0.93);
}

/** "Six eleven seventy, the sixth of November": figures that begin with the same day and month end with its year. */
function saidAgain(said: readonly SaidNumber[], day: number | undefined, month: number, today: Day): Year | null {
  const [first, second, ...rest] = said;
  return first?.number === day && second?.number === month ? yearIn(rest, today) : null;
}

/** The year after a day and a month or before them: the one that was said whole, and none where two were. */
function yearOf(after: Year | null, before: Year | null): Year | null {
  if (after?.sure === true && before?.sure === true && after.year !== before.year) return null;
  return after?.sure !== true && before?.sure === true ? before : (after ?? before);
}

function inFigures(said: readonly SaidNumber[], text: string, today: Day): BirthDate | null {
  const monthFirst = MONTH_FIRST.test(text);
  const ordinal = monthFirst ? null : inOrdinals(said, today);
  if (ordinal !== null) return ordinal;
  const [first, second, ...rest] = said;
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

/** "The ninth of the, no, the nineteenth of the sixth": the last day of a month that can be, its year behind it or before. */
function inOrdinals(spoken: readonly SaidNumber[], today: Day): BirthDate | null {
  const said = withoutRepeats(spoken);
  const at = said.findLastIndex((one, i) => {
    const month = said[i + 1];
    return one.ordinal && month?.ordinal === true && isDay(one.number) && month.number <= 12;
  });
  if (at === -1) return null;
  const before = yearIn(said.slice(0, at), today);
  const year = yearIn(said.slice(at + 2), today) ?? (before?.sure === true ? before : null);
  return valid(year, said[at + 1]?.number, said[at]?.number, today, 0.88);
}

/** "The first, the first of the seventh": of more ordinals than a day and a month one that was said twice is one. */
function withoutRepeats(said: readonly SaidNumber[]): readonly SaidNumber[] {
  const many = said.filter(({ ordinal }) => ordinal).length > 2;
  return said.filter((one, i) => !(many && one.ordinal && said[i - 1]?.ordinal === true && said[i - 1]?.number === one.number));
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
