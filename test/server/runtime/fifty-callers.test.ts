/** Fifty people are called at once and want the same time: whole calls with real understanding, on the real log. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { embeddedDiary } from '../../../adapters/diary/embedded/embedded-diary.ts';
import { textRoom, type TextRoom } from '../../../adapters/room/text-room.ts';
import { talkOf } from '../../../engine/call/call.ts';
import type { Recorded } from '../../../engine/event.ts';
import type { Room, RoomLink } from '../../../engine/ports.ts';
import { verifyStreams } from '../../../server/audit/verify-log.ts';
import { openClinicStore } from '../../../server/runtime/clinic-store.ts';
import { interpreters } from '../../../server/runtime/interpreters.ts';
import { readStream } from '../../../server/runtime/open-events.ts';
import { placeCall, startOf, type CallPlan } from '../../../server/runtime/place-call.ts';
import { switchboard, type Switchboard } from '../../../server/runtime/switchboard.ts';
import { virtualClock } from '../../../server/runtime/virtual-clock.ts';
import { temporaryFolders } from '../../contracts/temporary-folder.ts';
import { MONDAY_AT_TEN, shippedRelease } from '../../controls/typed-call.ts';

const newFolder = temporaryFolders();

const CALLERS = 50;
const callers = Array.from({ length: CALLERS }, (_, n) => String(n).padStart(2, '0'));
const callOf = (n: string): string => `call-01KAT000000000000000000${n}C`;

/** One room for everybody, in which all that is said takes the same second: fifty inputs fall due at one instant. */
function roomOfAll(link: RoomLink, clock: { now(): string }): { room: Room; of: (call: string) => TextRoom } {
  const rooms = new Map<string, TextRoom>();
  const of = (call: string): TextRoom => {
    const known = rooms.get(call) ?? textRoom({ link: (report) => link({ ...report, after_ms: 1000 }), clock, step: false, show: () => undefined }); // prettier-ignore
    rooms.set(call, known);
    return known;
  };
  return {
    of,
    room: {
      speak: (speech) => of(speech.call).speak(speech),
      hangUp: (call, request) => of(call).hangUp(call, request),
      transfer: (call, request) => of(call).transfer(call, request),
    },
  };
}

const stepOf = (board: Switchboard, call: string): string | null => {
  const talk = board.mailboxes.has(call) ? talkOf(board.mailboxes.callOf(call)) : null;
  const top = talk?.dialogue.frames.at(-1);
  return top ? `${top.file}/${top.step}` : null;
};

/** What each says where they stand: whoever lost the time takes one of those that they are offered then. */
const says = (step: string | null, n: number): string => {
  if (step === 'find-a-time/offer') return ['the first one', 'the second one', 'the third one'][n % 3] ?? '';
  return step?.startsWith('make-the-booking/') ? 'yes please' : 'no thanks';
};

