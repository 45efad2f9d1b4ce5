import { spawnSync } from 'node:child_process';
import type { SpawnSyncReturns } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { LogInUse } from '../../../adapters/log/log-in-use.ts';
import { LogUnusable } from '../../../adapters/log/log-unusable.ts';
import { sha256 } from '../../../adapters/log/sha256.ts';
import { openDatabase } from '../../../adapters/log/sqlite/open-database.ts';
import { logStore, openSqliteLog } from '../../../adapters/log/sqlite/open.ts';
import { sqliteLog } from '../../../adapters/log/sqlite/sqlite-log.ts';
import { CHAINED_COLUMNS, checkChain } from '../../../engine/proof/chain.ts';
import type { EventLog } from '../../../engine/ports.ts';
import { asNobody } from '../../contracts/as-nobody.ts';
import { eventLogContract } from '../../contracts/event-log.contract.ts';
import { contentsOf, noonClock, placesOf, silence, words } from '../../contracts/log-examples.ts';
import { temporaryFolders } from '../../contracts/temporary-folder.ts';

const newFolder = temporaryFolders();
const open = (folder: string, mode: 'write' | 'read' = 'write'): EventLog =>
  openSqliteLog({ folder, clock: noonClock, mode });

eventLogContract('the SQLite log', () => open(newFolder()));

const opened: EventLog[] = [];
afterEach(async () => {
  for (const log of opened.splice(0)) await log.close();
});

/** A log with its connection in hand, for what only the connection can show. */
function openWithConnection(folder: string): { log: EventLog; db: Sqlite.Database } {
  const store = logStore(folder);
  const database = openDatabase(store, 'write');
  const log = sqliteLog(store, database, noonClock, 'write');
  opened.push(log);
  return { log, db: database.db };
}

/** Opens the log of a folder for writing in a process of its own, and does something with it there. */
function inAnotherProcess(folder: string, act: string): SpawnSyncReturns<string> {
  const door = new URL('../../../adapters/log/sqlite/open.ts', import.meta.url).href;
  const script = `import { openSqliteLog } from '${door}';
    const clock = { now: () => '${noonClock.now()}' };
    const log = openSqliteLog({ folder: ${JSON.stringify(folder)}, clock, mode: 'write' });
    ${act}`;
  return spawnSync(process.execPath, ['--input-type=module-typescript', '--eval', script], { encoding: 'utf8' });
}

async function withThreeEvents(): Promise<{ log: EventLog; db: Sqlite.Database; folder: string }> {
  const folder = newFolder();
  const { log, db } = openWithConnection(folder);
  await log.append([{ stream: 'call-1', expected: 0, events: [silence(1), words(), silence(3)] }]);
  await log.keepArtefact('sha256:a', 'release', '{}');
  return { log, db, folder };
}

