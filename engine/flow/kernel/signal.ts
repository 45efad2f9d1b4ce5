/** What no one said: silence, nothing understood, a machine, time is up. Counted in a row, and then something happens. */
import { giveUp } from './give-up.ts';
import type { Signal } from './heard.ts';
import { mayTakeOver, startedBy, takeOver } from './interrupt.ts';
import { answerBriefly, askAgain } from './move.ts';
import { stay } from './stay.ts';
import { ignore, note, topNode, type Turn } from './turn.ts';
import type { Interruption } from '../schema/flow-file.ts';

export function signal(turn: Turn, name: Signal): void {
  if (name === 'machine' && turn.world.knows(turn.dialogue, 'person_met')) return ignore(turn, name, 'known_person');
  const wanted = startedBy(turn, name);
  if (wanted && mayBegin(turn, wanted, name)) return takeOver(turn, wanted.id, name);
  const reply = turn.prepared.release.replies[name];
  if (!reply) return ignore(turn, name, wanted ? 'not_now' : 'not_hearable');
  if (topNode(turn).step.kind !== 'ask') return ignore(turn, name, 'not_now');
  if (reply.in_a_row !== undefined && turn.world.isOver(turn.dialogue, name, reply.in_a_row)) {
    if (giveUp(turn, name)) return;
    answerBriefly(turn, reply, name);
    return askAgain(turn);
  }
  note(turn, { type: 'SignalCounted', data: { signal: name, in_a_row: (turn.dialogue.in_a_row[name] ?? 0) + 1 } });
  answerBriefly(turn, reply, name);
  return stay(turn);
}

/** A wish waits for a question. A call that has come to its end needs nothing that would end it, nor another ending. */
function mayBegin(turn: Turn, wanted: Interruption, name: Signal): boolean {
  const { kind } = topNode(turn).step;
  if (wanted.rank === 'wish' && kind !== 'ask') return false;
  return !(name === 'time_is_up' && kind === 'end') && mayTakeOver(turn, wanted, name);
}
