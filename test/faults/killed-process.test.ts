/**
 * Booking cannot lie, where the process is really killed: SIGKILL at every row of the table, while four people are on the
 * telephone over the real log. The rows keep the names that the design gives them.
 */
import { describe, expect, test } from 'vitest';
import type { EventType } from '../../engine/event.ts';
import type { Diary } from '../../engine/ports.ts';
import { temporaryFolders } from '../contracts/temporary-folder.ts';
import { MONDAY_AT_TEN } from '../controls/typed-call.ts';
import { HALF_PAST_TEN } from './killed-call.ts';
import { aftermath, changedByAnother, type Aftermath, type Row } from './process/aftermath.ts';
import type { DeathPoint, Told } from './process/doomed.ts';
import { startDoomed } from './process/start-doomed.ts';

const newFolder = temporaryFolders();

interface Killed extends Aftermath {
  readonly told: readonly Told[];
  readonly count: (type: EventType) => number;
  /** The call that had come furthest: the one that the kill was about. */
  readonly call: readonly Row[];
}

/** Four people book, each on another day; the process kills itself at a point, and the next one finds the files. */
async function killedAt(point: DeathPoint, diary?: (inner: Diary) => Diary): Promise<Killed> {
  const root = newFolder();
  const doom = { root, at: MONDAY_AT_TEN, seed: 1, point, faults: null };
  const { signal, told } = await startDoomed(doom, null);
  expect(signal).toBe('SIGKILL');
  const found = await aftermath(root, { at: HALF_PAST_TEN, told, ...(diary && { diary }) });
  expect(found.defects).toEqual([]);
  expect(await changedByAnother(root, '2026-11-23T12:00:00.000+00:00', found)).toEqual([]);
  expect(told.some((line) => 'acked' in line)).toBe(true);
  const count = (type: EventType): number => found.rows.filter((row) => row.type === type).length;
  expect(count('CallPlanned')).toBe(4);
  const asked = found.left.findLast(({ type }) => type === 'BookingRequested')?.stream;
  return { ...found, told, count, call: found.rows.filter(({ stream }) => stream === asked) };
}

const endingOf = (call: readonly Row[]): unknown => call.find(({ type }) => type === 'CallEnded')?.data['ending'];
const escalated = (call: readonly Row[]): unknown[] =>
  call.flatMap(({ type, data }) => (type === 'EscalationRequested' ? [data['why']] : []));
const bookingTypes = ['BookingRequested', 'SlotTaken', 'AppointmentBooked', 'BookingConfirmed'] as const;

describe('0 before the yes is committed', () => {
  test.each([
    { when: 'before', type: 'PatientSpoke', nth: 5 * 4 + 1 },
    { when: 'before', type: 'BookingRequested' },
  ] as const)('$when $type: nothing was promised, and the calls are lost', async (point) => {
    const { rows, left, count } = await killedAt(point);
    for (const type of bookingTypes) expect(count(type)).toBe(0);
    expect(left.filter(({ type }) => type === 'SlotHoldGiven')).toHaveLength(4);
    expect(count('SlotFreed')).toBe(4);
    expect(count('EscalationRequested')).toBe(0);
    const endings = rows.flatMap(({ type, data }) => (type === 'CallEnded' ? [data['ending']] : []));
    expect(endings).toEqual(['lost', 'lost', 'lost', 'lost']);
  });
});

/** Each request was booked once, nobody heard of it, and a person is to ring. */
function bookedOnceAndTold({ rows, count }: Killed): void {
  const asked = count('BookingRequested');
  expect(asked).toBeGreaterThan(0);
  for (const type of bookingTypes) expect(count(type)).toBe(asked);
  const endings = rows.flatMap(({ type, data }) => (type === 'CallEnded' ? [String(data['ending'])] : []));
  expect(endings.toSorted()).toEqual([
    ...Array<string>(asked).fill('booked_never_said'),
    ...Array<string>(4 - asked).fill('lost'),
  ]);
  expect(escalated(rows)).toEqual(Array(asked).fill('booked-never-said'));
  expect(count('EscalationRaised')).toBe(asked);
  expect(count('SlotFreed')).toBe(4 - asked);
}

