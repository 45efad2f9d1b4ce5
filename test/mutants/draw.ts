/**
 * Which mutants are judged. The rule, which looks at nothing but the seed:
 *
 * 1. All single mutations of each of the eight operators are listed, in the order of the files: see `operators.ts`.
 * 2. Each operator is drawn from equally often. One that has fewer mutations gives all that it has, and what is missing is
 *    drawn from the others, equally again. What cannot be shared equally goes to the operators that have the most.
 * 3. Within an operator each mutation is as likely as any other, and none is drawn twice. The dice are seeded by the seed
 *    and the operator's name, so that more mutants of one operator change nothing about those of another.
 */
import type { Release } from '../../engine/flow/release.ts';
import { seededRandom, seedFor, type Random } from '../../server/runtime/random.ts';
import type { Mutant } from './mutant.ts';
import { operators } from './operators.ts';

export interface Drawn {
  readonly mutants: readonly Mutant[];
  /** How many mutations there are in all, by operator. */
  readonly possible: Readonly<Record<string, number>>;
}

/** As many mutants as are wanted, or all where there are fewer; by operator, each in the order of the files. */
export function draw(release: Release, wanted: number, seed: number): Drawn {
  const lists = Object.entries(operators).map(([operator, enumerate]) => ({ operator, all: enumerate(release) }));
  const mutants: Mutant[] = [];
  let left = wanted;
  for (const [i, { operator, all }] of lists.toSorted((a, b) => a.all.length - b.all.length).entries()) {
    const share = Math.min(all.length, Math.floor(left / (lists.length - i)));
    mutants.push(...some(all, share, seededRandom(seedFor(seed, operator))));
    left -= share;
  }
  return { mutants, possible: Object.fromEntries(lists.map(({ operator, all }) => [operator, all.length])) };
}

/** So many of a list, in its order: the first ones of a shuffled one. */
function some<T>(all: readonly T[], count: number, random: Random): T[] {
  const places = all.map((_, i) => i);
  for (let i = 0; i < count; i += 1) {
    const other = i + Math.floor(random() * (places.length - i));
    [places[i], places[other]] = [places[other] as number, places[i] as number];
  }
  return places
    .slice(0, count)
    .toSorted((a, b) => a - b)
    .map((i) => all[i] as T);
}
