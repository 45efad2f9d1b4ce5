/** How a call ends: its last words delivered, then hung up, then over; what was kept is let go. */
import { programOf } from '../flow/prepare.ts';
import type { Ending, Hold } from '../values.ts';
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

/** The patient is gone: what was reached stands, a booking above all. */
export function endingAfterHangUp(decision: Decision): Ending {
  const { call } = decision;
  if (call.status === 'leaving') return call.ending;
  const talk = talkOf(call);
  if (!talk) return 'hung_up';
  return endingReached(decision, talk) ?? (Object.hasOwn(talk.dialogue.memory, 'booking') ? 'booked' : 'hung_up');
}

export function endCall(decision: Decision, ending: Ending, by: 'elo' | 'patient' | 'system'): void {
  const talk = talkOf(decision.call);
  if (talk) {
    settleAll(decision, 'ObjectionStood');
    const held = talk.dialogue.memory['held'];
    // While the diary is booking it, the hold is the booking's: its own answer settles it.
    const isBeingBooked = talk.requests.some(({ event }) => event.type === 'BookingRequested');
    if (held && !isBeingBooked) record(decision, { type: 'SlotReleaseRequested', data: { hold: held as Hold } });
  }
  record(decision, { type: 'CallEnded', data: { ending, by, stage: talk?.stage ?? null } });
}
