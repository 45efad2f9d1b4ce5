import { describe, expect, test } from 'vitest';
import { memoryLog } from '../../../adapters/log/memory-log.ts';
import { openDatabase } from '../../../adapters/log/sqlite/open-database.ts';
import { logStore } from '../../../adapters/log/sqlite/open.ts';
import { sqliteLog } from '../../../adapters/log/sqlite/sqlite-log.ts';
import { memoryVault } from '../../../adapters/vault/memory-vault.ts';
import type { Draft } from '../../../engine/event.ts';
import { limits } from '../../../engine/limits.ts';
import type { EventLog } from '../../../engine/ports.ts';
import { mailboxes } from '../../../server/runtime/mailboxes.ts';
import { releasesIn } from '../../../server/runtime/releases.ts';
import { sealEvents } from '../../../server/runtime/seal-events.ts';
import { virtualClock } from '../../../server/runtime/virtual-clock.ts';
import { temporaryFolders } from '../../contracts/temporary-folder.ts';
import { MONDAY_AT_TEN } from '../../controls/typed-call.ts';
import { answeringLog, CALL, callNumber, PATIENT, planned } from './board.ts';

const clock = virtualClock(MONDAY_AT_TEN);
const newFolder = temporaryFolders();
const answered: Draft = { type: 'CallAnswered', data: { by: 'person' } };
const placed: Draft = { type: 'CallPlaced', data: { permission: null } };

function boxesOn(log: EventLog) {
  return mailboxes({ log, vault: memoryVault(), releases: releasesIn(log) });
}
const typesIn = async (log: EventLog, stream: string = CALL): Promise<string[]> =>
  (await log.read(stream)).map(({ type }) => type);

/** Somebody else's process appends to a call. */
async function appendBehind(log: EventLog, stream: string, draft: Draft): Promise<void> {
  const expected = (await log.read(stream)).at(-1)?.version ?? 0;
  const input = { source: 'elsewhere', seq: expected + 1 };
  const sealing = { stream, expected, at: MONDAY_AT_TEN, input, cause: null, keys: {} };
  const result = await log.append([{ stream, expected, events: sealEvents(memoryVault(), [draft], sealing) }]);
  if (!result.ok) throw new Error('the other process was refused');
}

