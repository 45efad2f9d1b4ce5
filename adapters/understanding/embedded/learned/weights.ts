/**
 * The file of what was learnt: a line that tells from what, which classes and which features; then a byte for each weight,
 * those of the hidden units for the classes first, then those of each feature for the units.
 */
import { readFileSync } from 'node:fs';
import { chanceOf, RARELY, STEP, type Learned } from './learn.ts';

export interface Likely {
  /** How likely each class is, 0 to 1, that stood there `before` (in log-odds). */
  of(features: readonly string[], before: ReadonlyMap<string, number>): ReadonlyMap<string, number>;
  /** Whether anything was learnt of what has this feature. */
  knows(feature: string): boolean;
}

export const WEIGHTS = new URL('./weights.bin', import.meta.url);

interface Head {
  readonly from: string;
  readonly units: number;
  readonly classes: readonly string[];
  readonly features: readonly string[];
}

const unsigned = (row: Int8Array): Uint8Array => new Uint8Array(row.buffer, row.byteOffset, row.length);

/** `from`: the digest of what it was learnt from. */
export function writtenWeights({ classes, heard, meant }: Learned, from: string): Buffer {
  const head: Head = { from, units: meant.length / classes.length, classes, features: [...heard.keys()] };
  return Buffer.concat([
    Buffer.from(`${JSON.stringify(head)}\n`),
    unsigned(meant),
    ...[...heard.values()].map(unsigned),
  ]);
}

/** What stands in the bytes of such a file, and the digest of what it was learnt from. */
export function readWeights(file: Buffer): { readonly learned: Learned; readonly from: string } {
  const end = file.indexOf('\n');
  const { from, units, classes, features } = JSON.parse(file.toString('utf8', 0, end)) as Head;
  const bytes = new Int8Array(file.buffer, file.byteOffset + end + 1);
  const meant = bytes.subarray(0, units * classes.length);
  const rows = bytes.subarray(meant.length);
  const heard = new Map(features.map((feature, at) => [feature, rows.subarray(at * units, (at + 1) * units)]));
  return { learned: { classes, heard, meant }, from };
}

export function likelyBy({ classes, heard, meant }: Learned): Likely {
  const width = classes.length;
  const units = meant.length / width;
  return {
    knows: (feature) => heard.has(feature),
    of: (features, before) => {
      const rows = features.map((feature) => heard.get(feature)).filter((row) => row !== undefined);
      const scale = STEP / Math.sqrt(Math.max(1, rows.length));
      const sums = new Int32Array(units);
      for (const row of rows) for (let unit = 0; unit < units; unit++) sums[unit] = (sums[unit] ?? 0) + (row[unit] ?? 0);
      const odds = Float64Array.from(classes, (name) => before.get(name) ?? RARELY);
      sums.forEach((sum, unit) => {
        const made = Math.tanh(sum * scale) * STEP;
        for (let k = 0; k < width; k++) odds[k] = (odds[k] ?? 0) + made * (meant[unit * width + k] ?? 0);
      });
      return new Map(classes.map((name, k) => [name, chanceOf(odds[k] ?? RARELY)]));
    },
  };
} // prettier-ignore

/** What Elo is shipped with, and the digest of what it was learnt from. */
export interface Shipped {
  readonly likely: Likely;
  readonly from: string;
}

let shipped: Shipped | null = null;

/** Read once, when the first interpreter is built. */
export function shippedWeights(): Shipped {
  if (shipped === null) {
    const { learned, from } = readWeights(readFileSync(WEIGHTS));
    shipped = { likely: likelyBy(learned), from };
  }
  return shipped;
}
