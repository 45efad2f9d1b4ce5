/**
 * What is said while an effect runs or a legal line plays changes nothing under it. Values, questions and wishes are kept
 * for the next question, the latest utterance alone; plain answers are not, because nothing was asked.
 */
import type { Heard } from './heard.ts';
import { currentInterruption, outlives } from './interrupt.ts';
import { ignore, note, topFrame, topNode, type Turn } from './turn.ts';

/** Whether there is a next question: an end has none, and what is urgent ends the call by itself. */
export function keepsWords(turn: Turn): boolean {
  const { kind } = topNode(turn).step;
  return (kind === 'do' || kind === 'tell') && currentInterruption(turn)?.rank !== 'urgent';
}

export function keep(turn: Turn, heard: Heard): void {
  const waits = keepsWords(turn);
  const answers = heard.answers.filter((answer) => waits && outlives(turn, answer));
  const values = waits ? heard.values : [];
  for (const answer of heard.answers) if (!answers.includes(answer)) ignore(turn, answer, 'not_now');
  if (!waits) for (const { name } of heard.values) ignore(turn, name, 'not_now');
  if (answers.length + values.length > 0) return keepFor(turn, answers, values, heard.of);
  if (heard.answers.length + heard.values.length === 0) ignore(turn, topFrame(turn).step, 'not_now');
}

/** Keeps an utterance. Values of an older one give way to it, on record; what was wished for or asked stays beside it. */
export function keepFor(turn: Turn, answers: readonly string[], values: Heard['values'], of: number): void {
  const older = turn.dialogue.kept;
  // What the same utterance kept before is part of it.
  const same = older?.of === of ? older.values : [];
  if (older && older.of !== of) for (const { name } of older.values) ignore(turn, name, 'outweighed');
  const wished = (older?.answers ?? []).filter((answer) => !answers.includes(answer));
  note(turn, { type: 'UtteranceKept', data: { answers: [...wished, ...answers], values: [...same, ...values], of } });
}
