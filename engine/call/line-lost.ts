/** A call that is cut off: who has to be told what, now that nobody is on the line. */
import { alarmAhead, endingAhead } from './broken-off.ts';
import { talkOf, type Talk } from './call.ts';
import { preparedOf, record, type Decision } from './decision.ts';
import { segmentsOf } from './delivery.ts';
import { endCall } from './end.ts';

/**
 * The line is gone. Who is booked and may not have heard it is told by a person of the clinic: that is a result of its
 * own, neither lost nor simply booked.
 */
export function lose(decision: Decision): void {
  alarmYet(decision);
  const talk = talkOf(decision.call);
  const achieved = talk?.books.achieved ?? null;
  const isUnsaid = talk !== null && achieved !== null && isClaimOpen(decision, talk);
  if (isUnsaid) escalate(decision, `${achieved}-never-said`);
  const stands = isUnsaid && achieved === 'booked' ? 'booked_never_said' : achieved;
  return endCall(decision, (talk && endingAhead(decision, talk)) ?? stands ?? 'lost', 'system');
}

/** Whether a speech that says "booked" was requested and not delivered. */
function isClaimOpen(decision: Decision, { requests }: Talk): boolean {
  const { lines } = preparedOf(decision).release;
  return requests.some(
    (open) => !open.said && segmentsOf(open).some(({ line }) => lines[line]?.role === 'claims_done'),
  );
}

/** Whoever is told to hang up and call for help does so before the staff are alarmed. */
export function alarmYet(decision: Decision): void {
  const talk = talkOf(decision.call);
  const why = talk && alarmAhead(decision, talk);
  if (why) escalate(decision, why);
}

export function escalate(decision: Decision, why: string): void {
  record(decision, { type: 'EscalationRequested', data: { why } });
}
