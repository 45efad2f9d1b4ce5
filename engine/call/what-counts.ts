/** From an interpreter's candidates to what counts: thresholds of the policy, and nothing that is no news. */
import type { Clear } from '../event.ts';
import { localTime } from '../time/local-time.ts';
import { readWish, suits, type Wish } from '../diary/wish.ts';
import type { Heard } from '../flow/kernel/kernel.ts';
import { weightOf } from '../flow/kernel/hearable.ts';
import { ignore, topNode, type Turn } from '../flow/kernel/turn.ts';
import type { ClosedValue, Remembered, Slot } from '../values.ts';

/**
 * What the kernel hears of an understood utterance, whose event is `of`. What is not sure enough is noted as ignored.
 * `heardOut` says whether it was said after what a yes would be about had been heard.
 */
export function whatCounts(turn: Turn, { data }: Clear<'AnswerUnderstood'>, of: number, heardOut: boolean): Heard {
  const { confidence, binding_confidence } = turn.prepared.release.policy.understanding;
  const { step } = topNode(turn);
  const binding = step.kind === 'ask' && step.binding !== undefined;
  const answers: string[] = [];
  for (const { answer, confidence: sure } of data.answers) {
    const bar = binding && weightOf(turn, answer) === 'agree' ? binding_confidence : confidence;
    if (sure >= bar) answers.push(answer);
    else ignore(turn, answer, 'unsure');
  }
  const values: Heard['values'][number][] = [];
  for (const { name, value, confidence: sure } of data.values) {
    if (sure < confidence) ignore(turn, name, 'unsure');
    else if (saysTheSame(turn, name, value)) ignore(turn, name, 'no_news');
    else values.push({ name, value });
  }
  return { answers, values, heard_out: heardOut, of };
}

/** "Yes, Tuesday at ten is fine", when that is the time that was chosen, changes nothing. */
function saysTheSame({ prepared, dialogue }: Turn, name: string, value: ClosedValue | null): boolean {
  const chosen: Remembered | undefined = dialogue.memory['slot'];
  if (chosen === undefined || value === null) return false;
  const { start, practitioner } = chosen as Slot;
  if (name === 'practitioner') return value === practitioner;
  if (name !== 'when') return false;
  const time = localTime(start, prepared.release.clinic.zone);
  const wish = readWish(value);
  const minute = time.hour * 60 + time.minute;
  return isWishedDay(wish, time.toISODate()) && suits(wish, minute) && (wish.at === null || wish.at === minute);
}

const isWishedDay = ({ days, except }: Wish, day: string): boolean =>
  (days === null || (days.from <= day && day <= days.to)) && !except.includes(day);
