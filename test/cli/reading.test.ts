/** The commands that read and audit: calls, replay, verify, query, rebuild, on one demo with a typed call added. */
import { DECISIONS } from '../../engine/decisions.ts';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { beforeAll, describe, expect, test } from 'vitest';
import type { StoredEvent } from '../../engine/ports.ts';
import {
  bookingLines,
  document,
  documents,
  elo,
  eventsIn,
  folderOfThisFile,
  isSentence,
  MONDAY,
  typed,
} from './run-elo.ts';
import type { Json, Ran } from './run-elo.ts';

const folder = folderOfThisFile();
const data = join(folder, 'data');
const NAME = 'Zephyrine Quillfeather';
const PHONE = '+353209100377';
const PERSONAL = /Zephyrine|Quillfeather|209100377|check-up please/;

let call: string;
let position: number;
let stored: readonly StoredEvent[];

const run = (...args: string[]): Promise<Ran> => elo([...args, '--data', data]);
const json = async (...args: string[]): Promise<Json> => {
  const ran = await run(...args, '--json');
  expect(ran).toMatchObject({ code: 0, err: '' });
  return document(ran);
};
const accesses = async (): Promise<Json[]> =>
  (await eventsIn(data)).flatMap((event) => (event.type === 'AccessRecorded' ? [JSON.parse(event.data) as Json] : []));

beforeAll(async () => {
  await elo(['demo', '--json', '--patients', '8', '--seed', '5', '--at', '2026-11-02T10:00:00+00:00', '--data', data]);
  const ran = await elo(
    ['talk', '--jsonl', '--at', MONDAY, '--name', NAME, '--phone', PHONE, '--data', data],
    typed(bookingLines),
  );
  call = String(documents(ran)[0]?.['call']);
  stored = await eventsIn(data);
  position = stored.at(-1)?.position ?? 0;
}, 60_000);

describe('elo calls', () => {
  test('pages through every call once, the newest first', async () => {
    const seen: string[] = [];
    let after: readonly string[] = [];
    for (;;) {
      const page = await json('calls', '--limit', '4', ...after);
      expect(page).toMatchObject({ format: 'elo.calls/1', position });
      const calls = page['calls'] as { readonly call: string }[];
      expect(calls.length).toBeLessThanOrEqual(4);
      seen.push(...calls.map((row) => row.call));
      if (typeof page['next'] !== 'string') break;
      after = ['--after', page['next']];
    }
    const planned = stored.flatMap(({ type, stream }) => (type === 'CallPlanned' ? [stream] : []));
    expect(seen).toEqual([...planned].toSorted().toReversed());
  });

  test('has every field that was promised', async () => {
    const page = await json('calls', '--result', 'booked', '--from', '2026-11-23T00:00:00+00:00');
    expect(page['calls']).toEqual([
      {
        call,
        flow: 'book-first-visit',
        release: expect.stringMatching(/^sha256:/),
        decisions: DECISIONS,
        direction: 'outbound',
        purpose: expect.any(String),
        simulated: false,
        typed: true,
        patient: expect.stringMatching(/^patient-/),
        attempt: 1,
        planned_at: '2026-11-23T10:00:00.000+00:00',
        started_at: '2026-11-23T10:00:00.000+00:00',
        ended_at: expect.stringMatching(/^2026-11-23T10:01/),
        status: 'completed',
        result: 'booked',
        ending: 'booked',
        stage: 'confirm',
        turns: expect.any(Number),
        events: stored.filter(({ stream }) => stream === call).length,
        misunderstood: 0,
        objections: [],
        appointment: expect.stringMatching(/^appointment-/),
        slowest_turn_ms: expect.any(Number),
      },
    ]);
    expect(JSON.stringify(page)).not.toMatch(PERSONAL);
  });

  test('filters by time, by flow and by result', async () => {
    const [none, before, odd] = await Promise.all([
      json('calls', '--flow', 'no-such-flow'),
      json('calls', '--to', '2026-11-23T00:00:00+00:00', '--limit', '1000'),
      json('calls', '--result', 'reschedule', '--from', MONDAY),
    ]);
    expect(none['calls']).toEqual([]);
    expect(odd['calls']).toEqual([]);
    const rows = before['calls'] as { readonly simulated: boolean }[];
    expect(rows.length).toBe(stored.filter(({ type }) => type === 'CallPlanned').length - 1);
    expect(rows.every(({ simulated }) => simulated)).toBe(true);
  });

  test.each([
    ['--limit', '0'],
    ['--from', 'yesterday'],
    ['--after', 'nonsense'],
  ])('%s %s: exit 2 with a sentence', async (...options) => {
    const ran = await run('calls', ...options, '--json');
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(isSentence(ran.err)).toBe(true);
  });

  test('--names opens names and records whose; the read models stand at that record afterwards', async () => {
    const before = await accesses();
    const ran = await run('calls', '--limit', '1', '--names', '--json');
    const [row] = document(ran)['calls'] as Json[];
    expect(row?.['name']).toBe(NAME);
    const [access, ...others] = (await accesses()).slice(before.length);
    expect(others).toEqual([]);
    expect(access).toEqual({
      account: expect.stringMatching(/^local-[0-9a-f]{12}$/),
      purpose: 'command calls',
      subjects: [row?.['patient']],
    });
    const now = (await eventsIn(data)).at(-1)?.position;
    expect(document(await run('calls', '--limit', '1', '--json'))['position']).toBe(now);
  });
});

