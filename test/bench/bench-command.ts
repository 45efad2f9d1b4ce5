/** A bench: what it measures, how large it is by default and in the suite, and how it runs as a command of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { rowOf, sayFigure, type Figure } from './figure.ts';

export type Say = (line: string) => void;
export type Sizes<Name extends string = string> = Readonly<Record<Name, number>>;

export interface Bench {
  readonly about: string;
  readonly sizes: Sizes;
  /** As small as it can be and still go through everything. */
  readonly tiny: Sizes;
  /** `folder` is empty and removed afterwards; `say` takes the lines that explain the figures. */
  run(sizes: Sizes, folder: string, say: Say): Promise<readonly Figure[]>;
}

/** Checks that a bench has both sizes for every name that it reads, then forgets which these are. */
export const bench = <Name extends string>(given: {
  readonly about: string;
  readonly sizes: Sizes<Name>;
  readonly tiny: Sizes<NoInfer<Name>>;
  readonly run: (sizes: Sizes<NoInfer<Name>>, folder: string, say: Say) => Promise<readonly Figure[]>;
}): Bench => given;

/** Runs a bench in a folder of its own. */
export async function runBench(bench: Bench, sizes: Sizes, say: Say): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'elo-bench-'));
  try {
    return await bench.run(sizes, folder, say);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The bench as a command: every size is a flag. Prints machine, date, sizes, what explains the figures, and these. With
 * `--json` the figures alone go to standard output, as a list of rows, and all else to standard error.
 */
export async function benchCommand(bench: Bench): Promise<void> {
  const { json, sizes: given } = readFlags(bench.sizes);
  const say: Say = (line) => void (json ? process.stderr : process.stdout).write(`${line}\n`);
  const sizes = { ...bench.sizes, ...given };
  const [cpu] = cpus();
  say(bench.about);
  say(
    `${new Date().toISOString().slice(0, 16)}Z, ${cpus().length} × ${cpu?.model.trim()}, Node ${process.versions.node}`,
  );
  say(
    `${Object.entries(sizes)
      .map(([name, size]) => `--${name} ${size}`)
      .join(' ')}\n`,
  );
  const figures = await runBench(bench, sizes, say);
  say('');
  for (const figure of figures) say(sayFigure(figure));
  if (json) process.stdout.write(`${JSON.stringify(figures.map(rowOf))}\n`);
}

function readFlags(sizes: Sizes): { readonly json: boolean; readonly sizes: Sizes } {
  const options = Object.fromEntries(Object.keys(sizes).map((name) => [name, { type: 'string' as const }]));
  const { json, ...values } = parseArgs({ options: { ...options, json: { type: 'boolean' } } }).values;
  return { json: json === true, sizes: sizesIn(values) };
}

function sizesIn(values: Readonly<Record<string, unknown>>): Sizes {
  return Object.fromEntries(
    Object.entries(values).map(([name, text]) => {
      const size = Number(text);
      if (!Number.isInteger(size) || size < 1)
        throw new Error(`--${name} takes a whole number from 1 on, not "${String(text)}".`);
      return [name, size];
    }),
  );
}
