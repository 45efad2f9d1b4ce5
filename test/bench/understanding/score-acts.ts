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
  /** The same over the sources that label this act at all: many list what a row is about, and no day that it names. */
  readonly precision_where_labelled: number | null;
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
  rightly_there: number;
  wrongly_there: number;
}

const NOTHING: Tally = {
  n: 0, exact: 0, found: 0, wrong: 0, silent: 0, rightly: 0, wrongly: 0, rightly_there: 0, wrongly_there: 0,
}; // prettier-ignore

/** `sgd` of `sgd/Services_1`. */
export const sourceOf = ({ source = 'unknown' }: DataRow): string => source.split('/')[0] ?? source;

export const share = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000;

/** Every act that was said or heard, those with the most rows first. */
export function scoreActs(heard: readonly HeardActs[]): ActScore[] {
  const tallies = new Map<string, Tally>();
  const tally = (act: string): Tally => {
    const found = tallies.get(act) ?? { ...NOTHING };
    tallies.set(act, found);
    return found;
  };
  const labelledIn = new Set(
    heard.flatMap(({ row }) => row.labels?.acts?.map((act) => `${sourceOf(row)} ${act}`) ?? []),
  );
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
    for (const [acts, kind] of [
      [right, 'rightly'],
      [wrong, 'wrongly'],
    ] as const) {
      for (const act of acts) {
        tally(act)[kind] += 1;
        if (labelledIn.has(`${sourceOf(row)} ${act}`)) tally(act)[`${kind}_there`] += 1;
      }
    }
  }
  return [...tallies]
    .map(([act, { n, exact, found, wrong, silent, rightly, wrongly, rightly_there, wrongly_there }]) => ({
      act,
      n,
      exact,
      recall: share(found, n),
      precision: share(rightly, rightly + wrongly),
      precision_where_labelled: share(rightly_there, rightly_there + wrongly_there),
      wrong,
      silent,
    }))
    .toSorted((a, b) => b.n - a.n || (a.act < b.act ? -1 : 1));
}