test.each([
  ['1 BookingRequested committed, diary not asked', { when: 'after', type: 'BookingRequested' }, [0, 0, 0]],
  ['1 the diary asked, its answer not kept', { when: 'before', type: 'SlotTaken' }, [0, 0, 0]],
  ['2a SlotTaken, no appointment yet', { when: 'after', type: 'SlotTaken' }, [1, 0, 0]],
  ['2b both, outcome not', { when: 'after', type: 'AppointmentBooked' }, [1, 1, 0]],
  ['3 a diary that had booked, and its answer never heard', { when: 'booked_outside' }, [1, 0, 0]],
] as const)('%s: it is booked once, and a person tells it', async (_, point, then) => {
  const found = await killedAt(point);
  const [, ...types] = bookingTypes;
  expect(types.map((wanted) => found.left.filter(({ type }) => type === wanted).length)).toEqual(then);
  bookedOnceAndTold(found);
});

describe('3 a practice-management system asked, no answer', () => {
  const silent = { after_ms: 5000, failed: 'timeout' } as const;

  test('the bookings are uncertain, and looked up by their attempts', async () => {
    const { count, call } = await killedAt({ when: 'booked_outside' }, (inner) => ({
      ...inner,
      book: async () => silent,
    }));
    expect(count('BookingUncertain')).toBe(count('BookingRequested'));
    expect(count('BookingConfirmed')).toBe(0);
    expect(count('SlotTaken')).toBe(1);
    expect(count('AppointmentBooked')).toBe(1);
    expect(endingOf(call)).toBe('lost');
  });

  test('after so many look-ups without an answer, a person looks', async () => {
    const root = newFolder();
    const point: DeathPoint = { when: 'booked_outside' };
    const { told } = await startDoomed({ root, at: MONDAY_AT_TEN, seed: 1, point, faults: null }, null);
    const mute = (inner: Diary): Diary => ({ ...inner, book: async () => silent, lookUp: async () => silent });
    const found = await aftermath(root, { at: HALF_PAST_TEN, told, diary: mute });
    const asked = found.rows.filter(({ type }) => type === 'BookingRequested').length;
    expect(found.defects).toEqual([expect.stringMatching(/^call-\S+ has a slot and no appointment$/)]);
    expect(found.rows.filter(({ type }) => type === 'LookUpsExhausted')).toHaveLength(asked);
    expect(escalated(found.rows)).toEqual(Array(asked).fill('booking-left-open'));
    expect(found.rows.filter(({ type }) => type === 'EscalationRaised')).toHaveLength(asked);
  });
});

describe('4 BookingConfirmed and SpeechRequested committed, not spoken', () => {
  test('the words are abandoned, nobody knows what was heard of them, and a person tells it', async () => {
    const found = await killedAt({ when: 'after', type: 'BookingConfirmed' });
    const { told, left, rows } = found;
    bookedOnceAndTold(found);
    expect(told.some((line) => 'said' in line && line.booked)).toBe(false);
    const claim = left.findLast(({ type }) => type === 'SpeechRequested');
    const abandoned = rows.find(
      ({ stream, type, data }) =>
        stream === claim?.stream && type === 'SpeechAbandoned' && data['request'] === claim.version,
    );
    expect(abandoned?.data['heard']).toBe('unknown');
  });
});

describe('5 spoken, SpeechDelivered not recorded', () => {
  test('the words were said, what was heard of them is unknown, and a person tells it', async () => {
    const found = await killedAt({ when: 'before', type: 'SpeechDelivered', nth: 1, since: 'BookingConfirmed' });
    const said = found.told.flatMap((line) => ('said' in line && line.booked ? [line] : []));
    expect(said.length).toBeGreaterThan(0);
    for (const { said: call, request } of said) {
      const settled = found.rows.filter(({ stream, data }) => stream === call && data['request'] === request);
      expect(settled.map(({ type, data }) => [type, data['heard']])).toEqual([['SpeechAbandoned', 'unknown']]);
    }
    bookedOnceAndTold(found);
  });
});

describe('6 hold taken, caller gone', () => {
  test('a hold that the call knew is let go at once', async () => {
    const { left, count } = await killedAt({ when: 'after', type: 'SlotHoldGiven' });
    const given = left.filter(({ type }) => type === 'SlotHoldGiven').length;
    expect(given).toBeGreaterThan(0);
    expect(count('SlotFreed')).toBe(given);
    expect(count('SlotTaken')).toBe(0);
  });

  test('a hold that no call heard of lapses by its time, and nothing is written about it', async () => {
    const { left, count } = await killedAt({ when: 'after', type: 'SlotHeld' });
    expect(left.filter(({ type }) => type === 'SlotHeld')).toHaveLength(1);
    expect(left.filter(({ type }) => type === 'SlotHoldGiven')).toHaveLength(0);
    for (const type of ['SlotFreed', 'SlotTaken'] as const) expect(count(type)).toBe(0);
  });
});