describe('the file of the log', () => {
  it('chains every column but the position and the hash itself', async () => {
    const { db } = await withThreeEvents();
    const columns = db.prepare<[], { name: string }>('PRAGMA table_info(events)').all();
    const expected = columns.map(({ name }) => name).filter((name) => name !== 'position' && name !== 'hash');
    expect(CHAINED_COLUMNS).toEqual(expected);
  });

  it('waits for the disk at every commit, also after the first write', async () => {
    const { db } = await withThreeEvents();
    expect(db.pragma('synchronous', { simple: true })).toBe(2);
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(Number(db.pragma('mmap_size', { simple: true }))).toBeGreaterThan(2 ** 30);
  });

  const row = `3 + 1, 'call-1', 4, type, schema, data, meta, at, recorded_at, NULL, NULL, hash FROM events WHERE version = 1`;
  const like = (position: number, version: number): string =>
    row.replace('3 + 1', String(position)).replace("'call-1', 4", `'call-1', ${version}`);
  const waysIn: readonly (readonly [string, string])[] = [
    ['an update', `UPDATE events SET data = '{}' WHERE position = 2`],
    ['an update that replaces', `UPDATE OR REPLACE events SET version = 1 WHERE position = 2`],
    ['a delete', 'DELETE FROM events WHERE position = 3'],
    ['a delete of everything', 'DELETE FROM events'],
    ['an insert of an existing version', `INSERT INTO events SELECT ${like(4, 2)}`],
    ['an insert of an existing position', `INSERT INTO events SELECT ${like(2, 4)}`],
    ['a replacement of a version', `INSERT OR REPLACE INTO events SELECT ${like(4, 2)}`],
    ['a replacement of a row', `REPLACE INTO events SELECT ${like(2, 2)}`],
    [
      'an insert that becomes an update',
      `INSERT INTO events SELECT ${like(4, 2)} ON CONFLICT (stream, version) DO UPDATE SET data = '{}'`,
    ],
    ['a gap in the versions', `INSERT INTO events SELECT ${like(4, 5)}`],
    ['a gap in the positions', `INSERT INTO events SELECT ${like(5, 4)}`],
    ['a version of nought', `INSERT INTO events SELECT ${like(4, 0)}`],
    ['a change of a box', `UPDATE sealed SET box = x'00'`],
    ['a replacement of a box', `REPLACE INTO sealed VALUES (2, 'key-1', x'00')`],
    ['a box for an event without one', `INSERT INTO sealed VALUES (3, 'key-1', x'00')`],
    ['a box without an event', `INSERT INTO sealed VALUES (4, 'key-1', x'00')`],
    ['a change of an artefact', `UPDATE artefacts SET content = ''`],
    ['a delete of an artefact', 'DELETE FROM artefacts'],
    ['a replacement of an artefact', `REPLACE INTO artefacts VALUES ('sha256:a', 'release', '')`],
  ];
  it.each(waysIn)('refuses %s', async (_case, sql) => {
    const { log, folder } = await withThreeEvents();
    const before = await contentsOf(log);
    const intruder = new Sqlite(join(folder, 'log.db'));
    expect(() => intruder.exec(sql)).toThrow(/next version|never (changed|deleted)|stored once|kept once/);
    intruder.close();
    expect(await contentsOf(log)).toEqual(before);
    expect(await log.artefact('sha256:a')).toBe('{}');
  });

  it('would take the row that those inserts resemble, were its version and position the next ones', async () => {
    const { log, folder } = await withThreeEvents();
    const intruder = new Sqlite(join(folder, 'log.db'));
    intruder.exec(`INSERT INTO events SELECT ${row}`);
    intruder.close();
    expect(checkChain(sha256, await log.read('call-1'))).toEqual([{ stream: 'call-1', version: 4, kind: 'altered' }]);
  });

  it('lets a box go, and the chain holds without it', async () => {
    const { log, db } = await withThreeEvents();
    db.exec('DELETE FROM sealed WHERE position = 2');
    expect(await log.box(2)).toBeNull();
    expect(checkChain(sha256, await log.read('call-1'))).toEqual([]);
  });

  it('goes on where it ended when it is opened again', async () => {
    const folder = newFolder();
    const first = open(folder);
    await first.append([{ stream: 'call-1', expected: 0, events: [silence(1), words()] }]);
    const before = await contentsOf(first);
    await first.close();
    const second = open(folder);
    expect(await contentsOf(second)).toEqual(before);
    expect(await second.append([{ stream: 'call-1', expected: 2, events: [silence(3)] }])).toEqual({
      ok: true,
      position: 3,
    });
    expect(checkChain(sha256, await second.read('call-1'))).toEqual([]);
    await second.close();
  });

  it('takes back all of an append that the triggers refuse halfway, and stores its neighbours in the group', async () => {
    const { log, folder } = await withThreeEvents();
    const intruder = new Sqlite(join(folder, 'log.db'));
    intruder.exec(`INSERT INTO events SELECT ${row}`);
    intruder.close();
    const [before, halfway, after] = await Promise.allSettled([
      log.append([{ stream: 'call-2', expected: 0, events: [silence(1)] }]),
      log.append([
        { stream: 'call-3', expected: 0, events: [words(), silence(2)] },
        { stream: 'call-1', expected: 3, events: [silence(4)] },
      ]),
      log.append([{ stream: 'call-4', expected: 0, events: [words()] }]),
    ]);
    expect(before).toEqual({ status: 'fulfilled', value: { ok: true, position: 5 } });
    expect(halfway).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining('next version') } });
    expect(after).toEqual({ status: 'fulfilled', value: { ok: true, position: 6 } });
    expect(placesOf(await log.readAll(4, 10))).toEqual(['5 call-2/1', '6 call-4/1']);
    expect(await log.append([{ stream: 'call-1', expected: 3, events: [silence(4)] }])).toMatchObject({ actual: 4 });
  });
});

