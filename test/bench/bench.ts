/**
 * All benches of what the core promises, one after the other, each in a process of its own: `npm run bench`, or some of them by
 * name: `npm run bench -- --only append,group`. With `--json` one document, `elo.bench/1`. Fails only where a bench cannot run.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import type { FigureRow } from './figure.ts';
import { thisMachine } from './machine.ts';

export const benches = ['append', 'group', 'decide', 'replay', 'demo', 'rebuild'] as const;
type Name = (typeof benches)[number];

/** The names of `--only`, in the order in which benches run; all where it is not given. Throws for a name that there is not. */
export function chosen(only: string | undefined): readonly Name[] {
  const wanted = only?.split(',').map((name) => name.trim()) ?? benches;
  const unknown = wanted.filter((name) => !benches.some((bench) => bench === name));
  if (unknown.length > 0) throw new Error(`There is no bench ${unknown.join(', ')}; there are ${benches.join(', ')}.`);
  return benches.filter((bench) => wanted.includes(bench));
}

/** Runs a bench in a process of its own. Returns its rows where these are asked for. */
function run(name: Name, json: boolean): readonly FigureRow[] {
  const file = new URL(`${name}.ts`, import.meta.url).pathname;
  const { status, stdout } = spawnSync(process.execPath, [file, ...(json ? ['--json'] : [])], {
    stdio: ['ignore', json ? 'pipe' : 'inherit', 'inherit'],
    encoding: 'utf8',
  });
  if (status !== 0) {
    process.stderr.write(`The bench ${name} could not run: node test/bench/${name}.ts\n`);
    process.exitCode = 1;
    return [];
  }
  return json ? (JSON.parse(stdout) as FigureRow[]) : [];
}

if (import.meta.main) {
  const { json, only } = parseArgs({ options: { json: { type: 'boolean' }, only: { type: 'string' } } }).values;
  const rows: FigureRow[] = [];
  for (const name of chosen(only)) {
    (json ? process.stderr : process.stdout).write(`\n── node test/bench/${name}.ts ──\n`);
    rows.push(...run(name, json === true));
  }
  if (json) process.stdout.write(`${JSON.stringify({ format: 'elo.bench/1', machine: thisMachine(), rows })}\n`);
}
