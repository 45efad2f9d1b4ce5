/** The outcome of an effect, where the step that asked for it still waits, and where it does not. */
import { outcomeOf } from '../effect/catalogue.ts';
import { followUp } from '../effect/orphaned.ts';
import type { Draft } from '../event.ts';
import { settle } from '../flow/kernel/kernel.ts';
import { topNode } from '../flow/kernel/turn.ts';
import type { OpenRequest } from './call.ts';
import { record, turnOf, type Decision } from './decision.ts';
import { act } from './speak.ts';

/** The outcome of a `do` leads on where that `do` still runs; one that was left has nobody who waits for it. */
export function settleDo(decision: Decision, event: Draft, version: number, settles: OpenRequest | undefined): void {
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