describe('a disk that refuses', () => {
  it('stores nothing of a group that does not fit, answers every append of it, and goes on when there is space', async () => {
    const { log, db } = await withThreeEvents();
    const before = await contentsOf(log);
    const pages = Number(db.pragma('page_count', { simple: true }));
    db.pragma(`max_page_count = ${pages + 2}`);
    const big = { ...silence(1), data: JSON.stringify({ seconds: 1, filling: 'x'.repeat(3000) }) };
    const streams = Array.from({ length: 16 }, (_, call) => `call-full-${call}`);
    const results = await Promise.all(streams.map((stream) => log.append([{ stream, expected: 0, events: [big] }])));
    const refusal = {
      ok: false,
      problem: 'unavailable',
      reason: expect.stringMatching(/disk of the log is full: nothing was stored/),
    };
    expect(results).toEqual(streams.map(() => refusal));
    expect(await contentsOf(log)).toEqual(before);
    expect(db.inTransaction).toBe(false);

    db.pragma('max_page_count = 1000000');
    const again = await Promise.all(streams.map((stream) => log.append([{ stream, expected: 0, events: [big] }])));
    expect(again.map((result) => result.ok)).toEqual(streams.map(() => true));
    expect(await log.append([{ stream: 'call-1', expected: 3, events: [silence(4)] }])).toEqual({
      ok: true,
      position: 20,
    });
    expect(checkChain(sha256, await log.read('call-1'))).toEqual([]);
  });

  it('refuses the whole group when the commit itself fails', async () => {
    const { log, db } = await withThreeEvents();
    const before = await contentsOf(log);
    db.exec(`PRAGMA foreign_keys = ON;
      CREATE TEMP TABLE parent (id INTEGER PRIMARY KEY);
      CREATE TEMP TABLE child (id INTEGER REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED);
      CREATE TEMP TRIGGER spoil AFTER INSERT ON main.events BEGIN INSERT INTO child VALUES (7); END;`);
    const results = await Promise.all([
      log.append([{ stream: 'call-1', expected: 3, events: [silence(4)] }]),
      log.append([{ stream: 'call-1', expected: 9, events: [silence(4)] }]),
      log.append([{ stream: 'call-2', expected: 0, events: [words()] }]),
    ]);
    expect(results.map((result) => (result.ok ? 'stored' : result.problem))).toEqual(Array(3).fill('unavailable'));
    expect(await contentsOf(log)).toEqual(before);
    db.exec('DROP TRIGGER spoil');
    expect(await log.append([{ stream: 'call-1', expected: 3, events: [silence(4)] }])).toEqual({
      ok: true,
      position: 4,
    });
  });
});

describe('a transaction that is gone', () => {
  it('takes the whole group with it, whatever the error says: tried appends and those not yet tried', async () => {
    const { log, db } = await withThreeEvents();
    const before = await contentsOf(log);
    db.exec(`CREATE TEMP TRIGGER spoil AFTER INSERT ON main.events WHEN NEW.stream = 'call-3'
      BEGIN SELECT raise(ROLLBACK, 'gone'); END;`);
    const streams = ['call-2', 'call-3', 'call-4'];
    const results = await Promise.all(
      streams.map((stream) => log.append([{ stream, expected: 0, events: [words()] }])),
    );
    expect(results.map((result) => (result.ok ? 'stored' : result.problem))).toEqual(Array(3).fill('unavailable'));
    expect(await contentsOf(log)).toEqual(before);
    expect(await log.append([{ stream: 'call-2', expected: 0, events: [words()] }])).toEqual({ ok: true, position: 4 });
  });
});

