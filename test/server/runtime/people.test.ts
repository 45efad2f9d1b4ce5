import { describe, expect, test } from 'vitest';
import { memoryLog } from '../../../adapters/log/memory-log.ts';
import { memoryRegister } from '../../../adapters/vault/memory-register.ts';
import { memoryKeys, memoryVault } from '../../../adapters/vault/memory-vault.ts';
import type { Draft } from '../../../engine/event.ts';
import { appendFacts } from '../../../server/runtime/append-facts.ts';
import { peopleOf } from '../../../server/runtime/people.ts';
import { virtualClock } from '../../../server/runtime/virtual-clock.ts';
import { MONDAY_AT_TEN } from '../../controls/typed-call.ts';
import { CALL, PATIENT } from './board.ts';

const PHONE = '+353209100188';
const optedOut: Draft = { type: 'OptedOut', data: { channel: 'all', call: CALL } };
const person = {
  phone: PHONE,
  name: 'Xanthippe Vogel',
  email: null,
  source_url: null,
  notes: null,
  language: 'en',
  zone: 'Europe/Dublin',
};

async function registered() {
  const keys = memoryKeys();
  const store = {
    log: memoryLog({ clock: virtualClock(MONDAY_AT_TEN) }),
    vault: memoryVault(keys),
    register: memoryRegister(),
  };
  const people = peopleOf(store);
  await people.register(PATIENT, person, [], MONDAY_AT_TEN, null);
  return { people, store, keys };
}

describe('people', () => {
  test('are found by their number and known by their stream, to this process and the next', async () => {
    const { people, store } = await registered();
    expect(await people.withNumber(PHONE)).toBe(PATIENT);
    expect(await people.withNumber('+353209100189')).toBeNull();
    for (const known of [people, peopleOf(store)]) {
      expect(await known.of(PATIENT)).toMatchObject({ version: 1, name: person.name, phone: PHONE, zone: person.zone });
    }
    const rows = await store.log.readAll(0, 10);
    expect(JSON.stringify(rows)).not.toMatch(/Xanthippe|209100188/);
  });

  test('share a number: the call is with the first who has a name', async () => {
    const { people, store } = await registered();
    const [nameless, second] = ['patient-NAMELESS', 'patient-SECOND'] as const;
    const other = '+353209100187';
    await people.register(nameless, { ...person, phone: other, name: null }, [], MONDAY_AT_TEN, null);
    expect(await people.withNumber(other)).toBe(nameless);
    await people.register(second, { ...person, phone: other, name: 'Tom Byrne' }, [], MONDAY_AT_TEN, null);
    expect(await people.withNumber(other)).toBe(second);
    const ids = (await peopleOf(store).sharing(other)).map(({ id }) => id);
    expect(ids).toEqual([nameless, second]);
    expect(await people.sharing('+353209100180')).toEqual([]);
  });

  test('whose registration was cut off are nobody, and are registered anew', async () => {
    const store = {
      log: memoryLog({ clock: virtualClock(MONDAY_AT_TEN) }),
      vault: memoryVault(),
      register: memoryRegister(),
    };
    const dying = { ...store.log, append: () => Promise.reject(new Error('killed')) };
    const cut = peopleOf({ ...store, log: dying }).register('patient-CUT', person, [], MONDAY_AT_TEN, null);
    await expect(cut).rejects.toThrow('killed');
    const people = peopleOf(store);
    expect(await people.withNumber(PHONE)).toBeNull();
    await people.register(PATIENT, person, [], MONDAY_AT_TEN, null);
    expect((await people.sharing(PHONE)).map(({ id }) => id)).toEqual([PATIENT]);
    expect(await store.log.streams('patient')).toEqual([PATIENT]);
  });

  test('on record are found by their number, wherever the process died', async () => {
    const store = {
      log: memoryLog({ clock: virtualClock(MONDAY_AT_TEN) }),
      vault: memoryVault(),
      register: memoryRegister(),
    };
    const dying: typeof store.log = {
      ...store.log,
      async append(writes) {
        await store.log.append(writes);
        throw new Error('killed');
      },
    };
    const cut = peopleOf({ ...store, log: dying }).register(PATIENT, person, [], MONDAY_AT_TEN, null);
    await expect(cut).rejects.toThrow('killed');
    expect(await store.log.streams('patient')).toEqual([PATIENT]);
    expect(await peopleOf(store).withNumber(PHONE)).toBe(PATIENT);
  });

  test('a fact is recorded once a cause, however often it is asked for', async () => {
    const { people, store } = await registered();
    await people.record(PATIENT, [optedOut], MONDAY_AT_TEN, `${CALL}/17`);
    await people.record(PATIENT, [optedOut], MONDAY_AT_TEN, `${CALL}/17`);
    await peopleOf(store).record(PATIENT, [optedOut], MONDAY_AT_TEN, `${CALL}/17`);
    await people.record(PATIENT, [optedOut], MONDAY_AT_TEN, `${CALL}/18`);
    const rows = await store.log.read(PATIENT, 1);
    expect(rows.map(({ type, meta }) => [type, (JSON.parse(meta) as { cause: string }).cause])).toEqual([
      ['OptedOut', `${CALL}/17`],
      ['OptedOut', `${CALL}/18`],
    ]);
  });

  test('what another process recorded meanwhile counts', async () => {
    const { people, store } = await registered();
    await people.of(PATIENT);
    await appendFacts(store.log, PATIENT, [{ type: 'NumberDisputed', data: { call: CALL } }], { at: MONDAY_AT_TEN });
    await people.record(PATIENT, [optedOut], MONDAY_AT_TEN, `${CALL}/17`);
    const now = await people.of(PATIENT);
    expect(now.version).toBe(3);
    expect(now).toEqual(await peopleOf(store).of(PATIENT));
  });

  test('a suppressed number stays so for whoever has it, and only with a number', async () => {
    const { people, keys, store } = await registered();
    expect(await people.suppression(PHONE)).toBeNull();
    await people.suppress(PATIENT, 'opted_out', MONDAY_AT_TEN);
    expect(await people.suppression(PHONE)).toMatchObject({ reason: 'opted_out' });
    keys.secrets.clear();
    const erased = peopleOf(store);
    expect(await erased.of(PATIENT)).toMatchObject({ name: null, phone: null });
    await erased.suppress(PATIENT, 'other', MONDAY_AT_TEN);
    expect(await people.suppression(PHONE)).toMatchObject({ reason: 'opted_out' });
  });
});
