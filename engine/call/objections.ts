/** What became of objections: read off the dialogue's moves, so that no designer has to record it. */
import { programOf } from '../flow/prepare.ts';
import type { Note } from '../flow/kernel/dialogue.ts';
import { preparedOf, record, talking, type Decision } from './decision.ts';

export function noteObjections(decision: Decision, note: Note): void {
  const { objections } = talking(decision).talk;
  if (note.type === 'ValueRemembered' && note.data.name === 'objection' && typeof note.data.value === 'string') {
    const kind = note.data.value;
    if (!objections.includes(kind)) record(decision, { type: 'ObjectionRaised', data: { kind } });
  }
  if (note.type !== 'TransitionTaken' || objections.length === 0 || !leavesObjection(decision, note.data.from?.file))
    return;
  if (note.data.cause === 'resume') settleAll(decision, 'ObjectionOvercome');
  if (note.data.cause === 'exit') settleAll(decision, 'ObjectionStood');
}

export function settleAll(decision: Decision, type: 'ObjectionOvercome' | 'ObjectionStood'): void {
  for (const kind of talking(decision).talk.objections) record(decision, { type, data: { kind } });
}

function leavesObjection(decision: Decision, from: string | undefined): boolean {
  if (from === undefined) return false;
  const { file } = programOf(preparedOf(decision), from);
  return file.kind === 'interruption' && file.on.includes('objects');
}
