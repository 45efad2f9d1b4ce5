/**
 * What a restart finds: calls that never ended. Text and simulated calls cannot go on, so what they had asked of the
 * clinic is asked again under the same identity (a booking is booked once), words are abandoned, and the call is lost.
 */
import { deadLine } from '../../adapters/room/dead-line.ts';
import { talkOf } from '../../engine/call/call.ts';
import { pendingEffects, type RequestType } from '../../engine/effect/effects-of.ts';
import type { Draft, Recorded } from '../../engine/event.ts';
import type { EventLog } from '../../engine/ports.ts';
import { readStream } from './open-events.ts';
import { switchboard, type Wiring } from './switchboard.ts';

/** Whether a request that was pending is run again at boot: those that act on the clinic under their own identity. */
const runAgain: Readonly<Record<RequestType, boolean>> = {
  BookingRequested: true,
  SlotReleaseRequested: true,
  CallbackRequested: true,
  OptOutRequested: true,
  WrongNumberRequested: true,
  WaitingListRequested: true,
  EscalationRequested: true,
  // A search finds nothing that is still wanted, and a hold lapses by itself.
  SlotSearchRequested: false,
  SlotHoldRequested: false,
  // The line is gone: nothing can be said, understood, put through or hung up.
  SpeechRequested: false,
  InterpretationRequested: false,
  TransferRequested: false,
  HangUpRequested: false,
};

/** Settles and ends every call in the log that has not ended; returns those calls. */
export async function recoverCalls(wiring: Omit<Wiring, 'room' | 'watch'>): Promise<readonly string[]> {
  const calls = await unfinishedCalls(wiring.log);
  if (calls.length === 0) return calls;
  const board = switchboard({ ...wiring, room: deadLine });
  const { clock } = wiring;
  for (const call of calls) {
    const subject = await subjectOf(wiring.log, call);
    const state = await board.mailboxes.load(call, subject);
    for (const effect of pendingEffects(state)) if (runAgain[effect.request.type]) await board.runAgain(call, effect);
    await board.run();
    for (const { version, event } of talkOf(board.mailboxes.callOf(call))?.requests ?? []) {
      if (event.type !== 'SpeechRequested') continue;
      const abandoned: Draft = { type: 'SpeechAbandoned', data: { request: version, heard: 'unknown' } };
      board.input(clock.ms(), call, 'recovery', [abandoned]);
    }
    board.input(clock.ms(), call, 'recovery', [{ type: 'CallLost', data: { reason: 'restart' } }]);
    await board.run();
  }
  return calls;
}

async function unfinishedCalls(log: EventLog): Promise<string[]> {
  const unfinished = new Set<string>();
  for (let after = 0; ;) {
    const page = await log.readAll(after, 5000);
    for (const { stream, type } of page) {
      if (!stream.startsWith('call-')) continue;
      if (type === 'CallEnded') unfinished.delete(stream);
      else if (type === 'CallPlanned') unfinished.add(stream);
    }
    const last = page.at(-1);
    if (!last) return [...unfinished];
    after = last.position;
  }
}

/** Whose conversation it was: the subject of its key. */
async function subjectOf(log: EventLog, call: string): Promise<string> {
  const events: readonly Recorded[] = await readStream(log, null, call);
  const planned = events.find((event) => event.type === 'CallPlanned');
  return planned?.data.patient ?? call;
}
