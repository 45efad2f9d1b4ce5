/** The diary answers late, twice or never, the model returns nonsense: the call goes on, and what is said stays true. */
import { describe, expect, test } from 'vitest';
import { embeddedDiary } from '../../adapters/diary/embedded/embedded-diary.ts';
import { memoryLog } from '../../adapters/log/memory-log.ts';
import { textRoom, type TextLine, type TextRoom } from '../../adapters/room/text-room.ts';
import { scriptedInterpreter } from '../../adapters/understanding/scripted-interpreter.ts';
import { memoryRegister } from '../../adapters/vault/memory-register.ts';
import { memoryVault } from '../../adapters/vault/memory-vault.ts';
import type { EventType, Recorded } from '../../engine/event.ts';
import type { Diary, DiaryBooking, Interpreter } from '../../engine/ports.ts';
import { verifyStreams } from '../../server/audit/verify-log.ts';
import { interpreters } from '../../server/runtime/interpreters.ts';
import { readStream } from '../../server/runtime/open-events.ts';
import { placeCall, startOf, type CallPlan } from '../../server/runtime/place-call.ts';
import { switchboard } from '../../server/runtime/switchboard.ts';
import { virtualClock } from '../../server/runtime/virtual-clock.ts';
import { MONDAY_AT_TEN, shippedRelease } from '../controls/typed-call.ts';
import { bookingLines, only } from './killed-call.ts';

const CALL = 'call-01KAT0000000000000000000AA';
const PATIENT = 'patient-01KAT0000000000000000000BB';

interface Held {
  readonly call: readonly Recorded[];
  readonly said: readonly string[];
  readonly count: (type: EventType) => number;
  readonly ending: string;
}

/** A typed call with a diary and an interpreter of the test's own. */
async function hold(
  lines: readonly (string | TextLine)[],
  { diary = (inner) => inner, interpreter }: { diary?: (inner: Diary) => Diary; interpreter?: Interpreter },
): Promise<Held> {
  const clock = virtualClock(MONDAY_AT_TEN);
  const store = { log: memoryLog({ clock }), vault: memoryVault(), register: memoryRegister() };
  const release = shippedRelease();
  const said: string[] = [];
  const rooms: TextRoom[] = [];
  const embedded = interpreters();
  const board = switchboard({
    ...store,
    clock,
    diary: diary(embeddedDiary({ log: store.log, clinic: release.clinic })),
    interpreterFor: (prepared) => interpreter ?? embedded(prepared),
    room(link) {
      const room = textRoom({ link, clock, step: false, show: ({ texts }) => void said.push(texts.join(' ')) });
      rooms.push(room);
      return room;
    },
  });
  const prepared = await board.releases.publish(release, clock.now());
  const person = { phone: '+353209100199', name: 'Anna Keller', email: null, source_url: null, notes: null };
  await board.people.register(PATIENT, { ...person, language: null, zone: null }, [], clock.now(), null);
  const plan: CallPlan = {
    call: CALL,
    patient: PATIENT,
    flow: 'book-first-visit',
    attempt: 1,
    campaign: null,
    simulated: false,
    typed: true,
  };
  const { people, appointments, mailboxes } = board;
  const dialling = { people, appointments, mailboxes, release: prepared };
  await placeCall(dialling, plan, clock.now());
  board.input(clock.ms(), CALL, 'dialler', [{ type: 'CallAnswered', data: { by: 'person' } }]);
  board.input(clock.ms(), CALL, 'dialler', [await startOf(dialling, plan, clock.now())]);
  await board.run();
  for (const line of [...lines, { hangup: true } as const]) {
    if (!board.mailboxes.has(CALL) || board.mailboxes.callOf(CALL).status === 'ended') break;
    for (const room of rooms) room.take(typeof line === 'string' ? { say: line } : line);
    await board.run();
  }
  const call = await readStream(store.log, store.vault, CALL);
  const rows = await store.log.readAll(0, 10_000);
  const verified = await verifyStreams(store, [...new Set(rows.map(({ stream }) => stream))], () => undefined);
  expect(verified).toMatchObject({ calls: 1, identical: 1, diverged: [], chain: { broken: [] } });
  expect(call.map(({ type }) => type)).not.toContain('CallFaulted');
  return {
    call,
    said,
    count: (type) => rows.filter((row) => row.type === type).length,
    ending: only(call, 'CallEnded').data.ending,
  };
}

const saysBooked = (said: readonly string[]): boolean => said.some((turn) => /\bbooked\b/i.test(turn));

