/** Drawing from shares. Each function takes exactly one number, so that one trait's figures never move another's. */

export interface Figure {
  readonly value: number;
  readonly source: string;
}

/** True in so large a share of cases. */
export const happens = (figure: Figure, random: () => number): boolean => random() < figure.value;

/** One of several, by their shares; the last one where they do not reach 1. */
export function oneByShare<K extends string>(shares: Readonly<Record<K, Figure>>, random: () => number): K {
  const names = Object.keys(shares) as K[];
  const last = names.at(-1);
  if (last === undefined) throw new Error('There is nothing to draw from.');
  const total = names.reduce((sum, name) => sum + shares[name].value, 0);
  let left = random() * total;
  for (const name of names) {
    left -= shares[name].value;
    if (left < 0) return name;
  }
  return last;
}

/** One of a list, all alike. */
export function oneOf<T>(items: readonly [T, ...T[]], random: () => number): T {
  return items[Math.floor(random() * items.length)] ?? items[0];
}

/** A whole number from the least to the most, both included. */
export const between = (least: Figure, most: Figure, random: () => number): number =>
  least.value + Math.floor(random() * (most.value - least.value + 1));
