/** What each reported event sets in motion. What is not listed settles a `do`, or nothing any more. */
import { outcomeOf } from '../effect/catalogue.ts';
import { followUp } from '../effect/orphaned.ts';
import type { Draft } from '../event.ts';
import { delivered, hear, settle, signal, start, type Signal } from '../flow/kernel/kernel.ts';
import { openRank, startedBy } from '../flow/kernel/interrupt.ts';
import { hearableNow, weightOf } from '../flow/kernel/hearable.ts';
import { ignore, topFrame, topNode, type Turn } from '../flow/kernel/turn.ts';
import type { Segment } from '../events/speech.ts';
import type { ClosedValue } from '../values.ts';
import { conversationOf } from '../flow/prepare.ts';
import { alarmAhead, endingAhead } from './broken-off.ts';
import { talkOf, type OpenRequest, type Talk } from './call.ts';
import { preparedOf, record, talking, turnOf, type Decision } from './decision.ts';
import { endCall, endingAfterHangUp } from './end.ts';
import { owedTo } from './owed.ts';
import { act } from './speak.ts';
import { whatCounts } from './understood.ts';

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
      alarmYet(decision);
      return endCall(decision, endingAfterHangUp(decision), 'patient');
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

function understood(
  decision: Decision,
  event: Draft<'AnswerUnderstood'>,
  version: number,
  settles: OpenRequest | undefined,
): void {
  if (decision.call.status !== 'talking') return understoodTooLate(decision, event);
  const turn = turnOf(decision);
  const heard = whatCounts(turn, event, version, isHeardOut(turn, talking(decision).talk, settles));
  const urgent = heard.answers.some((answer) => weightOf(turn, answer) === 'urgent');
  if (outOfTurns(decision) && !urgent) {
    for (const what of [...heard.answers, ...heard.values.map(({ name }) => name)]) ignore(turn, what, 'call_is_over');
    act(decision, turn);
    return timeIsUp(decision);
  }
  hear(turn, heard);
  return act(decision, turn);
}

/** The call is over, and what was said before that is not: what is urgent in it is still recorded. */
function understoodTooLate(decision: Decision, event: Draft<'AnswerUnderstood'>): void {
  const { confidence } = preparedOf(decision).release.policy.understanding;
  const rest = event.data.values.map(({ name }) => name);
  const before = decision.drafts.length;
  for (const { answer, confidence: sure } of event.data.answers) {
    const requests = sure < confidence ? [] : owedTo(decision, answer);
    for (const request of requests) record(decision, request);
    if (requests.length === 0) rest.push(answer);
  }
  if (decision.drafts.length === before) return ignoreIt(decision, event, 'call_is_over');
  for (const what of rest) record(decision, { type: 'InputIgnored', data: { what, reason: 'call_is_over' } });
}

/** Whether what this question names had been heard before the first of the words that were understood was said. */
function isHeardOut(turn: Turn, { to_be_heard: asked }: Talk, understands: OpenRequest | undefined): boolean {
  const { step } = topNode(turn);
  if (step.kind !== 'ask' || asked?.line !== step.say || asked.heard_at === null) return false;
  return (
    understands?.event.type === 'InterpretationRequested' && asked.heard_at < Math.min(...understands.event.data.of)
  );
}

/**
 * The conversation's own interruption says goodbye; where it has none, the call is hung up rather than left in silence. What
 * is urgent ends the call by itself, and not before the staff are alarmed.
 */
function timeIsUp(decision: Decision): void {
  if (decision.call.status !== 'talking') return;
  const turn = turnOf(decision);
  const endsItself = openRank(turn.prepared, turn.dialogue) === 'urgent';
  if (endsItself || startedBy(turn, 'time_is_up')) return raise(decision, 'time_is_up');
  record(decision, { type: 'HangUpRequested', data: { ending: 'time_up' } });
}

/**
 * The line is gone. Who is booked and may not have heard it is told by a person of the clinic: that is a result of its
 * own, neither lost nor simply booked.
 */
