/** What a command says when it was called wrongly, or where the place it was sent to cannot be used. */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  bookingLines,
  document,
  elo,
  filesUnder,
  folderOfThisFile,
  isSentence,
  MONDAY,
  PROJECT,
  typed,
} from './run-elo.ts';

const folder = folderOfThisFile();
const newFolder = (): string => mkdtempSync(join(folder, 'data-'));
const NODE = join(PROJECT, 'node_modules', '.bin', 'node');

describe('options', () => {
  test.each([
    [['calls', '--colour']],
    [['talk', '--seed', 'one']],
    [['talk', '--phone', '12']],
    [['talk', 'no-such-flow']],
    [['talk', '--at', 'tomorrow']],
    [['talk', '--at', '1969-12-31T23:59:59+00:00']],
    [['demo', '--at', '9999-12-31T23:59:59+00:00']],
    [['talk', '--fail', 'everything']],
    [['demo', '--patients', '0']],
    [['demo', '--columns', 'phone']],
    [['calls', '--clinic', '../romi']],
    [['replay']],
    [['frobnicate']],
    [[]],
  ])('elo %j: exit 2 with a sentence, and nothing is made', async (args) => {
    const data = join(newFolder(), 'data');
    const place = args.length === 0 || args[0] === 'frobnicate' ? [] : ['--data', data];
    const ran = await elo([...args, ...place]);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).not.toMatch(/^\s+at .*\.ts:\d+/m);
    expect(ran.err.length).toBeGreaterThan(20);
    expect(existsSync(data)).toBe(false);
  });

  test.each([[[]], [['talk']], [['demo']], [['flow', 'check']]])(
    'elo %j --help shows examples and exits 0',
    async (args) => {
      const ran = await elo([...args, '--help']);
      expect(ran).toMatchObject({ code: 0, err: '' });
      expect(ran.out).toContain('Examples:');
      expect(ran.out).toContain('$ npx elo ');
    },
  );

  test('a folder without a log: exit 2, and it is not made by reading', async () => {
    const data = join(newFolder(), 'nowhere');
    for (const args of [['calls'], ['verify', '--all'], ['replay', 'last', '--open'], ['rebuild']]) {
      const ran = await elo([...args, '--data', data]);
      expect(ran).toMatchObject({ code: 2, out: '' });
      expect(isSentence(ran.err)).toBe(true);
      expect(existsSync(data)).toBe(false);
    }
  });
});

