/** The question on top stays, because what came leads nowhere; too often, and it counts as not understood. */
import { limits } from '../../limits.ts';
import { AT_ONE_STEP } from './dialogue.ts';
import { giveUp } from './give-up.ts';
import { askAgain, leaveAnswered } from './move.ts';
import { note, type Turn } from './turn.ts';

export function stay(turn: Turn): void {
  if (leaveAnswered(turn)) return;
  if (turn.world.isOver(turn.dialogue, AT_ONE_STEP, limits.inputsAtAStep.value - 1)) {
    if (giveUp(turn, 'not_understood')) return;
  } else {
    const before = turn.dialogue.in_a_row[AT_ONE_STEP] ?? 0;
    note(turn, { type: 'SignalCounted', data: { signal: AT_ONE_STEP, in_a_row: before + 1 } });
  }
  askAgain(turn);
}
