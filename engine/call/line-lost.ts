/** A call that is cut off: who has to be told what, now that nobody is on the line. */
import type { Ending } from '../values.ts';
import { alarmAhead, endingAhead } from './broken-off.ts';
import { talkOf, type Talk } from './call.ts';
import { preparedOf, record, type Decision } from './decision.ts';
import { segmentsOf } from './delivery.ts';
import { endCall, endingAfterHangUp } from './end.ts';

/** The line is gone, and nobody meant it to be. */
export function lose(decision: Decision): void {
  alarmYet(decision);
  const talk = talkOf(decision.call);
  const stands = tellUnsaid(decision) ?? talk?.books.achieved;
  return endCall(decision, (talk && endingAhead(decision, talk)) ?? stands ?? 'lost', 'system');
}

/** The patient is gone. Whoever puts down the phone before they were told that they are booked has to be told. */
export function leave(decision: Decision): void {
  alarmYet(decision);
  const ending = endingAfterHangUp(decision);
  const unsaid = tellUnsaid(decision);
  return endCall(decision, ending === 'booked' ? (unsaid ?? ending) : ending, 'patient');
}

/**
 * Has a person of the clinic tell the patient what is in its books, where they may not have heard it; how the call ends
 * then. That is a result of its own, neither lost nor simply booked. Null where nothing is, or they have heard it.
 */
function tellUnsaid(decision: Decision): Ending | null {
  const talk = talkOf(decision.call);
  const achieved = talk?.books.achieved ?? null;
  if (talk === null || achieved === null || !isClaimOpen(decision, talk)) return null;
  escalate(decision, `${achieved}-never-said`);
  return achieved === 'booked' ? 'booked_never_said' : achieved;
}

/** Whether a speech that says "booked" was requested and not delivered. */
function isClaimOpen(decision: Decision, { requests }: Talk): boolean {
  const { lines } = preparedOf(decision).release;
  return requests.some(
    (open) => !open.said && segmentsOf(open).some(({ line }) => lines[line]?.role === 'claims_done'),
  );
}

/** Whoever is told to hang up and call for help does so before the staff are alarmed. */
function alarmYet(decision: Decision): void {
  const talk = talkOf(decision.call);
  const why = talk && alarmAhead(decision, talk);
  if (why) escalate(decision, why);
}

export function escalate(decision: Decision, why: string): void {
  record(decision, { type: 'EscalationRequested', data: { why } });
}
