/** A process that dies while a visit is being moved or cancelled: the next one completes it, once, and no place is lost. */
import { describe, expect, test } from 'vitest';
import { embeddedDiary } from '../../adapters/diary/embedded/embedded-diary.ts';
import { memoryLog } from '../../adapters/log/memory-log.ts';
import { memoryRegister } from '../../adapters/vault/memory-register.ts';
import { memoryVault } from '../../adapters/vault/memory-vault.ts';
import type { EventType, Recorded } from '../../engine/event.ts';
import { verifyStreams } from '../../server/audit/verify-log.ts';
import { interpreters } from '../../server/runtime/interpreters.ts';
import { readStream } from '../../server/runtime/open-events.ts';
import { recoverCalls } from '../../server/runtime/recover.ts';
import { virtualClock } from '../../server/runtime/virtual-clock.ts';
import { appointmentRelease } from '../controls/appointment-release.ts';
import { MONDAY_AT_TEN, typedCall } from '../controls/typed-call.ts';
import { HALF_PAST_TEN, killingLog, only, type KillPoint } from './killed-call.ts';

const release = appointmentRelease();
const moving = ['another day', 'Tuesday', 'the first one', 'yes', 'no'] as const;
const cancelling = ['no', 'yes', 'no'] as const;

async function killed(lines: readonly string[], point: KillPoint) {
  const inner = memoryLog({ clock: virtualClock(MONDAY_AT_TEN) });
  const rest = { vault: memoryVault(), register: memoryRegister(), close: async () => undefined };
  const store = { ...rest, log: killingLog(inner, point) };
  const why = await typedCall(lines, { flow: 'remind', release, store }).catch((error: unknown) => error);
  expect(why).toMatchObject({ name: 'Killed' });
  const recover = async (at: string): Promise<readonly string[]> => {
    const diary = embeddedDiary({ log: inner, clinic: release.clinic });
    return recoverCalls({ ...rest, log: inner, clock: virtualClock(at), diary, interpreterFor: interpreters() });
  };
  expect(await recover(HALF_PAST_TEN)).toHaveLength(1);
  const rows = await inner.readAll(0, 10_000);
  expect(await recover('2026-11-23T12:00:00.000+00:00')).toEqual([]);
  expect(await inner.position()).toBe(rows.length);
  const [id = ''] = await inner.streams('call');
  const call: readonly Recorded[] = await readStream(inner, rest.vault, id);
  const verified = await verifyStreams({ ...rest, log: inner }, [...new Set(rows.map(({ stream }) => stream))], () => undefined);
  expect(verified).toMatchObject({ calls: 1, identical: 1, diverged: [], chain: { broken: [] } });
  return { call, count: (type: EventType) => rows.filter((row) => row.type === type).length };
} // prettier-ignore

describe('A move', () => {
  test.each([
    ['was requested, and the diary not asked', { when: 'after', type: 'MoveRequested' }],
    ['took its new place, and the old one not freed', { when: 'after', type: 'SlotTaken', since: 'MoveRequested' }],
    ['freed the old place, and the appointment not changed', { when: 'after', type: 'SlotVacated' }],
    ['changed the appointment, and the call not told', { when: 'after', type: 'AppointmentMoved' }],
    ['was about to tell the call', { when: 'before', type: 'MoveConfirmed' }],
  ] as const)('that %s is completed once, and told by a person', async (_, point) => {
    const { call, count } = await killed(moving, point);
    // One place for the prepared visit, and one more for the move.
    expect(count('SlotTaken')).toBe(2);
    expect(count('SlotVacated')).toBe(1);
    expect(count('AppointmentMoved')).toBe(1);
    expect(count('SlotFreed')).toBe(0);
    expect(only(call, 'MoveConfirmed').data.appointment.start).toBe('2026-11-24T09:30:00.000+00:00');
    expect(only(call, 'CallEnded').data).toMatchObject({ ending: 'moved', by: 'system' });
    expect(only(call, 'EscalationRequested').data.why).toBe('moved-never-said');
  });

  test('that was not asked for changes nothing, and what was held for it is let go', async () => {
    const { call, count } = await killed(moving, { when: 'before', type: 'MoveRequested' });
    for (const type of ['SlotVacated', 'AppointmentMoved', 'MoveConfirmed'] as const) expect(count(type)).toBe(0);
    expect(count('SlotFreed')).toBe(1);
    expect(only(call, 'CallEnded').data.ending).toBe('lost');
  });
});

test.each([
  { when: 'after', type: 'CancellationRequested' },
  { when: 'after', type: 'SlotVacated' },
  { when: 'after', type: 'AppointmentCancelled' },
] as const)('A cancellation that was cut off $when $type is completed once', async (point) => {
  const { call, count } = await killed(cancelling, point);
  expect(count('SlotVacated')).toBe(1);
  expect(count('AppointmentCancelled')).toBe(1);
  expect(only(call, 'CallEnded').data.ending).toBe('cancelled');
  expect(only(call, 'EscalationRequested').data.why).toBe('cancelled-never-said');
});