describe('elo replay', () => {
  test('shows every event in clear, and nobody’s words, name or number', async () => {
    const ran = await run('replay', call, '--format', 'json');
    const replay = document(ran);
    expect(replay).toMatchObject({ format: 'elo.replay/1', call, decisions: DECISIONS });
    const events = replay['events'] as Json[];
    expect([replay['version'], replay['of']]).toEqual([events.length, events.length]);
    expect(Object.keys(events[0] ?? {})).toEqual([
      'id', 'version', 'position', 'type', 'at', 'local', 'recorded_at', 'by', 'cause', 'data', 'box', 'personal', 'hash',
    ]); // prettier-ignore
    expect(events.map(({ id }) => id)).toEqual(events.map((_, i) => `${call}/${i + 1}`));
    expect(new Set(events.map(({ personal }) => personal))).toEqual(new Set(['none', 'closed']));
    expect(events.every(({ box }) => box === null)).toBe(true);
    for (const step of replay['path'] as Json[]) {
      expect(Object.keys(step)).toEqual(['version', 'from', 'to', 'edge', 'stage', 'why']);
    }
    expect(ran.out).not.toMatch(PERSONAL);
    const text = await run('replay', call);
    expect(text.code).toBe(0);
    expect(text.out.trim().split('\n')).toHaveLength(events.length + 1);
    expect(text.out).not.toMatch(PERSONAL);
  });

  test('at an earlier version shows the call as it stood then', async () => {
    const replay = document(await run('replay', 'last', '--version', '4', '--format', 'json'));
    expect(replay).toMatchObject({ call, version: 4, state: { status: 'talking' } });
    expect(replay['events']).toHaveLength(4);
  });

  test('--open shows the words, and records that somebody read them', async () => {
    const before = await accesses();
    const ran = await run('replay', call, '--open', '--format', 'json');
    const events = document(ran)['events'] as {
      readonly type: string;
      readonly box: Json | null;
      readonly personal: string;
    }[];
    const spoken = events.filter(({ type }) => type === 'PatientSpoke').map(({ box }) => box?.['text']);
    expect(spoken).toEqual([...bookingLines]);
    expect(new Set(events.map(({ personal }) => personal))).toEqual(new Set(['none', 'open']));
    expect((await accesses()).slice(before.length)).toMatchObject([{ purpose: 'command replay', subjects: [call] }]);
  });

  test.each(['call-01ZZZZZZZZZZZZZZZZZZZZZZZZ', 'nonsense'])(
    'an unknown call (%s): exit 2 with a sentence, and no access on record',
    async (unknown) => {
      const before = await accesses();
      const ran = await run('replay', unknown, '--open');
      expect(ran).toMatchObject({ code: 2, out: '' });
      expect(isSentence(ran.err)).toBe(true);
      expect(await accesses()).toEqual(before);
    },
  );

  test('a version that the call never had: exit 2', async () => {
    expect(await run('replay', call, '--version', '9999')).toMatchObject({ code: 2, out: '' });
  });
});

