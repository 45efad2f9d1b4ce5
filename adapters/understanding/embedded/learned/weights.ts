/** The file of what was learnt: from what and which classes first, then a feature a line with its weights, a byte for each class, in base64. */
import { readFileSync } from 'node:fs';
import { chanceOf, RARELY, STEP, type Learned } from './learn.ts';

export interface Likely {
  /** How likely each class is, 0 to 1, that stood there `before` (in log-odds). */
  of(features: readonly string[], before: ReadonlyMap<string, number>): ReadonlyMap<string, number>;
  /** Whether anything was learnt of what has this feature. */
  knows(feature: string): boolean;
}

export const WEIGHTS = new URL('./weights.tsv', import.meta.url);

/** `from`: the digest of what it was learnt from. */
export function writtenWeights({ classes, weights }: Learned, from: string): string {
  const lines = [...weights].map(([feature, row]) => `${feature}\t${Buffer.from(row.buffer).toString('base64')}`);
  return `${[[from, ...classes].join('\t'), ...lines].join('\n')}\n`;
}

/** What stands in the text of such a file, and the digest of what it was learnt from. */
export function readWeights(text: string): { readonly learned: Learned; readonly from: string } {
  const [head = '', ...lines] = text.trimEnd().split('\n');
  const [from = '', ...classes] = head.split('\t');
  const rows = lines.map((line): [string, Int8Array] => {
    const tab = line.indexOf('\t');
    return [line.slice(0, tab), new Int8Array(Buffer.from(line.slice(tab + 1), 'base64'))];
  });
  return { learned: { classes, weights: new Map(rows) }, from };
}

export function likelyBy({ classes, weights }: Learned): Likely {
  return {
    knows: (feature) => weights.has(feature),
    of: (features, before) => {
      const rows = features.map((feature) => weights.get(feature)).filter((row) => row !== undefined);
      const scale = STEP / Math.sqrt(Math.max(1, rows.length));
      const sums = new Int32Array(classes.length);
      for (const row of rows) for (let k = 0; k < row.length; k++) sums[k] = (sums[k] ?? 0) + (row[k] ?? 0);
      return new Map(classes.map((name, k) => [name, chanceOf((before.get(name) ?? RARELY) + (sums[k] ?? 0) * scale)]));
    },
  };
}

/** What Elo is shipped with, and the digest of what it was learnt from. */
export interface Shipped {
  readonly likely: Likely;
  readonly from: string;
}

let shipped: Shipped | null = null;

/** Read once, when the first interpreter is built. */
export function shippedWeights(): Shipped {
  if (shipped === null) {
    const { learned, from } = readWeights(readFileSync(WEIGHTS, 'utf8'));
    shipped = { likely: likelyBy(learned), from };
  }
  return shipped;
}
