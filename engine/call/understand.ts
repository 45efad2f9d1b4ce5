/** Words of the patient: how they come to be understood, and what follows once they are. */
import type { Draft } from '../event.ts';
import { hearableNow, weightOf } from '../flow/kernel/hearable.ts';
import { hear } from '../flow/kernel/kernel.ts';
import { ignore, topFrame } from '../flow/kernel/turn.ts';
import type { OpenRequest } from './call.ts';
import { ignoreIt, preparedOf, record, talking, turnOf, type Decision } from './decision.ts';
import { isHeardOut } from './heard-out.ts';
import { owedTo } from './owed.ts';
import { outOfTurns, timeIsUp } from './raise.ts';
import { act } from './speak.ts';
import { whatCounts } from './what-counts.ts';

/** Words wait to be understood together: those of an interpretation that is still pending are read again with the new. */
export function understand(decision: Decision): void {
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

export function understood(
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