describe('the diary', () => {
  test('answers late: the booking is said when it is confirmed, and not before', async () => {
    const held = await hold(bookingLines, {
      diary: (inner) => ({
        ...inner,
        book: async (...given) => ({ ...(await inner.book(...given)), after_ms: 20_000 }),
      }),
    });
    expect(held.ending).toBe('booked');
    const request = only(held.call, 'BookingRequested');
    const confirmed = only(held.call, 'BookingConfirmed');
    expect(Date.parse(confirmed.at) - Date.parse(request.at)).toBe(20_000);
    expect(held.count('AppointmentBooked')).toBe(1);
  });

  test('is asked twice under one attempt: it answers the same, and books once', async () => {
    const asked: string[] = [];
    const held = await hold(bookingLines, {
      diary: (inner) => ({
        ...inner,
        async book(attempt, ...rest) {
          asked.push(attempt);
          await inner.book(attempt, ...rest);
          return inner.book(attempt, ...rest);
        },
      }),
    });
    expect(asked).toHaveLength(1);
    expect(held.count('SlotTaken')).toBe(1);
    expect(held.count('AppointmentBooked')).toBe(1);
    expect(held.count('BookingConfirmed')).toBe(1);
    expect(held.ending).toBe('booked');
  });

  test('never answers, and had booked: uncertain in the call, one appointment by looking it up', async () => {
    const held = await hold(bookingLines, {
      diary: (inner) => ({
        ...inner,
        async book(...given) {
          await inner.book(...given);
          return { after_ms: 5000, failed: 'timeout' };
        },
      }),
    });
    expect(held.count('BookingUncertain')).toBe(1);
    expect(held.count('BookingConfirmed')).toBe(0);
    expect(held.count('AppointmentBooked')).toBe(1);
    expect(held.count('SlotTaken')).toBe(1);
    expect(saysBooked(held.said)).toBe(false);
    expect(held.ending).toBe('uncertain');
  });

  test('never answers, and had not booked: nothing is booked by looking it up', async () => {
    const held = await hold(bookingLines, {
      diary: (inner) => ({ ...inner, book: async () => ({ after_ms: 5000, failed: 'timeout' }) }),
    });
    expect(held.count('BookingUncertain')).toBe(1);
    expect(held.count('AppointmentBooked')).toBe(0);
    expect(held.count('SlotTaken')).toBe(0);
    expect(saysBooked(held.said)).toBe(false);
  });

  test('does not answer the first look-ups either: asked again, and one appointment in the end', async () => {
    let looked = 0;
    const silent = { after_ms: 5000, failed: 'timeout' } as const;
    const held = await hold(bookingLines, {
      diary: (inner) => ({
        ...inner,
        async book(...given) {
          await inner.book(...given);
          return silent;
        },
        async lookUp(...given) {
          looked += 1;
          return looked < 3 ? silent : inner.lookUp(...given);
        },
      }),
    });
    expect(looked).toBe(3);
    expect(held.count('AppointmentBooked')).toBe(1);
  });

  test('is asked about an uncertain booking so many times, and not for ever', async () => {
    let looked = 0;
    const never = async (): Promise<{ after_ms: number; failed: 'timeout' }> => {
      looked += 1;
      return { after_ms: 5000, failed: 'timeout' };
    };
    const held = await hold(bookingLines, { diary: (inner) => ({ ...inner, book: never, lookUp: never }) });
    expect(looked).toBe(1 + 5);
    expect(held.count('AppointmentBooked')).toBe(0);
  });

  test.each([
    ['slot_gone', { after_ms: 100, refused: 'slot_gone' }],
    ['refused', { after_ms: 100, refused: 'refused' }],
  ] as const)('refuses the booking (%s): nobody hears that it is booked', async (reason, answer) => {
    const held = await hold(bookingLines, {
      diary: (inner) => ({ ...inner, book: async (): Promise<{ after_ms: number } & DiaryBooking> => answer }),
    });
    expect(only(held.call, 'BookingRefused').data.reason).toBe(reason);
    expect(held.count('AppointmentBooked')).toBe(0);
    expect(saysBooked(held.said)).toBe(false);
  });

  test.each(['timeout', 'unavailable', 'refused', 'nonsense'] as const)(
    'fails at every question (%s): the call ends politely, with nothing promised',
    async (failed) => {
      const fails = async (): Promise<{ after_ms: number; failed: typeof failed }> => ({ after_ms: 50, failed });
      const held = await hold(bookingLines, {
        diary: () => ({
          search: fails,
          hold: fails,
          release: fails,
          book: fails,
          move: fails,
          cancel: fails,
          lookUp: fails,
        }),
      });
      expect(held.count('BookingRequested')).toBe(0);
      expect(held.count('AppointmentBooked')).toBe(0);
      expect(saysBooked(held.said)).toBe(false);
      expect(held.call.at(-1)?.type).toBe('CallEnded');
    },
  );
});

describe('the model', () => {
  test.each(['timeout', 'unavailable', 'refused', 'nonsense', 'not_hearable'] as const)(
    'fails at every utterance (%s): nothing is taken for an answer, and a person is offered',
    async (failed) => {
      const interpreter = scriptedInterpreter({ hello: { failed }, 'are you there': { failed }, what: { failed } });
      const held = await hold(['hello', 'are you there', 'what'], { interpreter });
      expect(interpreter.asked.map(({ text }) => text)).toEqual(['hello', 'are you there', 'what']);
      const failures = held.call.filter((event) => event.type === 'InterpretationFailed').map(({ data }) => data);
      expect(failures.map(({ reason }) => reason)).toEqual([failed, failed, failed]);
      expect(held.count('AnswerUnderstood')).toBe(0);
      expect(held.count('BookingRequested')).toBe(0);
      const moves = held.call.filter((event) => event.type === 'TransitionTaken').map(({ data }) => data.to.file);
      expect(moves).toContain('not-understood');
    },
  );

  test('answers with something that cannot be heard here: it is ignored with its reason', async () => {
    const answers = [{ answer: 'yes_to_everything', confidence: 1 }];
    const held = await hold(['hello'], { interpreter: scriptedInterpreter({ hello: { answers } }) });
    expect(only(held.call, 'InputIgnored').data).toEqual({ what: 'yes_to_everything', reason: 'not_hearable' });
    expect(held.count('BookingRequested')).toBe(0);
  });
});
