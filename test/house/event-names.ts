/** Event types are facts: a subject and what became of it, in the past tense. */
import { wordsOf } from './names.ts';

const irregular = [
  'spoke', 'found', 'held', 'taken', 'sent', 'lost', 'stood', 'given', 'understood', 'hung', 'cut', 'overcome', 'forgotten',
  'kept', 'met', 'left', 'paid', 'read', 'begun', 'withdrawn', 'made', 'chosen', 'heard',
]; // prettier-ignore
/** What may follow a participle: `CallHungUp`, `PatientStayedSilent`. */
const particles = ['up', 'off', 'out', 'silent', 'over', 'down', 'in'];

/** Why a type is no subject with a past participle; null where it is one. */
export function notAFact(type: string): string | null {
  const words = wordsOf(type);
  if (words.at(-1) === 'event') return `${type}: every type is an event; leave the word out`;
  if (words.includes('updated')) return `${type}: "updated" hides what happened; say that`;
  const said = particles.includes(words.at(-1) ?? '') ? words.at(-2) : words.at(-1);
  const subject = words.length > (particles.includes(words.at(-1) ?? '') ? 2 : 1);
  if (!said || !(said.endsWith('ed') || irregular.includes(said)))
    return `${type}: it does not end in what happened, in the past tense`;
  return subject ? null : `${type}: it does not say to whom or what it happened`;
}
