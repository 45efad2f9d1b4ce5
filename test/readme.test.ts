/** The README's commands are run as they stand, all but the two that install: in a clone that uses this checkout's packages. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const here = new URL('..', import.meta.url).pathname;
const readme = readFileSync(join(here, 'README.md'), 'utf8');
const blocks = [...readme.matchAll(/^```sh\n(.*?)^```$/gms)].map((match) => match[1] ?? '');
const installs = (command: string): boolean => command.startsWith('npm ci');
const commands = blocks.flatMap((block) => block.trim().split('\n')).filter((command) => !installs(command));

let clone = '';
const run = (command: string): string =>
  execFileSync('bash', ['-c', command], { cwd: clone, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

beforeAll(() => {
  clone = mkdtempSync(join(tmpdir(), 'elo-readme-'));
  execFileSync('git', ['clone', '--quiet', '--shared', here, clone]);
  symlinkSync(join(here, 'node_modules'), join(clone, 'node_modules'));
  run('npm run -s demo');
}, 120_000);
afterAll(() => rmSync(clone, { recursive: true, force: true }));

test('the README has its two commands, and others to try', () => {
  expect(blocks.filter(installs).map((block) => block.trim())).toEqual([
    'npm ci && npm run demo',
    'npm ci && npm test',
  ]);
  expect(commands.length).toBeGreaterThan(6);
});

test.each(commands)('%s', { timeout: 120_000 }, (command) => {
  expect(run(command).trim()).not.toBe('');
});

test('every file that the README names is there', () => {
  const named = [...readme.matchAll(/`((?:engine|flows|adapters|server|projections)\/[\w./-]*)`/g)].map(
    (match) => match[1] ?? '',
  );
  const tracked = run('git ls-files').split('\n');
  const missing = named.filter((name) => !tracked.some((file) => file === name || file.startsWith(name)));
  expect(named.length).toBeGreaterThan(10);
  expect(missing).toEqual([]);
});