function lose(decision: Decision): void {
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
function alarmYet(decision: Decision): void {
  const talk = talkOf(decision.call);
  const why = talk && alarmAhead(decision, talk);
  if (why) escalate(decision, why);
}

function escalate(decision: Decision, why: string): void {
  record(decision, { type: 'EscalationRequested', data: { why } });
}

function begin(decision: Decision, flow: string): void {
  const { briefing } = talking(decision).talk;
  const personal = Object.fromEntries(briefing.knows_personal.map((name) => [name, null]));
  const knows: Record<string, ClosedValue | null> = { ...briefing.knows, ...personal };
  const turn = turnOf(decision);
  start(turn, flow, knows);
  act(decision, turn);
}

function raise(decision: Decision, name: Signal): void {
  if (decision.call.status !== 'talking') return;
  const turn = turnOf(decision);
  signal(turn, name);
  act(decision, turn);
}

/** Words wait to be understood together: those of an interpretation that is still pending are read again with the new. */
function understand(decision: Decision): void {
  if (decision.call.status !== 'talking') return;
  const { talk } = decision.call;
  const turn = turnOf(decision);
  const { answers, values, asked } = hearableNow(turn);
  const { file, step } = topFrame(turn);
  record(decision, {
    type: 'InterpretationRequested',
    data: {
      of: Object.keys(talk.words).map(Number),
      step: `${file}/${step}`,
      asked,
      can_hear: [...answers],
      can_give: [...values],
    },
  });
}

const segmentsOf = (speech: OpenRequest | undefined): readonly Segment[] =>
  speech?.event.type === 'SpeechRequested' ? speech.event.data.segments : [];

/** Whether this speech held the legal line that is waited for: nothing newer is still to be said. */
const isLastLegal = (decision: Decision, speech: OpenRequest | undefined): boolean =>
  speech !== undefined &&
  segmentsOf(speech).some(({ legal }) => legal) &&
  !talking(decision).talk.requests.some(
    ({ event, version }) => event.type === 'SpeechRequested' && version > speech.version,
  );

/** Words were said. A legal line leads on only by its own delivery. */
function said(decision: Decision, speech: OpenRequest | undefined, inFull: boolean): void {
  if (decision.call.status !== 'talking') return;
  const turn = turnOf(decision);
  const { step } = topNode(turn);
  if (step.kind === 'tell' && step.in_full && isLastLegal(decision, speech)) {
    delivered(turn, inFull);
    act(decision, turn);
  }
}

/** Words that could not be spoken: a legal line is said again, a question counts as met with silence. */
function unsaid(decision: Decision, speech: OpenRequest | undefined): void {
  if (decision.call.status !== 'talking') return;
  const { step } = topNode(turnOf(decision));
  return step.kind === 'ask' ? raise(decision, 'silence') : said(decision, speech, false);
}

/** The outcome of a `do` leads on where that `do` still runs; one that was left has nobody who waits for it. */
function settleDo(decision: Decision, event: Draft, version: number, settles: OpenRequest | undefined): void {
  if (!settles) return;
  if (!isWaitedFor(decision, event, settles)) {
    const drafts = followUp(settles.event, event, decision.call.status === 'ended');
    for (const draft of drafts) record(decision, draft);
    return;
  }
  const turn = turnOf(decision);
  settle(turn, event, version);
  act(decision, turn);
}

/** The step on top asked for it, and has not asked for the same again since. */
function isWaitedFor(decision: Decision, event: Draft, { event: request, version }: OpenRequest): boolean {
  if (decision.call.status !== 'talking') return false;
  const { step } = topNode(turnOf(decision));
  if (step.kind !== 'do' || !outcomeOf(step.do, event.type, event.data)) return false;
  return !decision.call.talk.requests.some((open) => open.event.type === request.type && open.version > version);
}

/** A call has so many turns; after them it ends by itself, whatever is asked. */
function outOfTurns(decision: Decision): boolean {
  const { talk } = talking(decision);
  return talk.turns >= conversationOf(preparedOf(decision), talk.briefing.flow).limits.turns;
}

function ignoreIt(decision: Decision, event: Draft, reason: 'call_is_over' | 'not_hearable'): void {
  record(decision, { type: 'InputIgnored', data: { what: event.type, reason } });
}