describe('elo verify', () => {
  test('one call, and all of them', async () => {
    const one = await json('verify', call);
    expect(one).toMatchObject({ format: 'elo.verify/1', calls: 1, identical: 1, diverged: [], checkpoint: null });
    const all = await json('verify', '--all');
    const calls = stored.filter(({ type }) => type === 'CallPlanned').length;
    expect(all).toMatchObject({
      calls,
      identical: calls,
      identical_but_erased: 0,
      other_decisions: [],
      diverged: [],
      chain: { broken: [] },
    });
  });

  test('needs to be told what', async () => {
    expect(await run('verify')).toMatchObject({ code: 2, out: '' });
    expect(await run('verify', call, '--all')).toMatchObject({ code: 2, out: '' });
  });

  const altered = (name: string, sql: string): string => {
    const copy = join(folder, name);
    cpSync(data, copy, { recursive: true });
    const db = new Sqlite(join(copy, 'romi', 'log.db'));
    for (const trigger of db
      .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`)
      .pluck()
      .all()) {
      db.exec(`DROP TRIGGER ${trigger}`);
    }
    expect(db.prepare(sql).run({ call }).changes).toBe(1);
    db.close();
    return copy;
  };

  test.each([
    ['a byte of the data', `UPDATE events SET data = replace(data, 'person', 'machin') WHERE stream = :call AND type = 'CallAnswered'`, 'altered'],
    ['a box', `UPDATE sealed SET box = zeroblob(length(box)) WHERE position = (SELECT max(position) FROM events WHERE stream = :call AND type = 'PatientSpoke')`, 'altered'],
    ['an event that is gone', `DELETE FROM events WHERE stream = :call AND version = 9`, 'missing'],
  ])('%s, altered in the file behind its back: broken, exit 1', async (what, sql, kind) => {
    const copy = altered(`altered-${kind}-${what.length}`, sql);
    const ran = await elo(['verify', '--all', '--json', '--data', copy]);
    expect(ran.code).toBe(1);
    const { chain, diverged } = document(ran) as { chain: { broken: Json[] }; diverged: Json[] };
    expect(chain.broken[0]).toMatchObject({ stream: call, kind });
    expect(chain.broken.every(({ stream }) => stream === call)).toBe(true);
    expect(diverged).toEqual([]);
  }); // prettier-ignore
});

describe('elo query and elo rebuild', () => {
  test('lists the questions', async () => {
    const listed = (await json('query'))['queries'] as { readonly name: string }[];
    expect(listed.map(({ name }) => name).toSorted()).toEqual(['appointments', 'calls', 'funnel', 'objections']);
  });

  test.each(['calls', 'appointments', 'funnel', 'objections'])(
    'answers %s, and as CSV with the same columns and rows',
    async (name) => {
      const answer = await json('query', name);
      expect(answer).toMatchObject({ format: 'elo.query/1', name, position: expect.any(Number) });
      const [columns, rows] = [answer['columns'] as string[], answer['rows'] as unknown[][]];
      for (const row of rows) expect(row).toHaveLength(columns.length);
      if (name !== 'calls') return;
      const ran = await run('query', name, '--csv');
      expect(ran.code).toBe(0);
      const [header, ...lines] = ran.out.trim().split('\n');
      expect(header).toBe(columns.join(','));
      expect(lines).toHaveLength(rows.length);
      expect(ran.out).not.toMatch(PERSONAL);
    },
  );

  test('an unknown question, a position that never comes, and both formats at once: exit 2', async () => {
    for (const args of [['revenue'], ['calls', '--after', '999999'], ['calls', '--csv', '--json']]) {
      const ran = await run('query', ...args);
      expect(ran).toMatchObject({ code: 2, out: '' });
      expect(ran.err).not.toBe('');
    }
  });

  test('rebuilt from zero equals the live rows, and the answers stay the same', async () => {
    const before = await json('query', 'calls');
    const rebuilt = await json('rebuild');
    const projections = rebuilt['projections'] as { readonly name: string; readonly equal: boolean }[];
    expect(rebuilt['format']).toBe('elo.rebuild/1');
    expect(projections.map(({ name }) => name).toSorted()).toEqual(['appointments', 'calls', 'funnel', 'objections']);
    expect(projections.every(({ equal }) => equal)).toBe(true);
    expect(await json('query', 'calls')).toEqual(before);
  });
});
