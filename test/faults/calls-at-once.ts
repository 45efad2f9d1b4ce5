/**
 * Several people on the telephone at once, each typing line after line in step with the others. What the line reports is
 * rounded up to five seconds, so that their turns fall on one instant and the log commits them as one group.
 */
import { textRoom, type TextLine, type TextRoom } from '../../adapters/room/text-room.ts';
import type { Release } from '../../engine/flow/release.ts';
import type { Diary, Room, RoomLink, Speech } from '../../engine/ports.ts';
import type { ClinicStore } from '../../server/runtime/clinic-store.ts';
import { newIds } from '../../server/runtime/ids.ts';
import { interpreters } from '../../server/runtime/interpreters.ts';
import { placeCall, startOf, type CallPlan } from '../../server/runtime/place-call.ts';
import { switchboard } from '../../server/runtime/switchboard.ts';
import type { VirtualClock } from '../../server/runtime/virtual-clock.ts';

export interface Caller {
  readonly phone: string;
  readonly name: string;
  /** A text is said, anything else is done as it stands; the end of the lines is a hang-up. */
  readonly lines: readonly (string | TextLine)[];
}

export interface Exchange {
  /** Calls these people at once, and returns their calls when all of them are over. */
  hold(callers: readonly Caller[]): Promise<readonly string[]>;
}

export interface ExchangeOptions {
  readonly store: ClinicStore;
  readonly release: Release;
  readonly clock: VirtualClock;
  readonly diary: Diary;
  readonly seed: number;
  readonly said?: (speech: Speech) => void;
}

const FLOW = 'book-first-visit';
const STEP_MS = 5000;

export async function exchange({ store, release, clock, diary, seed, said }: ExchangeOptions): Promise<Exchange> {
  const rooms = textRooms(clock, said);
  const board = switchboard({
    ...store,
    clock,
    diary,
    interpreterFor: interpreters(),
    room: rooms.room,
  });
  const prepared = await board.releases.publish(release, clock.now());
  const { people, appointments, mailboxes } = board;
  const dialling = { people, appointments, mailboxes, release: prepared };
  const newId = newIds(store.log, clock, seed);

  async function register({ phone, name }: Caller): Promise<string> {
    const known = await people.withNumber(phone);
    if (known !== null) return known;
    const id = await newId('patient');
    const person = { phone, name, email: null, source_url: null, notes: null, language: null, zone: null };
    await people.register(id, person, [], clock.now(), null);
    return id;
  }

  async function place(caller: Caller): Promise<string | null> {
    const patient = await register(caller);
    const call = await newId('call');
    const plan: CallPlan = { call, patient, flow: FLOW, attempt: 1, campaign: null, simulated: false, typed: true };
    const placed = await placeCall(dialling, plan, clock.now());
    if (!placed.placed) return null;
    board.input(clock.ms(), call, 'dialler', [{ type: 'CallAnswered', data: { by: 'person' } }]);
    board.input(clock.ms(), call, 'dialler', [await startOf(dialling, plan, clock.now())]);
    return call;
  }

  const isOver = (call: string): boolean => !mailboxes.has(call) || mailboxes.callOf(call).status === 'ended';

  /** What each does at one moment; whoever has nothing left to say hangs up. */
  function takeTurns(talking: ReadonlyMap<string, Caller>, turn: number): void {
    for (const [call, { lines }] of talking) {
      if (isOver(call)) continue;
      const line = lines[turn] ?? { hangup: true };
      rooms.take(call, typeof line === 'string' ? { say: line } : line);
    }
  }

  return {
    async hold(callers) {
      const talking = new Map<string, Caller>();
      for (const caller of callers) {
        const call = await place(caller);
        if (call !== null) talking.set(call, caller);
      }
      await board.run();
      for (let turn = 0; [...talking.keys()].some((call) => !isOver(call)); turn += 1) {
        takeTurns(talking, turn);
        await board.run();
      }
      return [...talking.keys()];
    },
  };
}

interface TextRooms {
  readonly room: (link: RoomLink) => Room;
  readonly take: (call: string, line: TextLine) => void;
}

/** A room of text for each call, all of them in step. */
function textRooms(clock: VirtualClock, said: ExchangeOptions['said']): TextRooms {
  const rooms = new Map<string, TextRoom>();
  const inStep =
    (link: RoomLink): RoomLink =>
    (report) =>
      link({ ...report, after_ms: Math.ceil((clock.ms() + report.after_ms) / STEP_MS) * STEP_MS - clock.ms() });
  return {
    room(link) {
      const roomOf = (call: string): TextRoom => {
        const show = (speech: Speech): void => said?.(speech);
        const room = rooms.get(call) ?? textRoom({ link: inStep(link), clock, step: false, show });
        rooms.set(call, room);
        return room;
      };
      return {
        speak: (speech) => roomOf(speech.call).speak(speech),
        hangUp: (call, request) => roomOf(call).hangUp(call, request),
        transfer: (call, request) => roomOf(call).transfer(call, request),
      };
    },
    take: (call, line) => rooms.get(call)?.take(line),
  };
}