describe('a data folder that cannot be used', () => {
  let made: string;
  beforeAll(async () => {
    made = newFolder();
    await elo(['demo', '--json', '--patients', '1', '--at', MONDAY, '--data', made]);
  });

  test('is being written by another process: whoever writes says so, exits 2 and touches nothing; who reads, reads', async () => {
    // Holds the log until its standard input ends.
    const holder = spawn(NODE, ['server/elo.js', 'talk', '--jsonl', '--at', MONDAY, '--data', made], { cwd: PROJECT });
    await new Promise((resolve) => holder.stdout.once('data', resolve));
    const before = readdirSync(join(made, 'romi'));
    const [talk, demo, keep, names] = await Promise.all([
      elo(['talk', '--jsonl', '--data', made], typed(bookingLines)),
      elo(['demo', '--patients', '1', '--data', made]),
      elo(['demo', '--patients', '1', '--keep', '--data', made]),
      elo(['calls', '--names', '--data', made]),
    ]);
    for (const ran of [talk, keep, names]) {
      expect(ran).toMatchObject({ code: 2, out: '' });
      expect(ran.err).toMatch(/is being written by another Elo/);
    }
    // By now a typed call is in it, which the demo would not empty anyway.
    expect(demo).toMatchObject({ code: 2, out: '' });
    expect(readdirSync(join(made, 'romi'))).toEqual(before);
    const calls = await elo(['calls', '--json', '--data', made]);
    expect(calls.code).toBe(0);
    const ended = new Promise((resolve) => holder.once('close', resolve));
    holder.stdin.end();
    expect(await ended).toBe(0);
  });

  test('is being written by another simulation: a second demo does not empty it', async () => {
    const data = newFolder();
    await elo(['demo', '--json', '--patients', '1', '--at', MONDAY, '--data', data]);
    const door = new URL('../../adapters/log/sqlite/open.ts', import.meta.url).href;
    const script = `import { openSqliteLog } from '${door}';
      openSqliteLog({ folder: ${JSON.stringify(join(data, 'romi'))}, clock: { now: () => '' }, mode: 'write' });
      console.log('open'); process.stdin.resume();`;
    const holder = spawn(NODE, ['--input-type=module-typescript', '--eval', script]);
    await new Promise((resolve) => holder.stdout.once('data', resolve));
    const ran = await elo(['demo', '--json', '--patients', '1', '--at', MONDAY, '--data', data]);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toMatch(/is being written by another Elo/);
    const log = filesUnder(join(data, 'romi')).get('log.db');
    expect(log?.length).toBeGreaterThan(4096);
    const ended = new Promise((resolve) => holder.once('close', resolve));
    holder.stdin.end();
    await ended;
  });

  test.each([
    ['log', join('romi', 'log.db')],
    ['vault', join('vault', 'romi', 'keys.db')],
    ['register', join('vault', 'romi', 'register.db')],
  ])('was written by a newer Elo (%s): exit 2 with a sentence', async (name, file) => {
    const data = newFolder();
    cpSync(made, data, { recursive: true });
    const db = new Sqlite(join(data, file));
    db.exec('PRAGMA user_version = 999');
    db.close();
    const ran = await elo(['talk', '--jsonl', '--data', data], typed(bookingLines));
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toMatch(new RegExp(`^The ${name} in .* was written by a newer Elo .*\\.\n$`));
  });

  test('is no folder, or holds something else than a log: exit 2 with a sentence', async () => {
    const file = join(newFolder(), 'file');
    writeFileSync(file, 'no folder');
    const other = newFolder();
    mkdirSync(join(other, 'romi'));
    writeFileSync(
      join(other, 'romi', 'log.db'),
      'these are not the bytes of a database, and long enough to see it'.repeat(100),
    );
    for (const data of [file, other]) {
      const ran = await elo(['talk', '--jsonl', '--data', data], typed(bookingLines));
      expect(ran).toMatchObject({ code: 2, out: '' });
      expect(isSentence(ran.err)).toBe(true);
    }
  });

  const nobody = process.geteuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const asNobody = (...args: string[]) =>
    spawnSync(NODE, ['server/elo.js', ...args], { cwd: PROJECT, encoding: 'utf8', input: '', ...nobody });
  // Where this checkout lies in somebody's private folder, nobody else can run it.
  const canRun = asNobody('--help').status === 0;

  test.runIf(canRun)('gives no rights: exit 2 with a sentence, for who reads and who writes', () => {
    chmodSync(folder, 0o755);
    const data = newFolder();
    const commands = [['talk', '--jsonl'], ['calls'], ['demo', '--patients', '1']];
    chmodSync(data, 0o000);
    for (const args of commands) {
      const ran = asNobody(...args, '--data', data);
      expect(ran).toMatchObject({ status: 2, stdout: '' });
      expect(isSentence(ran.stderr)).toBe(true);
    }
    chmodSync(data, 0o700);
  });
});

test('NO_COLOR and a pipe both mean plain text', async () => {
  const data = newFolder();
  await elo(['demo', '--json', '--patients', '1', '--at', MONDAY, '--data', data]);
  for (const env of [{ NO_COLOR: '1' }, { FORCE_COLOR: '' }]) {
    const ran = await elo(['calls', '--data', data], '', env);
    // oxlint-disable-next-line no-control-regex -- colours begin with one
    expect(ran.out + ran.err).not.toMatch(/\u001B/);
  }
});

test('a killed process leaves a call that the next one ends, books nothing twice, and verifies', async () => {
  const data = newFolder();
  const killed = spawn(NODE, ['server/elo.js', 'talk', '--jsonl', '--at', MONDAY, '--data', data], { cwd: PROJECT });
  let out = '';
  const offered = new Promise((resolve) =>
    killed.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      if (out.includes('"step":"make-the-booking/read_back"')) resolve(undefined);
    }),
  );
  killed.stdin.write(typed(bookingLines.slice(0, 5)));
  await offered;
  const gone = new Promise((resolve) => killed.once('close', resolve));
  killed.kill('SIGKILL');
  await gone;
  const next = await elo(['talk', '--jsonl', '--at', MONDAY, '--data', data], typed(bookingLines));
  expect(next.code).toBe(0);
  const [calls, verified] = await Promise.all([
    elo(['calls', '--json', '--data', data]),
    elo(['verify', '--all', '--json', '--data', data]),
  ]);
  const rows = document(calls)['calls'] as { readonly ending: string; readonly result: string }[];
  expect(rows.map(({ ending }) => ending)).toEqual(['booked', 'lost']);
  expect(document(verified)).toMatchObject({ calls: 2, identical: 2, chain: { broken: [] } });
});