describe('a mailbox', () => {
  test('takes the next input only after the commit of the one before', async () => {
    const order: string[] = [];
    const inner = memoryLog({ clock });
    const log: EventLog = {
      ...inner,
      async append(writes) {
        const type = writes[0]?.events[0]?.type ?? '';
        order.push(`asked ${type}`);
        const result = await inner.append(writes);
        order.push(`committed ${type}`);
        return result;
      },
    };
    const boxes = boxesOn(log);
    await boxes.open(CALL, PATIENT);
    const steps = await Promise.all(
      [planned(), placed, answered].map((event) =>
        boxes.post(CALL, { source: 'dialler', events: [event] }, MONDAY_AT_TEN),
      ),
    );
    expect(order).toEqual([
      'asked CallPlanned', 'committed CallPlanned', 'asked CallPlaced', 'committed CallPlaced', 'asked CallAnswered',
      'committed CallAnswered',
    ]); // prettier-ignore
    expect(steps.map(({ recorded }) => recorded.map(({ version }) => version))).toEqual([[1], [2], [3]]);
    expect(boxes.callOf(CALL)).toMatchObject({ status: 'answered', version: 3 });
  });

  test('drops a resend: the same source and number changes nothing', async () => {
    const log = memoryLog({ clock });
    const boxes = boxesOn(log);
    await boxes.open(CALL, PATIENT);
    const input = { source: 'room', seq: 7, events: [planned()] };
    await boxes.post(CALL, input, MONDAY_AT_TEN);
    const again = await boxes.post(CALL, input, MONDAY_AT_TEN);
    expect(again).toMatchObject({ recorded: [], effects: [] });
    const older = await boxes.post(CALL, { source: 'room', seq: 6, events: [answered] }, MONDAY_AT_TEN);
    expect(older.recorded).toEqual([]);
    expect(await typesIn(log)).toEqual(['CallPlanned']);
    const other = await boxes.post(CALL, { source: 'dialler', seq: 1, events: [placed] }, MONDAY_AT_TEN);
    expect(other.recorded.map(({ meta }) => meta.input)).toEqual([{ source: 'dialler', seq: 1 }]);
  });

  test('a resend is dropped by the next process too', async () => {
    const log = memoryLog({ clock });
    const before = boxesOn(log);
    await before.open(CALL, PATIENT);
    await before.post(CALL, { source: 'room', seq: 7, events: [planned()] }, MONDAY_AT_TEN);
    const after = boxesOn(log);
    await after.load(CALL, PATIENT);
    const again = await after.post(CALL, { source: 'room', seq: 7, events: [planned()] }, MONDAY_AT_TEN);
    expect(again.recorded).toEqual([]);
    expect(await log.position()).toBe(1);
  });

  test('an answer that comes twice is on record as stale, and moves nothing', async () => {
    const log = memoryLog({ clock });
    const boxes = boxesOn(log);
    await boxes.open(CALL, PATIENT);
    await boxes.post(CALL, { source: 'dialler', events: [planned()] }, MONDAY_AT_TEN);
    const late: Draft = { type: 'SlotReleased', data: { request: 40 } };
    const step = await boxes.post(CALL, { source: 'clinic', events: [late] }, MONDAY_AT_TEN);
    expect(step.recorded.map(({ type, data }) => ({ type, data }))).toEqual([
      { type: 'SlotReleased', data: { request: 40 } },
      { type: 'InputIgnored', data: { what: 'SlotReleased', reason: 'stale' } },
    ]);
    expect(step.effects).toEqual([]);
  });

  test('re-reads and re-decides when somebody else wrote in between', async () => {
    const log = memoryLog({ clock });
    const boxes = boxesOn(log);
    await boxes.open(CALL, PATIENT);
    await boxes.post(CALL, { source: 'dialler', events: [planned()] }, MONDAY_AT_TEN);
    await appendBehind(log, CALL, placed);
    const step = await boxes.post(CALL, { source: 'dialler', events: [answered] }, MONDAY_AT_TEN);
    expect(step.recorded.map(({ version, type }) => `${version} ${type}`)).toEqual(['3 CallAnswered']);
    expect(await typesIn(log)).toEqual(['CallPlanned', 'CallPlaced', 'CallAnswered']);
  });

  test('gives up on a conflict that never ends, and works on when it has ended', async () => {
    let asked = 0;
    const inner = memoryLog({ clock });
    const log = answeringLog(() => {
      asked += 1;
      return asked <= 6 ? { ok: false, problem: 'conflict', stream: CALL, expected: 0, actual: 1 } : undefined;
    })(inner);
    const boxes = boxesOn(log);
    await boxes.open(CALL, PATIENT);
    const input = { source: 'dialler', events: [planned()] };
    await expect(boxes.post(CALL, input, MONDAY_AT_TEN)).rejects.toThrow('again and again');
    expect(asked).toBe(1 + limits.conflictRetries.value);
    expect((await boxes.post(CALL, input, MONDAY_AT_TEN)).recorded).toHaveLength(1);
  });

  test('holds so many inputs and no more', async () => {
    const boxes = boxesOn(memoryLog({ clock }));
    await boxes.open(CALL, PATIENT);
    const posted = Array.from({ length: limits.mailboxInputs.value + 1 }, (_, seq) =>
      boxes.post(CALL, { source: 'room', seq: seq + 1, events: [seq === 0 ? planned() : answered] }, MONDAY_AT_TEN),
    );
    const settled = await Promise.allSettled(posted);
    expect(settled.map(({ status }) => status).filter((status) => status === 'rejected')).toHaveLength(1);
    expect(settled.at(-1)).toMatchObject({ status: 'rejected', reason: { message: `The mailbox of ${CALL} is full` } });
    expect((await boxes.post(CALL, { source: 'dialler', events: [placed] }, MONDAY_AT_TEN)).recorded).toHaveLength(1);
  });

  test('of a call that nobody opened is a bug, and says which', async () => {
    const boxes = boxesOn(memoryLog({ clock }));
    await expect(boxes.post(CALL, { source: 'room', events: [answered] }, MONDAY_AT_TEN)).rejects.toThrow(CALL);
    expect(boxes.has(CALL)).toBe(false);
  });
});

