/** Per act: how often it was heard where it was said, how often it was said where it was heard, and what became of the rest. */
import type { Acts } from '../../../adapters/understanding/acts/acts-file.ts';
import { compareActs } from './compare-acts.ts';
import type { DataRow } from './row.ts';

export interface ActScore {
  readonly act: string;
  readonly n: number;
  /** Rows whose list of acts is complete. */
  readonly exact: number;
  /** Null where there is nothing to divide by. */
  readonly recall: number | null;
  readonly precision: number | null;
  /** Missed, and something else was heard that nobody said. */
  readonly wrong: number;
  /** Missed, and nothing wrong was heard instead. */
  readonly silent: number;
}

export interface HeardActs {
  readonly row: DataRow;
  readonly acts: readonly string[];
  /** What counts as what, where it was heard. */
  readonly mapping: Acts;
}

interface Tally {
  n: number;
  exact: number;
  found: number;
  wrong: number;
  silent: number;
  rightly: number;
  wrongly: number;
}

export const share = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000;

/** Every act that was said or heard, those with the most rows first. */
export function scoreActs(heard: readonly HeardActs[]): ActScore[] {
  const tallies = new Map<string, Tally>();
  const tally = (act: string): Tally => {
    const found = tallies.get(act) ?? { n: 0, exact: 0, found: 0, wrong: 0, silent: 0, rightly: 0, wrongly: 0 };
    tallies.set(act, found);
    return found;
  };
  for (const { row, acts: said, mapping } of heard) {
    if (row.labels?.acts === undefined) continue;
    const { wanted, missed, right, wrong } = compareActs(mapping, row, said);
    const isExact = row.labels.exact === true;
    for (const act of wanted) {
      const of = tally(act);
      of.n += 1;
      of.exact += isExact ? 1 : 0;
      of[!missed.includes(act) ? 'found' : wrong.length > 0 ? 'wrong' : 'silent'] += 1;
    }
    // Where the list is not complete, what was heard besides may well have been said.
    if (!isExact) continue;
    for (const act of right) tally(act).rightly += 1;
    for (const act of wrong) tally(act).wrongly += 1;
  }
  return [...tallies]
    .map(([act, { n, exact, found, wrong, silent, rightly, wrongly }]) => ({
      act,
      n,
      exact,
      recall: share(found, n),
      precision: share(rightly, rightly + wrongly),
      wrong,
      silent,
    }))
    .toSorted((a, b) => b.n - a.n || (a.act < b.act ? -1 : 1));
}
