/** Silence, nothing understood, or a question that leads nowhere: after so many, something else has to happen. */
import { currentInterruption, takeOver } from './interrupt.ts';
import { leaveByLimit } from './move.ts';
import type { Signal } from './heard.ts';
import { note, type Turn } from './turn.ts';

/**
 * The interruption that is named for the signal takes over. Where it may not (it is open already, or what is open is
 * firm or urgent), the step's own limit decides. False where there is none: then the question stays.
 */
export function giveUp(turn: Turn, signal: Signal): boolean {
  const then = turn.prepared.release.replies[signal]?.then;
  const current = currentInterruption(turn);
  const barred = current !== undefined && (current.firm === true || current.rank === 'urgent' || current.id === then);
  note(turn, { type: 'SignalCounted', data: { signal, in_a_row: 0 } });
  if (then === undefined || barred) return leaveByLimit(turn, signal);
  takeOver(turn, then, signal);
  return true;
}
