/** Ways of doing the same, measured in turns of one run, so that what slows the machine slows all of them. */

/** A block of work; returns what a unit of it took. It may prepare before it starts its own clock. */
export type Way = () => Promise<number> | number;

/**
 * Runs each way once a round and returns what it took in every round. One round more comes first and is not counted: it
 * warms up. The order turns from round to round, so that no way always follows the same one.
 */
export async function interleave<Name extends string>(
  rounds: number,
  ways: Readonly<Record<Name, Way>>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(ways) as Name[];
  const took = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round <= rounds; round += 1) {
    const first = round % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)]) {
      const unit = await ways[name]();
      if (round > 0) took[name].push(unit);
    }
  }
  return took;
}

/** The value below which a share of all values lies; 0.5 is the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Round by round, one against the other in the same round. */
export const ratios = (one: readonly number[], other: readonly number[]): number[] =>
  one.map((value, round) => value / (other[round] ?? Number.NaN));

/** The median of them. */
export const ratio = (one: readonly number[], other: readonly number[]): number => median(ratios(one, other));

/** Milliseconds of a piece of work. */
export async function timed(work: () => Promise<unknown> | void): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
