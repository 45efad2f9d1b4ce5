/** Chance that can be had again: xoshiro128**, whose period is 2^128 - 1, seeded by two numbers through splitmix32. */

export interface Chance {
  /** At least 0, less than 1. */
  readonly next: () => number;
  /** A whole number from 0 up to, and without, `count`. */
  readonly below: (count: number) => number;
  readonly happens: (probability: number) => boolean;
  /** One of a list that is not empty. */
  readonly pick: <T>(list: readonly T[]) => T;
  /** The name whose share the dice fell on; shares need not add up to 1. */
  readonly share: <K extends string>(shares: Readonly<Record<K, number>>) => K;
}

function splitmix(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
}

const rotated = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** The same two numbers give the same chance for ever; `seed` names a run, and `nth` a call of it. */
export function chanceOf(seed: number, nth: number): Chance {
  const run = splitmix(seed);
  const call = splitmix(nth ^ 0x5851f42d);
  let [a, b, c, d] = [run(), call(), run() ^ call(), call() | 1];
  const next = (): number => {
    const word = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return word / 2 ** 32;
  };
  for (let warmingUp = 0; warmingUp < 8; warmingUp += 1) next();
  const below = (count: number): number => Math.floor(next() * count);
  return {
    next,
    below,
    happens: (probability) => next() < probability,
    pick: (list) => list[below(list.length)] as (typeof list)[number],
    share: <K extends string>(shares: Readonly<Record<K, number>>): K => {
      const names = Object.keys(shares) as K[];
      let left = next() * names.reduce((sum, name) => sum + shares[name], 0);
      return names.find((name) => (left -= shares[name]) < 0) ?? (names.at(-1) as K);
    },
  };
}
