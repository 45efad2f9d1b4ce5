/** A yes or no that is said in a whole sentence: "do you smoke?" "I don't smoke any more". */
import { askedAbout, wantsYesOrNo } from './asked-before.ts';
import { joined } from './normalise.ts';
import type { Word } from './normalise.ts';
import type { Meaning } from './read-answers.ts';
import { isSure } from './surely.ts';

const AUX = '(?:do|does|did|am|is|are|was|were|have|has|had|can|could|will|would|should)';
const NO = new RegExp(`^(?:(?:well|oh|so|actually|now|but|and|no|i mean|unfortunately|i think|probably) )*(?:i|we|you|they|he|she|it|that|there|my \\w+)(?: \\w+)? (?:(?:just|really|still|actually|probably) )*(?:${AUX} (?:\\w+ )?not|never)\\b|^(?:well |oh )*(?:not|no|none|very little|hardly)\\b`); // prettier-ignore
const YES = /^(?:(?:well|oh|so|actually|and|yes|i think|just) )*(?:i|we|they|he|she|it|that|there|this|my \w+|quite|very)\b/; // prettier-ignore
const NEGATION =
  /\b(?:not|no|never|nothing|none|nobody|neither|hardly|little|but|rather|instead|other|another|different)\b/;
/** What such a sentence may say that answers nothing. */
const ELSE = /\b(?:know|understand|hear|sure|catch|mind|care|remember|follow|problem|bother|matter|later|wait|call|phone|number|want|need|like to|would like|prefer|if)\b/; // prettier-ignore
const LONGEST = 14;

/** Words of an echo that come from the other side: "have you?" is said once more as "have I?". */
const OTHER_SIDE = /^(?:i|you|do|does|did|have|has|are|am|is|my|your|a|the|in|it|oh|they|he|she|what)$/;
const LONGEST_ECHO = 5;

/** What a sentence answers where nothing else was heard in it, or null. */
export function answerInSentence(
  words: readonly Word[],
  said: readonly string[],
  meanings: readonly Meaning[],
): Meaning | null {
  const text = joined(words);
  const heard = meanings.some((one) => isSure(one));
  if (heard || words.length > LONGEST) return null;
  const meaning = { kind: null, confidence: 0.75, span: [0, 0] as [number, number], leads: true };
  if (words.at(-1)?.stop === '?') return isEcho(words, said) ? { answer: 'asks_repeat', ...meaning } : null;
  if (words.length < 2 || !wantsYesOrNo(said) || ELSE.test(text)) return null;
  if (NO.test(text)) return { answer: 'no', ...meaning };
  const asked = askedAbout(said);
  const echoes = words.some((word) => word.text.length >= 4 && asked.has(word.text));
  return echoes && YES.test(text) && !NEGATION.test(text) ? { answer: 'yes', ...meaning, confidence: 0.65 } : null;
}

/** "A tent?" after "we have a tent": who says it once more as a question wants to hear it again. */
function isEcho(words: readonly Word[], said: readonly string[]): boolean {
  const before = new Set((said.at(-1) ?? '').toLowerCase().match(/\p{L}+/gu) ?? []);
  const own = words.filter(({ text }) => !OTHER_SIDE.test(text));
  return words.length <= LONGEST_ECHO && before.size > 0 && own.every(({ text }) => before.has(text));
}
