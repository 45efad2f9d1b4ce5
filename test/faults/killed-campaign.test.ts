/** A dialler that dies between the end of a call and the note in the person's stream: the next process writes it. */
import { expect, test } from 'vitest';
import { embeddedDiary } from '../../adapters/diary/embedded/embedded-diary.ts';
import { memoryLog } from '../../adapters/log/memory-log.ts';
import { memoryRegister } from '../../adapters/vault/memory-register.ts';
import { memoryVault } from '../../adapters/vault/memory-vault.ts';
import type { Draft } from '../../engine/event.ts';
import { interpreters } from '../../server/runtime/interpreters.ts';
import { peopleOf } from '../../server/runtime/people.ts';
import { recoverCalls } from '../../server/runtime/recover.ts';
import { virtualClock } from '../../server/runtime/virtual-clock.ts';
import { startStream } from '../../server/runtime/append-facts.ts';
import { MONDAY_AT_TEN, shippedRelease } from '../controls/typed-call.ts';
import { CALL, PATIENT, planned } from '../server/runtime/board.ts';
import { HALF_PAST_TEN } from './killed-call.ts';

/** A call as its stream stands when the process dies. */
async function cutOff(campaign: string | null, rest: readonly Draft[]) {
  const store = {
    log: memoryLog({ clock: virtualClock(MONDAY_AT_TEN) }),
    vault: memoryVault(),
    register: memoryRegister(),
  };
  const person = { phone: '+353209100199', name: 'Anna Keller', email: null, source_url: null, notes: null };
  await peopleOf(store).register(PATIENT, { ...person, language: null, zone: null }, [], MONDAY_AT_TEN, null);
  const plan = planned();
  const first = { ...plan, data: { ...plan.data, campaign } } as Draft;
  await startStream(store.log, CALL, [first, ...rest], { at: MONDAY_AT_TEN });
  const recover = async (at: string): Promise<readonly string[]> => {
    const diary = embeddedDiary({ log: store.log, clinic: shippedRelease().clinic });
    return recoverCalls({ ...store, clock: virtualClock(at), diary, interpreterFor: interpreters() });
  };
  const conclusions = async (): Promise<unknown[]> =>
    (await store.log.read(PATIENT)).flatMap(({ type, at, data }) =>
      type === 'ContactConcluded' ? [{ at, ...(JSON.parse(data) as object) }] : [],
    );
  return { store, recover, conclusions };
}

const declined: Draft = { type: 'CallEnded', data: { ending: 'declined', by: 'elo', stage: null } };

test('who said no is left alone, though nobody lived to write it down', async () => {
  const { store, recover, conclusions } = await cutOff('campaign-first-visit', [declined]);
  expect((await peopleOf(store).of(PATIENT)).contact.said_no_at).toBeNull();
  // The call itself was over: nothing of it is put right.
  expect(await recover(HALF_PAST_TEN)).toEqual([]);
  expect(await conclusions()).toEqual([{ at: MONDAY_AT_TEN, call: CALL, ending: 'declined' }]);
  expect((await peopleOf(store).of(PATIENT)).contact.said_no_at).toBe(MONDAY_AT_TEN);
  const position = await store.log.position();
  await recover('2026-11-23T12:00:00.000+00:00');
  expect(await store.log.position()).toBe(position);
});

test('a call of a campaign that the restart ends is told as well', async () => {
  const { recover, conclusions } = await cutOff('campaign-first-visit', []);
  expect(await recover(HALF_PAST_TEN)).toEqual([CALL]);
  expect(await conclusions()).toEqual([{ at: HALF_PAST_TEN, call: CALL, ending: 'lost' }]);
});

test('a call of no campaign is nobody else’s business', async () => {
  const { recover, conclusions } = await cutOff(null, [declined]);
  await recover(HALF_PAST_TEN);
  expect(await conclusions()).toEqual([]);
});