describe('one writer, any number of readers', () => {
  it('tells a second writer in a sentence, and lets it in when the first has gone', async () => {
    const folder = newFolder();
    const first = open(folder);
    expect(() => open(folder)).toThrow(LogInUse);
    expect(() => open(folder)).toThrow(`The log in ${folder} is being written by another Elo. Stop that one first`);
    await first.close();
    await first.close();
    const second = open(folder);
    expect(await second.position()).toBe(0);
    await second.close();
  });

  it('refuses another process as well, and keeps what one had acknowledged before it was killed', async () => {
    const folder = newFolder();
    const first = open(folder);
    const refused = inAnotherProcess(folder, '');
    expect(refused.stderr).toContain(`The log in ${folder} is being written by another Elo.`);
    expect(refused.status).toBe(1);
    await first.append([{ stream: 'call-1', expected: 0, events: [silence(1)] }]);
    await first.close();
    const events = JSON.stringify([silence(2)]);
    const killed = inAnotherProcess(
      folder,
      `await log.append([{ stream: 'call-1', expected: 1, events: ${events} }]); process.kill(process.pid, 'SIGKILL');`,
    );
    expect(killed.signal).toBe('SIGKILL');
    const second = open(folder);
    expect(placesOf(await second.readAll(0, 10))).toEqual(['1 call-1/1', '2 call-1/2']);
    await second.close();
  });

  it('can be read while it is written', async () => {
    const folder = newFolder();
    const writer = open(folder);
    const reader = open(folder, 'read');
    expect(await reader.position()).toBe(0);
    await writer.append([{ stream: 'call-1', expected: 0, events: [silence(1)] }]);
    expect(placesOf(await reader.readAll(0, 10))).toEqual(['1 call-1/1']);
    await writer.close();
    expect(await reader.position()).toBe(1);
    await reader.close();
  });

  it('stores nothing through a reader', async () => {
    const folder = newFolder();
    const writer = open(folder);
    const reader = open(folder, 'read');
    await expect(reader.append([{ stream: 'call-1', expected: 0, events: [silence(1)] }])).rejects.toThrow(
      /opened for reading/,
    );
    expect(await writer.position()).toBe(0);
    await reader.close();
    await writer.close();
  });
});

describe('a folder that cannot be used', () => {
  it('says that a newer Elo wrote the log, and leaves it as it is', async () => {
    const folder = newFolder();
    await open(folder).close();
    const file = new Sqlite(join(folder, 'log.db'));
    file.pragma('user_version = 2');
    file.close();
    for (const mode of ['write', 'read'] as const) {
      expect(() => open(folder, mode)).toThrow(LogUnusable);
      expect(() => open(folder, mode)).toThrow(
        `The log in ${folder} was written by a newer Elo (format 2; this one knows 1). Update Elo, or choose`,
      );
    }
  });

  it('says that there is nothing to read, and makes nothing', () => {
    const folder = newFolder();
    expect(() => open(join(folder, 'none'), 'read')).toThrow(/^There is no log in .*none\. Record a first call/);
    expect(() => open(folder, 'read')).toThrow(LogUnusable);
  });

  it('says that a file in the place of the folder is none', () => {
    const file = join(newFolder(), 'romi');
    writeFileSync(file, '');
    expect(() => open(file)).toThrow(/^The log in .* cannot be opened to write .* right to read and write/);
    expect(() => open(join(file, 'romi'))).toThrow(LogUnusable);
  });

  it('says that rights are missing', () => {
    const folder = newFolder();
    asNobody(folder, () => {
      expect(() => open(folder)).toThrow(/^The log in .* cannot be opened to write .* right to read and write/);
      expect(() => open(join(folder, 'romi'))).toThrow(LogUnusable);
    });
  });

  it('says that a file is not a log', () => {
    const [text, foreign] = [newFolder(), newFolder()];
    writeFileSync(join(text, 'log.db'), 'Dear diary, '.repeat(1000));
    const other = new Sqlite(join(foreign, 'log.db'));
    other.exec('CREATE TABLE songs (name TEXT)');
    other.close();
    for (const folder of [text, foreign]) {
      for (const mode of ['write', 'read'] as const)
        expect(() => open(folder, mode)).toThrow(/is not a log of Elo, or it is damaged/);
    }
  });
});
