/** A yes or no that is said in a whole sentence: "do you smoke?" "I don't smoke any more". */
import { askedAbout, wantsYesOrNo } from './asked-before.ts';
import type { Meaning } from './read-answers.ts';

const AUX = '(?:do|does|did|am|is|are|was|were|have|has|had|can|could|will|would|should)';
const NO = new RegExp(`^(?:(?:well|oh|so|actually|now|but|and|no|i mean|unfortunately|i think|probably) )*(?:i|we|you|they|he|she|it|that|there|my \\w+)(?: \\w+)? (?:(?:just|really|still|actually|probably) )*(?:${AUX} (?:\\w+ )?not|never)\\b|^(?:well |oh )*(?:not|no|none|very little|hardly)\\b`); // prettier-ignore
const YES = /^(?:(?:well|oh|so|actually|and|yes|i think|just) )*(?:i|we|they|he|she|it|that|there|this|my \w+|quite|very)\b/; // prettier-ignore
const NEGATION =
  /\b(?:not|no|never|nothing|none|nobody|neither|hardly|little|but|rather|instead|other|another|different)\b/;
/** What such a sentence may say that answers nothing. */
const ELSE = /\b(?:know|understand|hear|sure|catch|mind|care|remember|follow|problem|bother|matter|later|wait|call|phone|number|want|need|like to|would like|prefer|if)\b/; // prettier-ignore
const LONGEST = 14;

/** What a sentence answers where nothing else was heard in it, or null. */
export function answerInSentence(text: string, said: readonly string[], meanings: readonly Meaning[]): Meaning | null {
  const heard = meanings.some(({ leads, confidence }) => leads && confidence >= 0.5);
  const words = text.split(' ');
  if (heard || words.length < 2 || words.length > LONGEST || !wantsYesOrNo(said) || ELSE.test(text)) return null;
  const meaning = { kind: null, confidence: 0.75, span: [0, 0] as [number, number], leads: true };
  if (NO.test(text)) return { answer: 'no', ...meaning };
  const asked = askedAbout(said);
  const echoes = words.some((word) => word.length >= 4 && asked.has(word));
  return echoes && YES.test(text) && !NEGATION.test(text) ? { answer: 'yes', ...meaning, confidence: 0.65 } : null;
}
