/**
 * How well people are understood whom nobody here wrote: `npm run -s bench:understanding -- DIR [--json] [--part tune]`.
 * Every *.jsonl of the folder goes through the shipped interpreter, row by row, as `elo understand` would read it.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { goals } from './understanding/goals.ts';
import { earOf, type HeardRow } from './understanding/hear-rows.ts';
import { parts, readFolder, type Part } from './understanding/row.ts';
import { sayScore } from './understanding/say-score.ts';
import { score, type HeardFile } from './understanding/score.ts';

const FLOWS = new URL('../../flows', import.meta.url).pathname;

interface Asked {
  readonly folder: string;
  readonly part: Part;
  readonly json: boolean;
}

function readArguments(args: readonly string[]): Asked {
  const options = { json: { type: 'boolean' }, part: { type: 'string', default: 'all' } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [folder, more] = positionals;
  if (folder === undefined || more !== undefined)
    throw new Error('Say which folder of *.jsonl rows to score, and no more than one.');
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
  const part = parts.find((name) => name === values.part);
  if (part === undefined) throw new Error(`--part takes ${parts.join(', ')}, not "${values.part}".`);
  return { folder, part, json: values.json ?? false };
}

async function run({ folder, part, json }: Asked): Promise<void> {
  const files = readFolder(folder, part);
  const ear = earOf(FLOWS);
  await ear.warmUp();
  const heard: HeardFile[] = [];
  for (const { file, rows } of files) {
    const of: HeardRow[] = [];
    for (const row of rows) of.push(await ear.hear(row));
    heard.push({ file, heard: of });
    process.stderr.write(`${file}: ${rows.length} rows\n`);
  }
  const found = score(ear.acts, heard);
  const figures = goals(ear.acts, found, part);
  if (!json) return void process.stdout.write(`${sayScore(ear.acts, found, figures)}\n`);
  const summary = figures.map(({ what, is, unit, wanted }) => ({ what, is, unit, wanted }));
  process.stdout.write(`${JSON.stringify({ format: 'elo.bench-understanding/1', part, ...found, summary })}\n`);
}

if (import.meta.main) {
  try {
    await run(readArguments(process.argv.slice(2)));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
}
