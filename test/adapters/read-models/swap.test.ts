/** A newer version of Elo puts rows of its own in place of the older ones, while others read them, and may be killed at it. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, readdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openReadModels } from '../../../adapters/read-models/open-read-models.ts';
import type { EventLog } from '../../../engine/ports.ts';
import { openedForWriting, temporaryFolder } from '../../projections/folded.ts';
import { stopAt } from './stop-at.ts';
import { CALLS, countsOf, logOfManyCalls, newerFolds } from './versions.ts';

/** Every so many steps: each try is a process of its own. */
const STRIDE = Number(process.env['STRIDE'] ?? 11);
const SWAPS = 12;
const NODE = new URL('../../../node_modules/.bin/node', import.meta.url).pathname;
const beside = (file: string): string => new URL(file, import.meta.url).pathname;

/** What a reading process told, a line each time that it saw something new; `end` has it stop and waits for it. */
function reader(folder: string) {
  const child = spawn(NODE, [beside('reader.ts'), folder], { stdio: ['pipe', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const told: Record<string, unknown>[] = [];
  let failed = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (failed += text));
  createInterface({ input: child.stdout }).on('line', (line) => told.push(JSON.parse(line) as Record<string, unknown>));
  const closed = new Promise<void>((resolve) => child.on('close', () => resolve()));
  return {
    told,
    until: (there: () => boolean) => vi.waitUntil(there, { timeout: 15_000, interval: 10 }),
    async end() {
      child.stdin.end();
      await closed;
      return failed;
    },
  };
}

const told = (reading: ReturnType<typeof reader>, what: string): unknown[] =>
  reading.told.flatMap((line) => (what in line ? [line[what]] : []));

/** A folder with the rows of the older version, and the log behind them. */
async function olderRows(calls = CALLS) {
  const folder = temporaryFolder();
  const log = await logOfManyCalls(calls);
  const models = openedForWriting({ folder });
  await models.catchUp(log);
  models.close();
  return { folder, log, old: countsOf(folder) };
}

test('a process that reads goes on while new rows are swapped in, again and again, and sees one version or the next', async () => {
  const { folder, log, old } = await olderRows();
  const reading = reader(folder);
  await reading.until(() => reading.told.length >= 3);
  const stood = [old];
  for (let by = 1; by <= SWAPS; by += 1) {
    const models = openedForWriting({ folder, projections: newerFolds('same', by) });
    expect(countsOf(folder)).toBe(stood.at(-1));
    expect(await models.catchUp(log)).toMatchObject({ ok: true });
    models.close();
    stood.push(countsOf(folder));
  }
  await reading.until(() => told(reading, 'counts').includes(stood.at(-1)));
  expect(await reading.end()).toBe('');

  const position = await log.position();
  const rows = [CALLS, CALLS / 2].map((count) => ({ rows: count, position }));
  expect(new Set(stood).size).toBe(SWAPS + 1);
  expect(stood.filter((counts) => told(reading, 'counts').includes(counts))).toEqual(told(reading, 'counts'));
  expect(told(reading, 'query')).toEqual(rows);
  expect(told(reading, 'page')).toEqual(rows);
  const [reads] = told(reading, 'reads');
  expect(reads).toBeGreaterThan(10);
  process.stdout.write(`${String(reads)} reads while rows were swapped ${SWAPS} times, none of a mixture.\n`);
});

test('a question that no longer fits the tables of a newer version says so, and does not end the process', async () => {
  const { folder, log, old } = await olderRows();
  const reading = reader(folder);
  await reading.until(() => reading.told.length >= 3);
  await openedForWriting({ folder, projections: newerFolds('other') }).catchUp(log);
  await reading.until(() => reading.told.length >= 6);
  expect(await reading.end()).toBe('');

  const before = { rows: CALLS, position: await log.position() };
  expect(told(reading, 'counts')).toEqual([old, countsOf(folder)]);
  expect(told(reading, 'query')).toEqual([before, 'newer']);
  expect(told(reading, 'page')).toEqual([before, 'newer']);
});

const FEW = 12;
const newer = newerFolds('same');

/** After a stop the rows are the old ones or the new ones, whole, a reader of their version reads them, and the next try succeeds. */
async function expectWhole(folder: string, log: EventLog, old: string): Promise<'old' | 'new'> {
  const found = countsOf(folder);
  const stands = found === old ? 'old' : 'new';
  const opening = openReadModels({ folder, mode: 'read', ...(stands === 'new' && { projections: newer }) });
  if (!opening.ok) throw new Error(opening.says);
  const answer = await opening.models.query('calls');
  opening.models.close();
  expect(answer).toMatchObject({ ok: true, position: await log.position() });
  expect(answer.ok && answer.rows.length).toBe(stands === 'old' ? FEW : FEW / 2);

  const next = openedForWriting({ folder, projections: newer });
  expect(await next.catchUp(log)).toMatchObject({ ok: true });
  next.close();
  const after = countsOf(folder);
  expect(after).not.toBe(old);
  expect([old, after]).toContain(found);
  expect(readdirSync(folder).filter((name) => name.includes('rebuild'))).toEqual([]);
  return stands;
}

const copyOf = (older: string): string => {
  const folder = temporaryFolder();
  cpSync(older, folder, { recursive: true });
  return folder;
};

test('an exception at any step of a swap leaves the older rows, and the next try succeeds', async () => {
  const { folder: older, log, old } = await olderRows(FEW);
  let tried = 0;
  for (;;) {
    const folder = copyOf(older);
    const models = openedForWriting({ folder, projections: newer });
    const stop = stopAt(tried + 1, () => {
      throw new Error('stopped here');
    });
    const came = await models.catchUp(stop.counted(log)).catch((error: Error) => error.message);
    stop.undo();
    models.close();
    if (typeof came === 'object') break;
    expect(came).toBe('stopped here');
    await expectWhole(folder, log, old);
    tried += 1;
  }
  expect(tried).toBeGreaterThan(50);
  process.stdout.write(`${tried} steps of a swap, an exception at each.\n`);
});

test('killed at any step of a swap, the older rows stand until the newer ones do', async () => {
  const { folder: older, log, old } = await olderRows(FEW);
  const stood: string[] = [];
  for (let nth = 1; ; nth += STRIDE) {
    const folder = copyOf(older);
    const child = spawnSync(NODE, [beside('killed-swap.ts'), folder, String(FEW), String(nth)], { encoding: 'utf8' });
    expect(child.stderr).toBe('');
    if (child.stdout === 'ended') break;
    expect(child.signal).toBe('SIGKILL');
    stood.push(await expectWhole(folder, log, old));
  }
  expect(stood.lastIndexOf('old')).toBe(stood.filter((stands) => stands === 'old').length - 1);
  expect(new Set(stood)).toEqual(new Set(['old', 'new']));
  process.stdout.write(
    `Killed ${stood.length} times during a swap, ${stood.filter((stands) => stands === 'new').length} of them after it stood.\n`,
  );
});
