/** A refused append leaves the real log as if it had never been asked: every row of every table, byte by byte. */
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSqliteLog } from '../../../adapters/log/sqlite/open.ts';
import type { AppendResult, EventLog, Write } from '../../../engine/ports.ts';
import { noonClock, silence, words } from '../../contracts/log-examples.ts';
import { temporaryFolders } from '../../contracts/temporary-folder.ts';
import { drawing, tell } from './law.ts';

const newFolder = temporaryFolders();
const { told, forAll } = drawing(40);

/** The versions of three streams as whoever appends knows them. */
type Heads = Map<string, number>;
const streams = ['call-1', 'call-2', 'diary-main-2026-11-24'];

/** An append to one stream or two; `off` is by how much each expected version is wrong, and what does not fit the port at all. */
const anAppend = fc.record({
  writes: fc.array(
    fc.record({
      stream: fc.constantFrom(...streams),
      events: fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }),
      off: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.constantFrom(-1, 1, 7)),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  broken: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, fc.constantFrom('stream', 'text', 'box')),
});
type Drawn = typeof anAppend extends fc.Arbitrary<infer A> ? A : never;

function writesOf({ writes, broken }: Drawn, heads: Heads): Write[] {
  const seen = new Map(heads);
  const all = writes.map(({ stream, events, off }): Write => {
    const expected = Math.max(0, (seen.get(stream) ?? 0) + off);
    seen.set(stream, expected + events.length);
    return { stream, expected, events: events.map((boxed, i) => (boxed ? words([i, off + 1, 255]) : silence(i))) };
  });
  const [first, ...rest] = all;
  if (!first || broken === null) return all;
  const bad: Record<string, Write> = {
    stream: { ...first, stream: 'No/Stream' },
    text: { ...first, events: [...first.events, { ...silence(), data: '\ud800' }] },
    box: { ...first, events: [...first.events, { ...words(), box: null }] },
  };
  return [...rest, bad[broken] ?? first];
}

/** Appends them in one turn, so that they are one group; our own mistakes reject. */
const appendAll = (log: EventLog, group: readonly Write[][]): Promise<(AppendResult | 'our mistake')[]> =>
  Promise.all(group.map((writes) => log.append(writes).catch(() => 'our mistake' as const)));

const isStored = (result: AppendResult | 'our mistake' | undefined): boolean => typeof result === 'object' && result.ok;

/** Every row of every table, as another program reads them. */
function rowsOf(folder: string): string {
  const file = new Sqlite(join(folder, 'log.db'), { readonly: true });
  try {
    const tables = file.prepare(`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`).pluck().all();
    const rows = tables.map((table) => [
      table,
      file
        .prepare(`SELECT * FROM "${String(table)}"`)
        .raw()
        .all(),
    ]);
    return JSON.stringify(rows, (_, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
    );
  } finally {
    file.close();
  }
}

async function withLog<T>(use: (log: EventLog, folder: string) => Promise<T>): Promise<T> {
  const folder = newFolder();
  const log = openSqliteLog({ folder, clock: noonClock, mode: 'write' });
  try {
    return await use(log, folder);
  } finally {
    await log.close();
  }
}

test(`alone, after it and before the next: not a byte (${told})`, async () => {
  const counts = { stored: 0, refused: 0 };
  await forAll([fc.array(anAppend, { minLength: 5, maxLength: 15 })], (drawn) =>
    withLog(async (log, folder) => {
      const heads: Heads = new Map();
      await log.keepArtefact('sha256:one', 'release', '{}');
      for (const append of drawn) {
        const before = rowsOf(folder);
        const writes = writesOf(append, heads);
        const [result] = await appendAll(log, [writes]);
        counts[isStored(result) ? 'stored' : 'refused'] += 1;
        if (isStored(result))
          for (const { stream, expected, events } of writes) heads.set(stream, expected + events.length);
        expect(rowsOf(folder) === before).toBe(!isStored(result));
      }
    }),
  );
  tell(`appends alone: ${counts.refused} refused left every row as it was, ${counts.stored} were stored`);
  expect(Math.min(counts.refused, counts.stored)).toBeGreaterThan(0);
});

test(`in a group with others: the file is the one that only those others wrote (${told})`, async () => {
  const counts = { stored: 0, refused: 0 };
  await forAll(
    [fc.array(fc.array(anAppend, { minLength: 2, maxLength: 12 }), { minLength: 1, maxLength: 4 })],
    async (groups) => {
      const stored: Write[][] = [];
      const mixed = await withLog(async (log, folder) => {
        const heads: Heads = new Map();
        for (const drawn of groups) {
          const group = drawn.map((append) => writesOf(append, heads));
          const results = await appendAll(log, group);
          group.forEach((writes, i) => {
            counts[isStored(results[i]) ? 'stored' : 'refused'] += 1;
            if (!isStored(results[i])) return;
            stored.push(writes);
            for (const { stream, expected, events } of writes) heads.set(stream, expected + events.length);
          });
        }
        return rowsOf(folder);
      });
      const alone = await withLog(async (log, folder) => {
        for (const writes of stored) expect(await log.append(writes)).toMatchObject({ ok: true });
        return rowsOf(folder);
      });
      expect(mixed).toBe(alone);
    },
  );
  tell(`appends in groups: ${counts.refused} refused are nowhere in the file, ${counts.stored} were stored`);
  expect(Math.min(counts.refused, counts.stored)).toBeGreaterThan(0);
});
