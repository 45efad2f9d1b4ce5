/** What happens to a call without a word being understood: a silence, a machine, time that is up. */
import { openRank, startedBy } from '../flow/kernel/interrupt.ts';
import { signal, type Signal } from '../flow/kernel/kernel.ts';
import { conversationOf } from '../flow/prepare.ts';
import { preparedOf, record, talking, turnOf, type Decision } from './decision.ts';
import { act } from './speak.ts';

export function raise(decision: Decision, name: Signal): void {
  if (decision.call.status !== 'talking') return;
  const turn = turnOf(decision);
  signal(turn, name);
  act(decision, turn);
}

/**
 * The conversation's own interruption says goodbye; where it has none, the call is hung up rather than left in silence. What
 * is urgent ends the call by itself, and not before the staff are alarmed.
 */
export function timeIsUp(decision: Decision): void {
  if (decision.call.status !== 'talking') return;
  const turn = turnOf(decision);
  const endsItself = openRank(turn.prepared, turn.dialogue) === 'urgent';
  if (endsItself || startedBy(turn, 'time_is_up')) return raise(decision, 'time_is_up');
  record(decision, { type: 'HangUpRequested', data: { ending: 'time_up' } });
}

/** A call has so many turns; after them it ends by itself, whatever is asked. */
export function outOfTurns(decision: Decision): boolean {
  const { talk } = talking(decision);
  return talk.turns >= conversationOf(preparedOf(decision), talk.briefing.flow).limits.turns;
}
