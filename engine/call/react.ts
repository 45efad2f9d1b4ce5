/** What each reported event sets in motion. What is not listed settles a `do`, or nothing any more. */
import type { Draft } from '../event.ts';
import { start } from '../flow/kernel/kernel.ts';
import type { ClosedValue } from '../values.ts';
import type { OpenRequest } from './call.ts';
import { ignoreIt, talking, turnOf, type Decision } from './decision.ts';
import { said, segmentsOf, unsaid } from './delivery.ts';
import { endCall, endingAfterHangUp } from './end.ts';
import { escalate, leave, lose } from './line-lost.ts';
import { outOfTurns, raise, timeIsUp } from './raise.ts';
import { settleDo } from './settle-do.ts';
import { act } from './speak.ts';
import { understand, understood } from './understand.ts';

const failedEndings = { no_answer: 'no_answer', busy: 'busy', unreachable: 'not_reached' } as const;

/** `settles` is the request that the event settles, where it names one. */
export function react(decision: Decision, event: Draft, version: number, settles: OpenRequest | undefined): void {
  switch (event.type) {
    case 'CallStarted':
      return begin(decision, event.data.briefing.flow);
    case 'CallFailed':
      return endCall(decision, failedEndings[event.data.reason], 'system');
    case 'CallLost':
      return lose(decision);
    case 'CallHungUp':
    case 'HangUpFailed':
      // The patient may have been quicker, and a call ends once.
      return decision.call.status === 'ended' ? undefined : endCall(decision, endingAfterHangUp(decision), 'elo');
    case 'PatientHungUp':
      return leave(decision);
    case 'CallTimeReached':
      return timeIsUp(decision);
    case 'MachineDetected':
      return raise(decision, 'machine');
    case 'PatientStayedSilent':
      return raise(decision, 'silence');
    case 'PatientSpoke':
      return decision.call.status === 'talking' ? understand(decision) : ignoreIt(decision, event, 'call_is_over');
    case 'AnswerUnderstood':
      return understood(decision, event, version, settles);
    case 'AnswerNotUnderstood':
    case 'InterpretationFailed':
      return outOfTurns(decision) ? timeIsUp(decision) : raise(decision, 'not_understood');
    case 'SpeechDelivered':
      return said(decision, settles, true);
    case 'SpeechCutOff':
      return said(decision, settles, event.data.segments >= segmentsOf(settles).length);
    case 'SpeechFailed':
    case 'SpeechAbandoned':
      return unsaid(decision, settles);
    case 'LookUpsExhausted':
      return escalate(decision, `${event.data.what ?? 'booking'}-left-open`);
    case 'KeyPressed':
      return ignoreIt(decision, event, 'not_hearable');
    // On record, and nothing follows: a plan, a phone that rings, a hold that was let go.
    case 'CallPlanned':
    case 'CallPlaced':
    case 'CallAnswered':
    case 'SlotReleased':
    case 'SlotReleaseFailed':
      return undefined;
    default:
      return settleDo(decision, event, version, settles);
  }
}

function begin(decision: Decision, flow: string): void {
  const { briefing } = talking(decision).talk;
  const personal = Object.fromEntries(briefing.knows_personal.map((name) => [name, null]));
  const knows: Record<string, ClosedValue | null> = { ...briefing.knows, ...personal };
  const turn = turnOf(decision);
  start(turn, flow, knows);
  act(decision, turn);
}
