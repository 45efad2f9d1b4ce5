/** What follows once words were said, or could not be. */
import type { Segment } from '../events/speech.ts';
import { delivered } from '../flow/kernel/kernel.ts';
import { topNode } from '../flow/kernel/turn.ts';
import type { OpenRequest } from './call.ts';
import { talking, turnOf, type Decision } from './decision.ts';
import { raise } from './raise.ts';
import { act } from './speak.ts';

/** Words were said. A legal line leads on only by its own delivery. */
export function said(decision: Decision, speech: OpenRequest | undefined, inFull: boolean): void {
  if (decision.call.status !== 'talking') return;
  const turn = turnOf(decision);
  const { step } = topNode(turn);
  if (step.kind === 'tell' && step.in_full && isLastLegal(decision, speech)) {
    delivered(turn, inFull);
    act(decision, turn);
  }
}

/** Words that could not be spoken: a legal line is said again, a question counts as met with silence. */
export function unsaid(decision: Decision, speech: OpenRequest | undefined): void {
  if (decision.call.status !== 'talking') return;
  const { step } = topNode(turnOf(decision));
  return step.kind === 'ask' ? raise(decision, 'silence') : said(decision, speech, false);
}

/** Whether this speech held the legal line that is waited for: nothing newer is still to be said. */
const isLastLegal = (decision: Decision, speech: OpenRequest | undefined): boolean =>
  speech !== undefined &&
  segmentsOf(speech).some(({ legal }) => legal) &&
  !talking(decision).talk.requests.some(
    ({ event, version }) => event.type === 'SpeechRequested' && version > speech.version,
  );

export const segmentsOf = (speech: OpenRequest | undefined): readonly Segment[] =>
  speech?.event.type === 'SpeechRequested' ? speech.event.data.segments : [];
