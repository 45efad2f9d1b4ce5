import { describe, expect, test } from 'vitest';
import { memoryLog } from '../../../adapters/log/memory-log.ts';
import { memoryKeys, memoryVault } from '../../../adapters/vault/memory-vault.ts';
import type { Draft } from '../../../engine/event.ts';
import { readStream } from '../../../server/runtime/open-events.ts';
import { sealEvents, type Sealing } from '../../../server/runtime/seal-events.ts';
import { virtualClock } from '../../../server/runtime/virtual-clock.ts';
import { MONDAY_AT_TEN } from '../../controls/typed-call.ts';
import { CALL, PATIENT } from './board.ts';

const SECRET = 'my name is Xanthippe';
const spoke = (text: string = SECRET): Draft => ({
  type: 'PatientSpoke',
  data: { request: null, words: 4, cut: false },
  box: { text },
});
const answered: Draft = { type: 'CallAnswered', data: { by: 'person' } };

async function prepared() {
  const keys = memoryKeys();
  const vault = memoryVault(keys);
  const key = await vault.keyFor(PATIENT, 'conversation', CALL);
  const sealing: Sealing = {
    stream: CALL,
    expected: 0,
    at: MONDAY_AT_TEN,
    input: { source: 'room', seq: 1 },
    cause: null,
    keys: { conversation: key },
  };
  const log = memoryLog({ clock: virtualClock(MONDAY_AT_TEN) });
  return { keys, vault, key, sealing, log };
}

describe('sealing and opening', () => {
  test('what was sealed opens to the same event, and its words stand nowhere in the clear', async () => {
    const { vault, key, sealing, log } = await prepared();
    const events = sealEvents(vault, [answered, spoke()], sealing);
    expect(events.map(({ type, key: of, box }) => [type, of, box !== null])).toEqual([
      ['CallAnswered', null, false],
      ['PatientSpoke', key, true],
    ]);
    const bytes = Buffer.concat(
      events.map((event) => Buffer.from(JSON.stringify(event) + String(Buffer.from(event.box ?? [])))),
    );
    expect(bytes.includes('Xanthippe')).toBe(false);
    await log.append([{ stream: CALL, expected: 0, events }]);
    const [first, second] = await readStream(log, vault, CALL);
    expect(first).toMatchObject({ type: 'CallAnswered', version: 1, at: MONDAY_AT_TEN });
    expect(second).toMatchObject({
      ...spoke(),
      version: 2,
      meta: { by: 'patient', input: { source: 'room', seq: 1 } },
    });
  });

  test('without a vault a box is closed, and once its key is gone it is erased', async () => {
    const { vault, keys, key, sealing, log } = await prepared();
    await log.append([{ stream: CALL, expected: 0, events: sealEvents(vault, [spoke()], sealing) }]);
    expect((await readStream(log, null, CALL))[0]?.box).toBe('closed');
    keys.secrets.delete(key);
    expect((await readStream(log, vault, CALL))[0]?.box).toBe('erased');
  });

  test('a box that was moved to another event does not open', async () => {
    const { vault, sealing, log } = await prepared();
    const [one] = sealEvents(vault, [spoke()], { ...sealing, expected: 7 });
    if (!one) throw new Error('nothing was sealed');
    await log.append([{ stream: CALL, expected: 0, events: [one] }]);
    await expect(readStream(log, vault, CALL)).rejects.toThrow(/unable to authenticate|does not open|altered/i);
  });

  test.each([
    ['a value of the wrong type', { type: 'CallAnswered', data: { by: SECRET } }],
    ['a key that nobody knows', { type: 'CallAnswered', data: { by: 'person', note: SECRET } }],
    ['a box of the wrong shape', { ...spoke(), box: { text: 7, name: SECRET } }],
    ['a missing box', { type: 'PatientSpoke', data: { request: null, words: 4, cut: false } }],
    ['words that are too long', spoke(SECRET.repeat(200))],
  ])('%s is our bug: it throws, and quotes no value', async (_, draft) => {
    const { vault, sealing } = await prepared();
    const seal = (): unknown => sealEvents(vault, [draft as Draft], sealing);
    expect(seal).toThrow(/does not fit its schema at /);
    expect(seal).not.toThrow(/Xanthippe/);
  });

  test('a box whose scope has no key is our bug', async () => {
    const { vault, sealing } = await prepared();
    expect(() => sealEvents(vault, [spoke()], { ...sealing, keys: {} })).toThrow('needs a key of scope conversation');
  });

  test('an outcome is caused by its request, a decision by the input that it decides on', async () => {
    const { vault, sealing } = await prepared();
    const settled: Draft = { type: 'SlotReleased', data: { request: 3 } };
    const ignored: Draft = { type: 'InputIgnored', data: { what: 'SlotReleased', reason: 'stale' } };
    const events = sealEvents(vault, [settled, ignored], { ...sealing, expected: 9 });
    const causes = events.map(({ meta }) => JSON.parse(meta) as { by: string; cause: string | null });
    expect(causes).toMatchObject([
      { by: 'system', cause: `${CALL}/3` },
      { by: 'elo', cause: `${CALL}/10` },
    ]);
  });
});