async function holdAll(root: string): Promise<{ calls: Recorded[][]; atOnce: number }> {
  const clock = virtualClock(MONDAY_AT_TEN);
  const store = openClinicStore({ log: join(root, 'romi'), vault: join(root, 'vault', 'romi') }, clock);
  const release = shippedRelease();
  const late: { rooms?: ReturnType<typeof roomOfAll> } = {};
  let atOnce = 0;
  const board = switchboard({
    ...store,
    clock,
    diary: embeddedDiary({ log: store.log, clinic: release.clinic }),
    interpreterFor: interpreters(),
    room: (link) => (late.rooms = roomOfAll(link, clock)).room,
    watch({ recorded }) {
      if (recorded.some((event) => event.type === 'SlotHoldRequested' && event.at === firstAsked.at)) atOnce += 1;
      const asked = recorded.find(({ type }) => type === 'SlotHoldRequested');
      if (asked && firstAsked.at === '') [firstAsked.at, atOnce] = [asked.at, 1];
    },
  });
  const firstAsked = { at: '' };
  try {
    const prepared = await board.releases.publish(release, clock.now());
    const { people, appointments, mailboxes } = board;
    const dialling = { people, appointments, mailboxes, release: prepared };
    for (const n of callers) {
      const patient = `patient-01KAT000000000000000000${n}P`;
      const contact = { phone: `+3532091002${n}`, name: `Anna Keller`, email: null, source_url: null, notes: null };
      await people.register(patient, { ...contact, language: null, zone: null }, [], clock.now(), null);
      const plan: CallPlan = { call: callOf(n), patient, flow: 'book-first-visit', attempt: 1, campaign: null, simulated: false, typed: true }; // prettier-ignore
      await placeCall(dialling, plan, clock.now());
      board.input(clock.ms(), plan.call, 'dialler', [{ type: 'CallAnswered', data: { by: 'person' } }]);
      board.input(clock.ms(), plan.call, 'dialler', [await startOf(dialling, plan, clock.now())]);
    }
    await board.run();
    const everybody = async (line: (n: number) => string | null): Promise<void> => {
      for (const [n, name] of callers.entries()) {
        const said = stepOf(board, callOf(name)) === null ? null : line(n);
        if (said !== null) late.rooms?.of(callOf(name)).take({ say: said });
      }
      await board.run();
    };
    for (const line of ['yes, speaking', 'yes, go ahead', 'a check-up please', 'Wednesday morning', 'the first one']) {
      await everybody(() => line);
    }
    for (let rounds = 0; rounds < 5; rounds += 1) {
      await everybody((n) => says(stepOf(board, callOf(callers[n] ?? '')), n));
    }
    for (const n of callers) if (stepOf(board, callOf(n)) !== null) late.rooms?.of(callOf(n)).take({ hangup: true });
    await board.run();
    const rows = await store.log.readAll(0, 100_000);
    const streams = [...new Set(rows.map(({ stream }) => stream))];
    expect(await verifyStreams(store, streams, () => undefined)).toMatchObject({
      calls: CALLERS,
      identical: CALLERS,
      diverged: [],
      chain: { broken: [] },
    });
    return { atOnce, calls: await Promise.all(callers.map((n) => readStream(store.log, store.vault, callOf(n)))) };
  } finally {
    await store.close();
  }
}

const of = <T extends Recorded['type']>(events: readonly Recorded[], type: T): Extract<Recorded, { type: T }>[] =>
  events.filter((event): event is Extract<Recorded, { type: T }> => event.type === type);

test('One has the time and books it; each of the others hears of other times, and nobody has one that another has', async () => {
  const { calls, atOnce } = await holdAll(newFolder());
  expect(atOnce).toBe(CALLERS);
  const wanted = calls.map((events) => of(events, 'SlotHoldRequested')[0]?.data.slot.id);
  expect(new Set(wanted).size).toBe(1);

  const held = calls.filter((events) =>
    of(events, 'SlotHoldGiven').some(({ data }) => data.hold.slot.id === wanted[0]),
  );
  const lost = calls.filter((events) => !held.includes(events));
  expect([held.length, lost.length]).toEqual([1, 49]);
  for (const events of lost) {
    const [refused] = of(events, 'SlotHoldRefused');
    const after = events.filter(({ version }) => version > (refused?.version ?? Infinity));
    const [offer] = of(after, 'SlotsFound');
    expect(offer?.data.slots.length).toBeGreaterThan(0);
    expect(offer?.data.slots.map(({ id }) => id)).not.toContain(wanted[0]);
    const asked = of(after, 'SpeechRequested').find(({ data }) => data.listen !== null);
    expect(asked?.data.listen?.step).toBe('find-a-time/offer');
  }

  expect(held.map((events) => of(events, 'BookingConfirmed')[0]?.data.appointment.start)).toEqual([
    calls.flatMap((events) => of(events, 'SlotHoldGiven')).find(({ data }) => data.hold.slot.id === wanted[0])?.data
      .hold.slot.start,
  ]);
  const booked = calls.flatMap((events) => of(events, 'BookingConfirmed').map(({ data }) => data.appointment));
  const places = booked.map(({ start, practitioner }) => `${start} ${practitioner}`);
  expect(new Set(places).size).toBe(places.length);
  expect(calls.every((events) => of(events, 'CallFaulted').length === 0)).toBe(true);
  expect(calls.every((events) => of(events, 'CallEnded').length === 1)).toBe(true);
  process.stdout.write(
    `fifty callers: 1 had the time, ${lost.length} were offered others, ${booked.length} booked in the end\n`,
  );
});
