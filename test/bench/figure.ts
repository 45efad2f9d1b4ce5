/** What a bench found: a number, its unit, and what was wanted of it. Whether it is reached is said, and fails nothing. */
import { median } from './rounds.ts';

export type Wanted = { readonly at_least: number } | { readonly at_most: number };

/** What is said of a figure. */
export interface Finding {
  readonly what: string;
  readonly is: number;
  readonly unit: string;
  readonly wanted?: Wanted;
}

export interface Figure extends Finding {
  /** As programs know it: `append.turn`. */
  readonly name: string;
  /** What was found round by round; `is` is the median of it. One where the bench has no rounds. */
  readonly rounds: readonly number[];
  /** The same as a time, where it is a ratio of times: of the one that is measured against the other. */
  readonly us?: number;
}

/** A figure from what each round found. */
export const figure = (
  name: string,
  what: string,
  unit: string,
  rounds: readonly number[],
  more: Pick<Figure, 'us' | 'wanted'> = {},
): Figure => ({ name, what, is: median(rounds), unit, rounds, ...more });

const isReached = (is: number, wanted: Wanted): boolean =>
  'at_least' in wanted ? is >= wanted.at_least : is <= wanted.at_most;

/** One line: `whole turn against bare insert   0.48 ×   wanted at least 0.5   missed`. */
export function sayFigure({ what, is, unit, wanted }: Finding): string {
  const found = `${what.padEnd(70)} ${`${inDigits(is)} ${unit}`.padEnd(16)}`;
  if (wanted === undefined) return found.trimEnd();
  const bound = 'at_least' in wanted ? `at least ${wanted.at_least}` : `at most ${wanted.at_most}`;
  return `${found} wanted ${bound.padEnd(14)} ${isReached(is, wanted) ? 'reached' : 'missed'}`;
}

/** A row of `elo.bench/1`. */
export interface FigureRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly us: number | null;
  readonly rounds: number;
  readonly min: number;
  readonly max: number;
  readonly goal: number | null;
  readonly met: boolean | null;
}

/** The figure for programs; `goal` and `met` are null where nothing was wanted of it. */
export const rowOf = ({ name, is, unit, rounds, us, wanted }: Figure): FigureRow => ({
  name,
  value: is,
  unit,
  us: us ?? null,
  rounds: rounds.length,
  min: Math.min(...rounds),
  max: Math.max(...rounds),
  goal: wanted === undefined ? null : 'at_least' in wanted ? wanted.at_least : wanted.at_most,
  met: wanted === undefined ? null : isReached(is, wanted),
});

/** As many digits as mean something: `1234`, `56.7`, `0.48`. */
export const inDigits = (value: number): string =>
  value >= 1000 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(value >= 0.1 ? 2 : 3);
