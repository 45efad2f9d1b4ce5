/**
 * What an append costs, against a bare insert of the same rows in the same run. Prints, and never fails.
 *   node test/bench/append.ts [rounds]
 */
import { mkdtempSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { openSqliteLog } from '../../adapters/log/sqlite/open.ts';
import { openVault } from '../../adapters/vault/open-vault.ts';
import type { AppendResult, SealedEvent } from '../../engine/ports.ts';

const rounds = Number(process.argv[2] ?? 13);
const TURNS = 200;
const GROUP = 64;
const META = '{"by":"elo","cause":"call-01KAT0000000000000000000BB/1","input":null}';
const AT = '2026-11-24T12:00:00.000+00:00';
const HASH = 'ab'.repeat(32);
const clock = { now: () => new Date().toISOString().replace('Z', '+00:00') };

const folder = mkdtempSync(join(tmpdir(), 'elo-bench-'));
const log = openSqliteLog({ folder: join(folder, 'log'), clock, mode: 'write' });
const vault = openVault({ folder: join(folder, 'vault'), clock });
const bare = new Sqlite(join(folder, 'bare.db'));
bare.pragma('journal_mode = WAL');
bare.pragma('synchronous = FULL');
bare.exec(`CREATE TABLE events (position INTEGER PRIMARY KEY, stream TEXT, version INTEGER, type TEXT, data TEXT, at TEXT,
  UNIQUE (stream, version)) STRICT`);
const insert = bare.prepare('INSERT INTO events (stream, version, type, data, at) VALUES (?, ?, ?, ?, ?)');
// The columns of the log without its triggers, chain, boxes and checks.
bare.exec(`CREATE TABLE same (position INTEGER PRIMARY KEY, stream TEXT, version INTEGER, type TEXT, schema INTEGER, data TEXT,
  meta TEXT, at TEXT, recorded_at TEXT, key TEXT, sealed_hash TEXT, hash TEXT, UNIQUE (stream, version)) STRICT`);
const insertSame = bare.prepare(
  `INSERT INTO same (stream, version, type, schema, data, meta, at, recorded_at, key, sealed_hash, hash)
   VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
);

/** A fact of about 400 bytes as JSON. */
const fact = (place: number): object => ({
  from: 'find-a-time/offer',
  to: 'find-a-time/hold',
  place,
  why: 'x'.repeat(330),
});
const key = await vault.keyFor('patient-01KAT0000000000000000000AA', 'conversation', 'call-01KAT0000000000000000000BB');
const WORDS = JSON.stringify({ text: 'y'.repeat(150) });

/** Ten events, three of them with boxes, stringified and sealed as the runtime does it for a turn. */
function turn(stream: string, expected: number): SealedEvent[] {
  return Array.from({ length: 10 }, (_, place): SealedEvent => {
    const common = {
      type: 'TransitionTaken',
      schema: 1,
      data: JSON.stringify(fact(place)),
      meta: META,
      at: AT,
    } as const;
    if (place % 4 !== 0) return { ...common, key: null, box: null };
    const bound = `elo/1\u241f${stream}\u241f${expected + place + 1}\u241fTransitionTaken\u241f1\u241f${key}`;
    return { ...common, key, box: vault.seal(key, bound, WORDS) };
  });
}

const data = JSON.stringify(fact(0));
const bareTurns = bare.transaction((stream: string, first: number, count: number) => {
  for (let version = first; version < first + count; version += 1)
    insert.run(stream, version, 'TransitionTaken', data, AT);
});
const sameTurns = bare.transaction((stream: string, first: number, count: number) => {
  for (let version = first; version < first + count; version += 1) {
    insertSame.run(stream, version, 'TransitionTaken', 1, data, META, AT, AT, null, null, HASH);
  }
});
function stored(result: AppendResult): void {
  if (!result.ok) throw new Error('The bench met a refusal.');
}

/** Each way to store TURNS turns of ten events for a stream of its own; microseconds a turn. */
const ways: Record<string, (stream: string) => Promise<void>> = {
  'bare insert, a commit a turn': async (stream) => {
    for (let turns = 0; turns < TURNS; turns += 1) bareTurns(stream, turns * 10 + 1, 10);
  },
  'bare insert of the same columns': async (stream) => {
    for (let turns = 0; turns < TURNS; turns += 1) sameTurns(stream, turns * 10 + 1, 10);
  },
  'append of turns sealed before': async (stream) => {
    const sealed = Array.from({ length: TURNS }, (_, turns) => turn(stream, turns * 10));
    started = process.hrtime.bigint();
    for (const [turns, events] of sealed.entries())
      stored(await log.append([{ stream, expected: turns * 10, events }]));
  },
  'append, stringified and sealed': async (stream) => {
    for (let expected = 0; expected < TURNS * 10; expected += 10) {
      stored(await log.append([{ stream, expected, events: turn(stream, expected) }]));
    }
  },
  [`bare insert, ${GROUP} turns a commit`]: async (stream) => {
    for (let turns = 0; turns < TURNS; turns += GROUP)
      bareTurns(stream, turns * 10 + 1, Math.min(GROUP, TURNS - turns) * 10);
  },
  [`append, ${GROUP} calls at once`]: async (stream) => {
    for (let turns = 0; turns < TURNS; turns += GROUP) {
      const calls = Array.from({ length: Math.min(GROUP, TURNS - turns) }, (_, call) => `${stream}-${turns + call}`);
      const results = calls.map((call) => log.append([{ stream: call, expected: 0, events: turn(call, 0) }]));
      for (const result of await Promise.all(results)) stored(result);
    }
  },
};

let started = 0n;
const measured = new Map(Object.keys(ways).map((way) => [way, [] as number[]]));
for (let round = 0; round <= rounds; round += 1) {
  for (const [way, run] of Object.entries(ways)) {
    started = process.hrtime.bigint();
    await run(`call-${round}-${way.replaceAll(/[^a-z]/g, '')}`);
    const microseconds = Number(process.hrtime.bigint() - started) / 1000 / TURNS;
    // The first round warms up.
    if (round > 0) measured.get(way)?.push(microseconds);
  }
}
await log.close();
await vault.close();
bare.close();
rmSync(folder, { recursive: true, force: true });

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const base = median(measured.get('bare insert, a commit a turn') ?? []);
for (const [way, values] of measured) {
  const us = median(values);
  const spread = `${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)}`;
  writeSync(
    1,
    `${way.padEnd(34)} ${us.toFixed(0).padStart(5)} µs a turn (${spread}) ${(base / us).toFixed(2)} of bare insert\n`,
  );
}
