/** A typed conversation: a person types, Elo answers, everything is recorded, and at its end it is verified. */
import { failingDiary } from '../../adapters/diary/failing-diary.ts';
import { embeddedDiary } from '../../adapters/diary/embedded/embedded-diary.ts';
import { slowDiary } from '../../adapters/diary/slow-diary.ts';
import { textRoom, type TextLine, type TextRoom } from '../../adapters/room/text-room.ts';
import { wordsOfEnding } from '../../engine/call/endings.ts';
import { talkOf } from '../../engine/call/call.ts';
import { DECISIONS } from '../../engine/decisions.ts';
import type { Recorded } from '../../engine/event.ts';
import type { Release } from '../../engine/flow/release.ts';
import type { Diary, Speech } from '../../engine/ports.ts';
import { verifyCall } from '../../engine/proof/verify.ts';
import type { ClinicStore } from '../runtime/clinic-store.ts';
import { newIds } from '../runtime/ids.ts';
import type { Step } from '../runtime/mailboxes.ts';
import { readStream } from '../runtime/open-events.ts';
import { recoverCalls } from '../runtime/recover.ts';
import type { InterpreterFor } from '../runtime/runners/interpretation-runner.ts';
import { placeCall, startOf, type CallPlan } from '../runtime/place-call.ts';
import { switchboard, type Switchboard } from '../runtime/switchboard.ts';
import type { VirtualClock } from '../runtime/virtual-clock.ts';
import { prepareAppointment } from './prepare-appointment.ts';
import { turnDocument } from './turn-document.ts';

export type DiaryFault = { readonly fails: true } | { readonly slow_ms: number } | null;

export interface TypedCall {
  readonly flow: string;
  readonly phone: string;
  readonly name: string | null;
  readonly seed: number;
  /** Every turn waits for a line. */
  readonly step: boolean;
  readonly fault: DiaryFault;
}

export interface Listener {
  /** Something was made ready before the call, as a sentence. */
  prepared(sentence: string): void;
  /** The call stands; nothing was said yet. */
  opened(head: {
    readonly call: string;
    readonly flow: string;
    readonly release: string;
    readonly decisions: number;
  }): void;
  turn(document: object, speech: Speech): void;
}

export type TypedResult =
  | { readonly refused: { readonly rule: string } }
  | {
      readonly document: {
        readonly ended: object;
        readonly appointment: object | null;
        readonly events: number;
        readonly verify: string;
      };
    };

/** Reads lines until the call is over or the lines are; the end of the lines is a hang-up. */
export async function holdConversation(
  store: ClinicStore,
  release: Release,
  clock: VirtualClock,
  typed: TypedCall,
  lines: AsyncIterable<TextLine>,
  listener: Listener,
  interpreterFor: InterpreterFor,
): Promise<TypedResult> {
  const rooms: TextRoom[] = [];
  const since: Recorded[] = [];
  let last: Step | undefined;
  let turn = 0;

  const diary = embeddedDiary({ log: store.log, clinic: release.clinic });
  const wiring = { ...store, clock, diary: diaryWith(diary, typed.fault), interpreterFor };
  await recoverCalls({ ...wiring, diary });
  const board: Switchboard = switchboard({
    ...wiring,
    room(link) {
      const room = textRoom({ link, clock, step: typed.step, show });
      rooms.push(room);
      return room;
    },
    watch(step) {
      since.push(...step.recorded);
      last = step;
    },
  });
  const prepared = await board.releases.publish(release, clock.now());

  function show(speech: Speech): void {
    const talk = last && talkOf(last.call);
    if (!last || !talk) return;
    turn += 1;
    const { decide_ms, append_ms } = last;
    const source = {
      turn,
      at: clock.now(),
      speech,
      talk,
      release: prepared,
      recorded: [...since],
      decide_ms,
      append_ms,
    };
    since.length = 0;
    listener.turn(turnDocument(source), speech);
  }

  const newId = newIds(store.log, clock, typed.seed);
  const patient = await patientWith(board, typed, clock.now(), newId);
  const call = await newId('call');
  const plan: CallPlan = { call, patient, flow: typed.flow, attempt: 1, campaign: null, simulated: false, typed: true };
  const dialling = { ...board, release: prepared };
  const said = await prepareAppointment({ ...board, diary, release: prepared, plan, at: clock.now() });
  if (said !== null) listener.prepared(said);
  const placed = await placeCall(dialling, plan, clock.now());
  if (!placed.placed) return { refused: { rule: placed.refusal.rule } };

  listener.opened({ call, flow: typed.flow, release: prepared.hash, decisions: DECISIONS });
  board.input(clock.ms(), call, 'dialler', [{ type: 'CallAnswered', data: { by: 'person' } }]);
  board.input(clock.ms(), call, 'dialler', [await startOf(dialling, plan, clock.now())]);
  const [room] = rooms;
  if (!room) throw new Error('a conversation needs a room');
  const untilTurn = (): boolean => typed.step && room.isWaiting();
  await board.run(untilTurn);
  for await (const line of untilOver(board, call, lines)) {
    room.take(line);
    await board.run(untilTurn);
  }
  await board.run();
  return { document: await lastDocument(store, call, prepared.hash, board) };
}

/** The lines while the call goes on; the end of the lines is a hang-up. */
async function* untilOver(board: Switchboard, call: string, lines: AsyncIterable<TextLine>): AsyncGenerator<TextLine> {
  for await (const line of lines) {
    if (isOver(board, call)) return;
    yield line;
    if (isOver(board, call)) return;
  }
  if (!isOver(board, call)) yield { hangup: true };
}

const isOver = ({ mailboxes }: Switchboard, call: string): boolean =>
  !mailboxes.has(call) || mailboxes.callOf(call).status === 'ended';

function diaryWith(diary: Diary, fault: DiaryFault): Diary {
  if (fault === null) return diary;
  return 'fails' in fault ? failingDiary() : slowDiary(diary, fault.slow_ms);
}

async function patientWith(
  { people }: Switchboard,
  { phone, name }: TypedCall,
  at: string,
  newId: (kind: string) => Promise<string>,
): Promise<string> {
  const known = await people.withNumber(phone);
  if (known !== null) return known;
  const id = await newId('patient');
  const person = { phone, name, email: null, source_url: null, notes: null, language: null, zone: null };
  await people.register(id, person, [], at, null);
  return id;
}

async function lastDocument(store: ClinicStore, call: string, hash: string, { releases }: Switchboard) {
  const events = await readStream(store.log, store.vault, call);
  const release = await releases.of(hash);
  const verification = verifyCall(call, events, (asked) => (asked === hash ? release : null));
  const end = events.findLast((event) => event.type === 'CallEnded');
  const booked = events.findLast((event) => event.type === 'BookingConfirmed' || event.type === 'MoveConfirmed');
  return {
    ended: end
      ? { ending: end.data.ending, ...wordsOfEnding[end.data.ending], by: end.data.by }
      : { ending: 'lost', ...wordsOfEnding.lost, by: 'system' },
    appointment: booked?.data.appointment ?? null,
    events: events.length,
    verify: verification.result,
  };
}
