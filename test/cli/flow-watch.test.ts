/** The watcher as a designer has it open: another process, files that are saved beside it, and Ctrl-C. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { smallFiles } from '../controls/small-release.ts';
import { elo, folderOfThisFile, isSentence, PROJECT } from './run-elo.ts';

const folder = folderOfThisFile();
const FINE = '9 flows, no problem.';
const BROKEN = 'unknown-target';
const book = 'book.flow.json';

const sound = JSON.stringify(smallFiles()[book], null, 2);
const misspelt = sound.replace('"go": "ask_reason"', '"go": "ask_raeson"');

function newFlows(at = join(mkdtempSync(join(folder, 'flows-')), 'flows')): string {
  for (const [path, json] of Object.entries(smallFiles())) {
    mkdirSync(dirname(join(at, path)), { recursive: true });
    writeFileSync(join(at, path), JSON.stringify(json, null, 2));
  }
  return at;
}

let child: ChildProcess | undefined;
afterEach(() => void child?.kill('SIGKILL'));

/** Starts the watcher; `next` waits for a text in what it prints after what was waited for before. */
function watch(flows: string) {
  const started = spawn(
    join(PROJECT, 'node_modules', '.bin', 'node'),
    ['server/elo.js', 'flow', 'check', '--watch', '--flows', flows],
    {
      cwd: PROJECT,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  child = started;
  let out = '';
  let err = '';
  let read = 0;
  started.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  started.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  return {
    async next(text: string): Promise<number> {
      const from = performance.now();
      while (!out.includes(text, read)) {
        if (performance.now() - from > 10_000) throw new Error(`no "${text}" in: ${out.slice(read)} ${err}`);
        await pause(10);
      }
      read = out.indexOf(text, read) + text.length;
      return performance.now() - from;
    },
    separators: () => out.split('\n').filter((line) => line.startsWith('── ')),
    err: () => err,
    ended: new Promise<number | null>((resolve) => started.on('close', resolve)),
    interrupt: () => void started.kill('SIGINT'),
  };
}

test('a saved problem is told, a mended one is gone, and Ctrl-C ends it with 0', async () => {
  const flows = newFlows();
  const watcher = watch(flows);
  await watcher.next(FINE);
  await watcher.next('Ctrl-C');
  writeFileSync(join(flows, book), misspelt);
  const told_ms = await watcher.next(BROKEN);
  await watcher.next('3 problems.');
  writeFileSync(join(flows, book), sound);
  await watcher.next(FINE);
  expect(told_ms).toBeLessThan(5_000);
  expect(watcher.separators()).toEqual([
    expect.stringMatching(/^── \d\d:\d\d:\d\d · book\.flow\.json ─+$/),
    expect.stringMatching(/^── \d\d:\d\d:\d\d · book\.flow\.json ─+$/),
  ]);
  watcher.interrupt();
  expect(await watcher.ended).toBe(0);
  expect(watcher.err()).toBe('');
});

test('an editor that saves by renaming is followed every time, in a folder within the folder too', async () => {
  const flows = newFlows();
  const watcher = watch(flows);
  await watcher.next('Ctrl-C');
  const part = join(flows, 'parts/find-a-time.flow.json');
  const good = JSON.stringify(smallFiles()['parts/find-a-time.flow.json']);
  for (const [content, says] of [
    [good.replace('"go":"search"', '"go":"serach"'), BROKEN],
    [good, FINE],
    [good.replace('"go":"search"', '"go":"saerch"'), 'saerch'],
    [good, FINE],
  ] as const) {
    writeFileSync(`${part}.new`, content);
    renameSync(`${part}.new`, part);
    await watcher.next(says);
  }
  watcher.interrupt();
  expect(await watcher.ended).toBe(0);
});

test('a file that stays half-written is told with its place; the rest of it mends it', async () => {
  const flows = newFlows();
  const watcher = watch(flows);
  await watcher.next('Ctrl-C');
  writeFileSync(join(flows, book), sound.slice(0, 200));
  await watcher.next(`${book}:`);
  writeFileSync(join(flows, book), sound);
  await watcher.next(FINE);
  watcher.interrupt();
  expect(await watcher.ended).toBe(0);
  expect(watcher.err()).toBe('');
});

test('a folder that goes away is said, waited for, and checked when it is back', async () => {
  const flows = newFlows();
  const watcher = watch(flows);
  await watcher.next('Ctrl-C');
  renameSync(flows, `${flows}-away`);
  await watcher.next(`There is no folder ${flows}.`);
  newFlows(flows);
  await watcher.next(FINE);
  writeFileSync(join(flows, book), misspelt);
  await watcher.next(BROKEN);
  watcher.interrupt();
  expect(await watcher.ended).toBe(0);
  expect(watcher.err()).toBe('');
});

test('what cannot be watched is refused in a sentence', async () => {
  for (const args of [
    ['--watch', '--json'],
    ['--watch', '--flows', join(folder, 'nowhere')],
  ]) {
    const ran = await elo(['flow', 'check', ...args]);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(isSentence(ran.err)).toBe(true);
  }
});
