/**
 * All benches of what the core promises, one after the other, each in a process of its own: `npm run bench`, or some of them by
 * name: `npm run bench -- append group`. Prints, and fails only where a bench cannot run.
 */
import { spawnSync } from 'node:child_process';

export const benches = ['append', 'group', 'decide', 'one-call', 'calls', 'rebuild'] as const;

if (import.meta.main) {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !benches.some((bench) => bench === name));
  if (unknown.length > 0) throw new Error(`There is no bench ${unknown.join(', ')}; there are ${benches.join(', ')}.`);
  for (const name of benches.filter((bench) => wanted.length === 0 || wanted.includes(bench))) {
    process.stdout.write(`\n── node test/bench/${name}.ts ──\n`);
    const file = new URL(`${name}.ts`, import.meta.url).pathname;
    const { status } = spawnSync(process.execPath, [file], { stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
  }
}
