/** The year of a birth, as it is said and as speech recognition writes it down. */
import { partsOf } from './calendar.ts';
import type { Day } from './calendar.ts';

/** Nobody is known to have lived longer. */
export const OLDEST_YEARS = 122;

/** A number as it was said; "the ninth" is none of a year. */
export interface Said {
  readonly number: number;
  readonly ordinal: boolean;
  /** As it was written or, where it was not, would be. */
  readonly figures: string;
}

export interface Year {
  readonly year: number;
  /** The century was said. */
  readonly sure: boolean;
}

const numberAt = (said: readonly Said[], at: number): number => said[at]?.number ?? Number.NaN;
const isWhole = (year: number, today: Day): boolean => year >= partsOf(today).year - OLDEST_YEARS && year <= partsOf(today).year; // prettier-ignore

/** The year among numbers that follow a month or a day: a whole one wherever it stands, else the one that they begin or end with. */
export function yearIn(said: readonly Said[], today: Day): Year | null {
  const at = said.findIndex(({ number }) => isWhole(number, today));
  if (at !== -1) return whole(said.slice(at), today);
  const first = yearAt(said, today);
  const last = first?.sure === true ? null : yearAt(said.slice(-2), today);
  return last?.sure === true ? last : first;
}

/** "2000 and 8" and "1940 9" are one year, in two parts. */
function whole(said: readonly Said[], today: Day): Year {
  const [year, more] = [numberAt(said, 0), numberAt(said, 1)];
  const adds = said.length === 2 && more > 0 && (more < 10 ? year % 10 === 0 : more < 100 && year % 100 === 0);
  return { year: adds && isWhole(year + more, today) ? year + more : year, sure: true };
}

/** "19 85", "19 0 5", "1 9 8 5" and "85". */
function yearAt(said: readonly Said[], today: Day): Year | null {
  const [first, second, third] = [numberAt(said, 0), numberAt(said, 1), numberAt(said, 2)];
  const singles = said.slice(0, 4).map(({ number }) => number);
  if (singles.length === 4 && singles.every((number) => number < 10)) {
    const year = Number(singles.join(''));
    return isWhole(year, today) ? { year, sure: true } : null;
  }
  if ((first === 19 || first === 20) && second < 100) {
    const units = second === 0 && third < 10 ? third : second;
    return { year: first * 100 + units, sure: true };
  }
  // "Five" alone is how old somebody is, or how many there are; the year is "oh five".
  const isShort = first <= 99 && said[0]?.ordinal === false && said[0].figures.length > 1;
  if (!isShort) return null;
  return shortYear(first, today);
}

/** "85" is the last year of that name. */
export function shortYear(year: number, today: Day): Year {
  return { year: year + (year > partsOf(today).year % 100 ? 1900 : 2000), sure: false };
}
