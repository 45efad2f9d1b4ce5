/** Dates and times: right, wrong and silent, in every group of cases that a figure speaks of. */
import { judgeDates, type Verdict } from './compare-dates.ts';
import type { HeardRow } from './hear-rows.ts';
import type { DataRow } from './row.ts';

export interface DateScore {
  readonly cat: string;
  readonly n: number;
  readonly right: number;
  readonly wrong: number;
  readonly silent: number;
}

/** Not made by whoever makes a library that we could use. */
const isIndependent = ({ source = '' }: DataRow): boolean => /^(?:sgd|nlupp|ctparse|duckling)\b/.test(source);
const isOfBookings = ({ source = '' }: DataRow): boolean => source.startsWith('sgd');

/** All cases, then the core and its parts, then each category with its core apart. */
export function scoreDates(heard: readonly HeardRow[]): DateScore[] {
  const cases = heard.filter(({ row }) => row.cat !== undefined).map(({ row, all }) => ({ row, verdict: judgeDates(row, all?.dates ?? []) }));
  if (cases.length === 0) return [];
  const score = (cat: string, is: (row: DataRow) => boolean): DateScore => {
    const of = cases.filter(({ row }) => is(row));
    const count = (verdict: Verdict): number => of.filter((one) => one.verdict === verdict).length;
    return { cat, n: of.length, right: count('right'), wrong: count('wrong'), silent: count('silent') };
  };
  const isCore = (row: DataRow): boolean => row.core === true;
  const cats = [...new Set(cases.map(({ row }) => row.cat ?? ''))].toSorted();
  return [
    score('all', () => true),
    score('core', isCore),
    score('core, independent of any library', (row) => isCore(row) && isIndependent(row)),
    score('core, booking phrases of SGD', (row) => isCore(row) && isOfBookings(row)),
    ...cats.flatMap((cat) => [score(cat, (row) => row.cat === cat), score(`${cat}, core`, (row) => row.cat === cat && isCore(row))]),
  ].filter(({ n }) => n > 0);
} // prettier-ignore
