/** How a call ends: its last words delivered, then hung up, then over; what was kept is let go. */
import { programOf } from '../flow/prepare.ts';
import type { Ending, Hold } from '../values.ts';
import { endingAhead } from './broken-off.ts';
import { talkOf, type Talk } from './call.ts';
import { preparedOf, record, type Decision } from './decision.ts';
import { settleAll } from './objections.ts';

/** Hangs up once an end is reached and everything was said. What was said into it is understood first: it may be urgent. */
export function leaveWhenSaid(decision: Decision): void {
  const { call } = decision;
  if (call.status !== 'talking') return;
  const ending = endingReached(decision, call.talk);
  const waits = call.talk.requests.some(
    ({ event, said }) => event.type === 'InterpretationRequested' || (event.type === 'SpeechRequested' && !said),
  );
  if (ending !== null && !waits) record(decision, { type: 'HangUpRequested', data: { ending } });
}

/** The ending of the step on top, where it is an end of the call. */
function endingReached(decision: Decision, talk: Talk): Ending | null {
  const top = talk.dialogue.frames.at(-1);
  if (!top) return null;
  const step = programOf(preparedOf(decision), top.file).nodes.get(top.step)?.step;
  return step?.kind === 'end' ? (step.ending ?? null) : null;
}

/** The patient is gone: what was reached stands, or what something urgent would have come to, or what is in the clinic's books. */
export function endingAfterHangUp(decision: Decision): Ending {
  const { call } = decision;
  if (call.status === 'leaving') return call.ending;
  const talk = talkOf(call);
  if (!talk) return 'hung_up';
  return endingReached(decision, talk) ?? endingAhead(decision, talk) ?? talk.books.achieved ?? 'hung_up';
}

export function endCall(decision: Decision, ending: Ending, by: 'elo' | 'patient' | 'system'): void {
  const talk = talkOf(decision.call);
  if (talk) {
    settleAll(decision, 'ObjectionStood');
    const held = talk.dialogue.memory['held'] as Hold | undefined;
    if (held && !isTaken(talk, held)) record(decision, { type: 'SlotReleaseRequested', data: { hold: held } });
  }
  record(decision, { type: 'CallEnded', data: { ending, by, stage: talk?.stage ?? null } });
}

/** While the diary is booking it or moving a visit to it, the hold is that request's: its own answer settles it. */
const isTaken = ({ requests, books }: Talk, held: Hold): boolean =>
  books.spent === held.attempt ||
  requests.some(({ event }) => event.type === 'BookingRequested' || event.type === 'MoveRequested');