describe('inputs of many calls that arrive together', () => {
  /** A real log that counts its commits. */
  function countingLog(): { log: EventLog; commits: () => number } {
    const place = logStore(newFolder());
    const opened = openDatabase(place, 'write');
    let commits = 0;
    const db = new Proxy(opened.db, {
      get(target, key) {
        if (key === 'prepare') {
          return (sql: string) => {
            const statement = target.prepare(sql);
            if (sql !== 'COMMIT') return statement;
            return { run: () => ((commits += 1), statement.run()) };
          };
        }
        const value: unknown = Reflect.get(target, key, target);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
    return { log: sqliteLog(place, { ...opened, db }, clock, 'write'), commits: () => commits };
  }

  test('64 of them share one commit', async () => {
    const { log, commits } = countingLog();
    const boxes = boxesOn(log);
    const calls = Array.from({ length: 64 }, (_, n) => callNumber(n));
    for (const call of calls) await boxes.open(call, PATIENT);
    const steps = await Promise.all(
      calls.map((call) => boxes.post(call, { source: 'dialler', events: [planned(call)] }, MONDAY_AT_TEN)),
    );
    expect(commits()).toBe(1);
    expect(steps.every(({ recorded }) => recorded.length === 1)).toBe(true);
    expect(await log.position()).toBe(64);
    await log.close();
  });

  test('7: one refused append in a group of 64 leaves the other 63 acknowledged, and is decided again', async () => {
    const { log, commits } = countingLog();
    const boxes = boxesOn(log);
    const calls = Array.from({ length: 64 }, (_, n) => callNumber(n));
    for (const call of calls) await boxes.open(call, PATIENT);
    await appendBehind(log, callNumber(17), planned(callNumber(17)));
    const before = commits();
    const order: string[] = [];
    const steps = await Promise.all(
      calls.map(async (call) => {
        const step = await boxes.post(call, { source: 'dialler', events: [placed] }, MONDAY_AT_TEN);
        order.push(call);
        return step;
      }),
    );
    expect(commits() - before).toBe(2);
    expect(order.at(-1)).toBe(callNumber(17));
    expect(steps.map(({ recorded }) => recorded[0]?.version)).toEqual(calls.map((_, n) => (n === 17 ? 2 : 1)));
    expect((await log.readAll(0, 100)).map(({ position }) => position)).toEqual(
      Array.from({ length: 65 }, (_, n) => n + 1),
    );
    await log.close();
  });

  test('one call of which the log will not hear leaves the others what they are', async () => {
    const inner = memoryLog({ clock });
    const broken = callNumber(2);
    const log = answeringLog((_, stream) =>
      stream === broken ? { ok: false, problem: 'conflict', stream, expected: 0, actual: 9 } : undefined,
    )(inner);
    const boxes = boxesOn(log);
    const calls = [callNumber(1), broken, callNumber(3)];
    for (const call of calls) await boxes.open(call, PATIENT);
    const settled = await Promise.allSettled(
      calls.map((call) => boxes.post(call, { source: 'dialler', events: [planned(call)] }, MONDAY_AT_TEN)),
    );
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await inner.streams('call')).toEqual([callNumber(1), callNumber(3)]);
  });
});
