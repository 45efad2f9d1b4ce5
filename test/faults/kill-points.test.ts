/** Booking cannot lie: every point of the table at which a process may die, and what the next one makes of it. */
import { describe, expect, test } from 'vitest';
import type { EventType, Recorded } from '../../engine/event.ts';
import type { Diary } from '../../engine/ports.ts';
import { temporaryFolders } from '../contracts/temporary-folder.ts';
import { bookingLines, killAt, offeredAt, only, restart, type Restarted } from './killed-call.ts';

const newFolder = temporaryFolders();

const typesOf = (events: readonly Recorded[]): readonly EventType[] => events.map(({ type }) => type);

/** Whatever was cut off: the call is over, it verifies, no chain is broken, and a second restart changes nothing. */
async function sound(root: string, { call, verify, rows }: Restarted): Promise<void> {
  expect(typesOf(call).filter((type) => type === 'CallEnded')).toHaveLength(1);
  expect(verify).toMatchObject({ calls: 1, identical: 1, diverged: [], chain: { broken: [] } });
  const again = await restart(root, { at: '2026-11-23T12:00:00.000+00:00' });
  expect(again.recovered).toEqual([]);
  expect(again.rows).toHaveLength(rows.length);
}

describe('0: killed before the yes is committed', () => {
  test.each([
    { when: 'before', type: 'PatientSpoke', nth: 6 },
    { when: 'before', type: 'BookingRequested' },
  ] as const)('$when $type: nothing was promised, and the call is lost', async (point) => {
    const root = newFolder();
    await killAt(root, point);
    const found = await restart(root);
    expect(found.recovered).toHaveLength(1);
    expect(only(found.call, 'CallEnded').data).toMatchObject({ ending: 'lost', by: 'system' });
    for (const type of ['BookingRequested', 'SlotTaken', 'AppointmentBooked', 'BookingConfirmed'] as const) {
      expect(found.count(type)).toBe(0);
    }
    expect(found.count('SlotFreed')).toBe(1);
    expect(found.count('EscalationRequested')).toBe(0);
    await sound(root, found);
  });
});

/** Booked exactly once, whatever was asked again; a person is told, because nobody heard it. */
function bookedOnce({ call, count, rows }: Restarted): void {
  expect(count('BookingRequested')).toBe(1);
  expect(count('SlotTaken')).toBe(1);
  expect(count('AppointmentBooked')).toBe(1);
  const request = only(call, 'BookingRequested');
  const { appointment } = only(call, 'BookingConfirmed').data;
  const booked = rows.find(({ type }) => type === 'AppointmentBooked');
  expect(booked?.stream).toBe(appointment.id);
  expect(JSON.parse(booked?.data ?? '')).toMatchObject({ attempt: `${request.stream}/${request.version}` });
  expect(only(call, 'BookingConfirmed').data.request).toBe(request.version);
  expect(only(call, 'EscalationRequested').data.why).toBe('booked-never-said');
  expect(count('EscalationRaised')).toBe(1);
  expect(count('SlotFreed')).toBe(0);
}

describe('a booking that was on its way is booked once', () => {
  test.each([
    ['1: BookingRequested committed, diary not asked', { when: 'after', type: 'BookingRequested' }],
    ['1: the diary asked, its answer not kept', { when: 'before', type: 'SlotTaken' }],
    ['2a: SlotTaken, no appointment yet', { when: 'after', type: 'SlotTaken' }],
    ['2a: SlotTaken, the appointment not reached', { when: 'before', type: 'AppointmentBooked' }],
    ['2b: both, outcome not', { when: 'after', type: 'AppointmentBooked' }],
    ['2b: both, outcome about to be written', { when: 'before', type: 'BookingConfirmed' }],
  ] as const)('%s', async (_, point) => {
    const root = newFolder();
    await killAt(root, point);
    const found = await restart(root);
    bookedOnce(found);
    expect(only(found.call, 'CallEnded').data.ending).toBe('booked_never_said');
    await sound(root, found);
  });

  test('killed again while it recovers, and once more, it is still booked once', async () => {
    const root = newFolder();
    await killAt(root, { when: 'after', type: 'BookingRequested' });
    for (const type of ['SlotTaken', 'AppointmentBooked', 'BookingConfirmed'] as const) {
      await expect(restart(root, { kill: { when: 'after', type } })).rejects.toThrow(`after ${type}`);
    }
    const found = await restart(root);
    bookedOnce(found);
    await sound(root, found);
  });
});

