/**
 * What a restart finds: calls that never ended, and what others still wait for. Text and simulated calls cannot go on, so
 * what they had asked of the clinic is asked again under the same identity (a booking is booked once), words are
 * abandoned, and the call is lost. What the patient said last is understood only then: a yes permits nothing any more, but
 * whoever does not want to be called again has said so. A booking, move or cancellation that was uncertain is looked up again.
 * How a call of a campaign ended is told to the person's stream, where the dialler did not live to do so.
 */
import { deadLine } from '../../adapters/room/dead-line.ts';
import { talkOf, type Call } from '../../engine/call/call.ts';
import { requestOf } from '../../engine/call/fold.ts';
import { pendingEffects, type RequestType } from '../../engine/effect/effects-of.ts';
import { eventId, streamKind, type Draft, type EventType } from '../../engine/event.ts';
import type { EventLog, StoredEvent } from '../../engine/ports.ts';
import { dataOf } from '../../engine/upcast.ts';
import type { Ending } from '../../engine/values.ts';
import { allEvents } from './all-events.ts';
import { isCommit, type Commit } from './look-ups.ts';
import { openEvents, readStream } from './open-events.ts';
import { switchboard, type Switchboard, type Wiring } from './switchboard.ts';

/** Whether a request that was pending is run again at boot: what acts on the clinic under its own identity, and what was said. */
const runAgain: Readonly<Record<RequestType, boolean>> = {
  BookingRequested: true,
  SlotReleaseRequested: true,
  CallbackRequested: true,
  OptOutRequested: true,
  WrongNumberRequested: true,
  WaitingListRequested: true,
  EscalationRequested: true,
  MoveRequested: true,
  CancellationRequested: true,
  AppointmentConfirmationRequested: true,
  RegistrationRequested: true,
  StaffMessageRequested: true,
  InterpretationRequested: true,
  // Nobody is there any more who could be told what is looked up.
  AppointmentLookupRequested: false,
  CallerLookupRequested: false,
  PersonLookupRequested: false,
  // A search finds nothing that is still wanted, and a hold lapses by itself.
  SlotSearchRequested: false,
  SlotHoldRequested: false,
  // The line is gone: nothing can be said, put through or hung up.
  SpeechRequested: false,
  TransferRequested: false,
  HangUpRequested: false,
};

const uncertainTypes: readonly string[] = [
  'BookingUncertain',
  'MoveUncertain',
  'CancellationUncertain',
] satisfies EventType[];

/** Settles what every call in the log still waits for, and ends those that have not ended; returns these calls. */
export async function recoverCalls(wiring: Omit<Wiring, 'room' | 'watch'>): Promise<readonly string[]> {
  const { calls, uncertain, unconcluded } = await unfinished(wiring.log);
  if (calls.length + uncertain.length + unconcluded.size === 0) return calls;
  const board = switchboard({ ...wiring, room: deadLine });
  for (const call of calls) await settle(board, wiring, call);
  for (const { call, version } of uncertain) {
    await load(board, wiring.log, call);
    const [requested] = await openEvents(wiring.log, null, await wiring.log.read(call, version - 1));
    if (!requested || !isCommit(requested.type)) throw new Error(`${call}/${version} is uncertain and binds nobody`);
    board.lookUpAgain({ call, version, request: requested } as Commit);
  }
  await board.run();
  for (const [call, patient] of unconcluded) await conclude(board, wiring.log, call, patient);
  return calls;
}

/** Tells the person's stream how a call of a campaign ended: whoever said no is left alone, though the dialler died of it. */
async function conclude({ people }: Switchboard, log: EventLog, call: string, patient: string): Promise<void> {
  const ended = (await log.read(call)).find(({ type }) => type === 'CallEnded');
  if (!ended) throw new Error(`${call} was recovered and has not ended`);
  const { ending } = dataOf(ended) as { ending: Ending };
  await people.record(patient, [{ type: 'ContactConcluded', data: { call, ending } }], ended.at, null);
}

/** Asks again for what the clinic still owes a call; one that has not ended is over now. */
async function settle(board: Switchboard, { clock, log }: Pick<Wiring, 'clock' | 'log'>, call: string): Promise<void> {
  await load(board, log, call);
  await askAgain(board, call, (type) => runAgain[type] && type !== 'InterpretationRequested');
  if (!board.mailboxes.has(call)) return;
  if (board.mailboxes.callOf(call).status !== 'ended') await lose(board, clock, call);
  if (board.mailboxes.has(call)) await askAgain(board, call, (type) => type === 'InterpretationRequested');
}

