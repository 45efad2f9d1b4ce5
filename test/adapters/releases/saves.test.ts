import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { saves } from '../../../adapters/releases/saves.ts';

let folder = '';
let stop = new AbortController();
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'elo-saves-')), 'flows');
  mkdirSync(join(folder, 'parts'), { recursive: true });
  writeFileSync(join(folder, 'a.json'), '1');
  writeFileSync(join(folder, 'parts/b.json'), '1');
  stop = new AbortController();
});
afterEach(() => {
  stop.abort();
  rmSync(join(folder, '..'), { recursive: true });
});

const next = async (of: AsyncGenerator<string[]>): Promise<string[] | undefined> => {
  const { value, done } = await of.next();
  return done ? undefined : value;
};

test('tells the files that were saved, also by renaming, since it was called', async () => {
  const saved = saves(folder, stop.signal);
  writeFileSync(join(folder, 'a.json'), '22');
  expect(await next(saved)).toEqual(['a.json']);
  for (const content of ['333', '4444']) {
    writeFileSync(join(folder, 'parts/b.json.new'), content);
    renameSync(join(folder, 'parts/b.json.new'), join(folder, 'parts/b.json'));
    expect(await next(saved)).toEqual(['parts/b.json']);
  }
});

test('files that come and go are told, a folder that does with all its files', async () => {
  const saved = saves(folder, stop.signal);
  mkdirSync(join(folder, 'lines'));
  writeFileSync(join(folder, 'lines/en.json'), '1');
  expect(await next(saved)).toEqual(['lines/en.json']);
  rmSync(join(folder, 'a.json'));
  expect(await next(saved)).toEqual(['a.json']);
  renameSync(folder, `${folder}-away`);
  expect(await next(saved)).toEqual(['', 'lines/en.json', 'parts/b.json']);
  renameSync(`${folder}-away`, folder);
  expect(await next(saved)).toEqual(['', 'lines/en.json', 'parts/b.json']);
});

test('a file that is still being written is told once it stands still', async () => {
  const saved = saves(folder, stop.signal);
  const told = next(saved);
  for (let size = 2; size < 12; size += 1) {
    writeFileSync(join(folder, 'a.json'), 'x'.repeat(size));
    expect(await Promise.race([told, pause(50, 'nothing')])).toBe('nothing');
  }
  expect(await told).toEqual(['a.json']);
});

test('reading, and saving what is no flow file, is nothing; the signal ends it', async () => {
  const saved = saves(folder, stop.signal);
  const told = next(saved);
  readFileSync(join(folder, 'a.json'));
  writeFileSync(join(folder, '.a.json.swp'), '1');
  writeFileSync(join(folder, 'notes.txt'), '1');
  expect(await Promise.race([told, pause(700, 'nothing')])).toBe('nothing');
  stop.abort();
  expect(await told).toBe(undefined);
});
