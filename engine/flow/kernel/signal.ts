/** What no one said: silence, nothing understood, a machine, time is up. Counted in a row, and then something happens. */
import { currentInterruption, mayTakeOver, startedBy, takeOver } from './interrupt.ts';
import { answerAndReturn, leaveByLimit } from './move.ts';
import { ignore, note, topNode, type Turn } from './turn.ts';
import type { Interruption } from '../schema/flow-file.ts';

export type Signal = 'silence' | 'not_understood' | 'machine' | 'time_is_up';

export function signal(turn: Turn, name: Signal): void {
  if (name === 'machine' && turn.world.knows(turn.dialogue, 'person_met')) return ignore(turn, name, 'known_person');
  const wanted = startedBy(turn, name);
  if (wanted && mayBegin(turn, wanted, name)) return takeOver(turn, wanted.id, name);
  const reply = turn.prepared.release.replies[name];
  if (!reply) return ignore(turn, name, wanted ? 'not_now' : 'not_hearable');
  if (topNode(turn).step.kind !== 'ask') return ignore(turn, name, 'not_now');
  if (reply.in_a_row !== undefined && turn.world.isOver(turn.dialogue, name, reply.in_a_row)) {
    return giveUp(turn, name, reply.say, reply.then);
  }
  note(turn, { type: 'SignalCounted', data: { signal: name, in_a_row: (turn.dialogue.in_a_row[name] ?? 0) + 1 } });
  return answerAndReturn(turn, reply.say, name);
}

/** A wish waits for a question. A call that has come to its end needs nothing that would end it, nor another ending. */
function mayBegin(turn: Turn, wanted: Interruption, name: Signal): boolean {
  const { kind } = topNode(turn).step;
  if (wanted.rank === 'wish' && kind !== 'ask') return false;
  return !(name === 'time_is_up' && kind === 'end') && mayTakeOver(turn, wanted, name);
}

/**
 * Too often in a row: the interruption that is named for it takes over. Where it may not (it is open already, or what is
 * open is firm or urgent), the step's own limit decides; without one the question is asked once more, never nothing.
 */
function giveUp(turn: Turn, name: Signal, reply: string, then: string | undefined): void {
  const current = currentInterruption(turn);
  const barred = current !== undefined && (current.firm === true || current.rank === 'urgent' || current.id === then);
  note(turn, { type: 'SignalCounted', data: { signal: name, in_a_row: 0 } });
  if (then !== undefined && !barred) return takeOver(turn, then, name);
  if (!leaveByLimit(turn, name)) answerAndReturn(turn, reply, name);
}
