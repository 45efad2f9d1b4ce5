/** What is counted in a row begins anew when something was taken. */
import { AT_ONE_STEP } from './dialogue.ts';
import { note, type Turn } from './turn.ts';

export function startCountsAnew(turn: Turn): void {
  for (const counted of Object.keys(turn.dialogue.in_a_row)) {
    // A taken answer that leads nowhere is an input at one step as well.
    if (counted !== AT_ONE_STEP) startCountAnew(turn, counted);
  }
}

export function startCountAnew(turn: Turn, counted: string): void {
  if ((turn.dialogue.in_a_row[counted] ?? 0) === 0) return;
  note(turn, { type: 'SignalCounted', data: { signal: counted, in_a_row: 0 } });
}