describe('3: the diary was asked and did not answer', () => {
  test('the booking is uncertain, nothing is said of a booking, and a later look-up makes it one appointment', async () => {
    const root = newFolder();
    await killAt(root, { when: 'after', type: 'SlotTaken' });
    const found = await restart(root, {
      diary: (inner) => ({ ...inner, book: async () => ({ after_ms: 5000, failed: 'timeout' }) }),
    });
    expect(found.count('BookingUncertain')).toBe(1);
    expect(found.count('BookingConfirmed')).toBe(0);
    expect(found.count('SlotTaken')).toBe(1);
    expect(found.count('AppointmentBooked')).toBe(1);
    await sound(root, found);
  });

  test('killed before the look-up, the next process looks it up', async () => {
    const root = newFolder();
    await killAt(root, { when: 'after', type: 'SlotTaken' });
    const uncertain = (inner: Diary): Diary => ({
      ...inner,
      book: async () => ({ after_ms: 5000, failed: 'timeout' as const }),
    });
    const kill = { when: 'before', type: 'AppointmentBooked' } as const;
    await expect(restart(root, { diary: uncertain, kill })).rejects.toThrow('before AppointmentBooked');
    const found = await restart(root);
    expect(found.count('AppointmentBooked')).toBe(1);
    expect(found.count('SlotTaken')).toBe(1);
    expect(found.count('BookingConfirmed')).toBe(0);
    await sound(root, found);
  });
});

describe('the caller hung up while the booking was on its way', () => {
  /** Every turn waits for a line; the last one before the hang-up is what Elo says while it books. */
  const nothing = { nothing: true } as const;
  const [speaking, goAhead, reason, day, slot, yes] = bookingLines;
  const lines = [nothing, speaking, goAhead, reason, day, nothing, slot, yes, { hangup: true }] as const;
  const slow = { step: true, fault: { slow_ms: 60_000 } };

  test.each([
    ['2b: the call ended, the outcome not', { when: 'after', type: 'CallEnded' }],
    ['2b: the outcome about to be written', { when: 'before', type: 'BookingConfirmed' }],
  ] as const)('%s: it settles in the stream of the call after its end', async (_, point) => {
    const root = newFolder();
    await killAt(root, point, lines, slow);
    const found = await restart(root);
    expect(found.recovered).toHaveLength(1);
    expect(only(found.call, 'CallEnded').data.ending).toBe('hung_up');
    expect(found.count('SlotTaken')).toBe(1);
    expect(found.count('AppointmentBooked')).toBe(1);
    expect(found.count('BookingConfirmed')).toBe(1);
    await sound(root, found);
  });
});

describe('4: BookingConfirmed and SpeechRequested committed, not spoken', () => {
  test('the words are abandoned, and a person is to tell the patient', async () => {
    const root = newFolder();
    await killAt(root, { when: 'after', type: 'BookingConfirmed' });
    const found = await restart(root);
    bookedOnce(found);
    const confirmed = found.call.findIndex(({ type }) => type === 'BookingConfirmed');
    const speech = found.call.slice(confirmed).find(({ type }) => type === 'SpeechRequested');
    const abandoned = found.call.filter((event) => event.type === 'SpeechAbandoned').map(({ data }) => data);
    expect(abandoned).toContainEqual({ request: speech?.version, heard: 'unknown' });
    expect(only(found.call, 'CallEnded').data.ending).toBe('booked_never_said');
    await sound(root, found);
  });
});

describe('5: spoken, SpeechDelivered not recorded', () => {
  test('what was heard is unknown, and on record as that', async () => {
    const root = newFolder();
    await killAt(root, { when: 'before', type: 'SpeechDelivered', nth: 2, since: 'BookingConfirmed' });
    const found = await restart(root);
    bookedOnce(found);
    const last = found.call.findLast(({ type }) => type === 'SpeechRequested');
    expect(only(found.call, 'SpeechAbandoned').data).toEqual({ request: last?.version, heard: 'unknown' });
    await sound(root, found);
  });
});

describe('6: hold taken, caller gone', () => {
  test('a hold that the call knew is let go at once', async () => {
    const root = newFolder();
    await killAt(root, { when: 'after', type: 'SlotHoldGiven' });
    const found = await restart(root);
    expect(found.count('SlotHeld')).toBe(1);
    expect(found.count('SlotFreed')).toBe(1);
    expect(found.count('SlotTaken')).toBe(0);
    await sound(root, found);
  });

  test('a hold that the call never heard of is free when its time is up, without a timer', async () => {
    const root = newFolder();
    await killAt(root, { when: 'after', type: 'SlotHeld' });
    const early = await restart(root, { at: '2026-11-23T10:05:00.000+00:00' });
    expect(early.count('SlotFreed')).toBe(0);
    const held = early.rows.find(({ type }) => type === 'SlotHeld');
    const { until, start, practitioner, chair } = JSON.parse(held?.data ?? '') as Record<string, string>;
    const id = `${start?.slice(0, 16)}_${practitioner}_${chair}`;
    expect(until).toBe('2026-11-23T10:15:00.000+00:00');
    expect(await offeredAt(root, '2026-11-23T10:14:59.999+00:00')).not.toContain(id);
    expect(await offeredAt(root, until ?? '')).toContain(id);
    await sound(root, early);
  });
});