async function askAgain(board: Switchboard, call: string, which: (type: RequestType) => boolean): Promise<void> {
  const pending = pendingEffects(board.mailboxes.callOf(call));
  for (const effect of pending) if (which(effect.request.type)) await board.runAgain(call, effect);
  await board.run();
}

async function lose(board: Switchboard, clock: Wiring['clock'], call: string): Promise<void> {
  const speeches =
    talkOf(board.mailboxes.callOf(call))?.requests.filter(({ event }) => event.type === 'SpeechRequested') ?? [];
  // First the loss: whether "booked" was still to be said decides how the call ended.
  board.input(clock.ms(), call, 'recovery', [{ type: 'CallLost', data: { reason: 'restart' } }]);
  for (const { version } of speeches) {
    const abandoned: Draft = { type: 'SpeechAbandoned', data: { request: version, heard: 'unknown' } };
    board.input(clock.ms(), call, 'recovery', [abandoned]);
  }
  await board.run();
}

interface Unfinished {
  /** Calls that have not ended, or wait for something that is run again. */
  readonly calls: readonly string[];
  /** Requests of which nobody could say whether they were done, and which have changed no appointment. */
  readonly uncertain: readonly { readonly call: string; readonly version: number }[];
  /** Whom each call of a campaign was with whose end their stream has not been told. */
  readonly unconcluded: ReadonlyMap<string, string>;
}

async function unfinished(log: EventLog): Promise<Unfinished> {
  const found = findings();
  for await (const row of allEvents(log)) found.see(row);
  return found.unfinished();
}

/** Keeps in mind what was begun and not ended, requested and not settled, uncertain and not found done since. */
function findings(): { see(row: StoredEvent): void; unfinished(): Unfinished } {
  const talking = new Set<string>();
  const waiting = new Map<string, Set<number>>();
  const uncertain = new Map<string, Unfinished['uncertain'][number]>();
  /** The last request of each call to understand something: it has taken the place of those before it. */
  const reading = new Map<string, number>();
  const unconcluded = new Map<string, string>();

  function seeOutcome(row: StoredEvent, open: Set<number>): void {
    const { stream, type } = row;
    const request = requestOf({ type, data: dataOf(row) });
    if (request === null || !open.delete(request)) return;
    if (open.size === 0) waiting.delete(stream);
    if (uncertainTypes.includes(type)) uncertain.set(eventId(stream, request), { call: stream, version: request });
  }

  function seePlan(row: StoredEvent): void {
    const { stream } = row;
    talking.add(stream);
    const { campaign, patient } = dataOf(row) as { campaign: string | null; patient: string | null };
    if (campaign !== null && patient !== null) unconcluded.set(stream, patient);
  }

  function see(row: StoredEvent): void {
    const { stream, version, type } = row;
    if (streamKind(stream) === 'appointment') uncertain.delete((dataOf(row) as { attempt: string }).attempt);
    if (type === 'ContactConcluded') unconcluded.delete((dataOf(row) as { call: string }).call);
    if (streamKind(stream) !== 'call') return;
    // Asked often enough: a person has it in hand.
    if (type === 'LookUpsExhausted') uncertain.delete(eventId(stream, (dataOf(row) as { booking: number }).booking));
    const open = waiting.get(stream);
    if (type === 'CallPlanned') seePlan(row);
    else if (type === 'CallEnded') talking.delete(stream);
    else if (Object.hasOwn(runAgain, type) && runAgain[type as RequestType]) {
      if (type === 'InterpretationRequested') {
        open?.delete(reading.get(stream) ?? 0);
        reading.set(stream, version);
      }
      waiting.set(stream, (open ?? new Set()).add(version));
    } else if (open) seeOutcome(row, open);
  }

  return {
    see,
    unfinished: () => ({
      calls: [...new Set([...talking, ...waiting.keys()])],
      uncertain: [...uncertain.values()],
      unconcluded,
    }),
  };
}

/** Opens the mailbox of a call, under the key of whose conversation it was. */
async function load(board: Switchboard, log: EventLog, call: string): Promise<Call> {
  const events = await readStream(log, null, call);
  const planned = events.find((event) => event.type === 'CallPlanned');
  return board.mailboxes.load(call, planned?.data.patient ?? call);
}
