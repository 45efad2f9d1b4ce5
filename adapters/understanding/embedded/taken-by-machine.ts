/** Whether a machine took the call, and what is left of its words then. */
import type { Meaning } from './read-answers.ts';
import { soundsRecorded } from './recorded-greeting.ts';

/** A greeting may offer, greet, promise and present: nobody who is meant by it is on the line. */
const SAID_BY_MACHINES: readonly string[] = ['not_here', 'leaves_message', 'call_later', 'no_preference', 'other_time', 'is_the_patient', 'greets', 'yes', 'asks_who', 'asks_to_wait', 'asks_repeat', 'says_goodbye', 'declines']; // prettier-ignore
const NO_DOUBT = 0.9;

/** With the machine that took the call, if one speaks; without any doubt, it alone is heard. A screening is no such machine. */
export function withMachine(meanings: readonly Meaning[], text: string, canHear: readonly string[]): readonly Meaning[] {
  const sure = soundsRecorded(text);
  if (sure === 0 || (sure < NO_DOUBT && !canHear.includes('machine')) || meanings.some(({ answer, confidence }) => answer === 'call_screening' && confidence >= NO_DOUBT)) return meanings;
  const rest = sure >= NO_DOUBT ? [] : meanings.filter(({ answer }) => !SAID_BY_MACHINES.includes(answer));
  return [{ answer: 'machine', kind: null, confidence: sure, span: [0, 0], leads: true }, ...rest];
} // prettier-ignore

/** Whether a machine speaks without any doubt. */
export const isMachine = ([first]: readonly Meaning[]): boolean =>
  first?.answer === 'machine' && first.confidence >= NO_DOUBT;
