/** Thanks, goodbyes and "that's all": what of them answers a question depends on whether one was asked. */
import { asksAboutVisit, asksWhetherOneMinds, isToldOnly } from './asked-before.ts';
import type { Place } from './place.ts';
import type { Meaning } from './read-answers.ts';
import { isSure, sureOf } from './surely.ts';

/** All that thanks are made of. A list of words, and no pattern of phrases, which long texts would make slow. */
const THANKS_WORDS = new Set('oh okay alright all right great fine cool good perfect lovely grand super brilliant sure awesome wonderful excellent fantastic nice very and well so wow ah that is was really sounds got it i see thanks thank you u thankyou thanking cheers ta many much appreciated appreciate do does this your the obliged are have been a most such helpful kind help star legend assistant lot lots ton million bunch again for my helping assistance time support information info checking everything with sir madam mate love now then mucho indeed too of big sweet'.split(' ')); // prettier-ignore
const THANKS = /\b(?:thanks?|thankyou|thanking|cheers|appreciated?|obliged|helpful)\b/;

/** Thanks, and no word besides but a name. */
function isThanksAlone(text: string): boolean {
  return THANKS.test(text) && text.split(' ').filter((word) => !THANKS_WORDS.has(word)).length <= 1;
}

/** "I'm fine, and you?" answers how they are. */
const HOW_ARE_YOU =
  /\bhow (?:are|is|have|do|goes|was)\b.{0,20}\b(?:you|ye|things|it|everything|weekend|day|morning)\b/i;
const THAT_IS_ALL = /\bthat (?:is|was|will be|would be|should be) (?:all|it|everything)\b|\bi am (?:all set|done|all good|good)\b|\bnothing else\b|\bnot need (?:anything|any) (?:else|more)\b/; // prettier-ignore
const ANSWERS: ReadonlySet<string> = new Set([
  'yes',
  'no',
  'is_the_patient',
  'confirms',
  'hands_over',
  'not_the_patient',
  'not_here',
  'wrong_person',
]);
const REFUSES = /^(?:(?:oh|well|ah) )?(?:no|nope|not)\b/;
const NOT_NOW = /^(?:(?:no|well|sorry|maybe|perhaps|thanks|okay|probably|but|may be|i think) )*(?:not (?:right |just )?(?:now|yet|at (?:the|this) (?:moment|time))|(?:some other|another) time|later|maybe later)(?: (?:thanks|thank you|please|maybe|perhaps|then|may be later|though))*(?:$| (?!call|ring))/; // prettier-ignore

/** The meanings, and what the words before turn them into. */
export function weighClosing(
  meanings: readonly Meaning[],
  place: Place,
  text: string,
  said: readonly string[],
): readonly Meaning[] {
  const told = isToldOnly(said);
  const unasked = told || (said.length === 0 && place === 'anywhere');
  const out = new Set<string>();
  const sure = sureOf(meanings);
  if (unasked && isThanksAlone(text) && !REFUSES.test(text)) for (const name of ['yes', 'no', 'objects']) out.add(name);
  // "That's all" ends what was told, and answers whether there is anything else.
  if (THAT_IS_ALL.test(text)) {
    out.add('objects');
    if (told && !REFUSES.test(text)) for (const name of ['no', 'declines']) out.add(name);
    else if (sure('says_goodbye', 0.7) === undefined) out.add('says_goodbye');
  }
  if (told && place === 'ending' && !REFUSES.test(text)) out.add('no');
  if (sure('greets', 0.85) !== undefined && (HOW_ARE_YOU.test(text) || HOW_ARE_YOU.test(said.at(-1) ?? '') || /\b(?:and|about) you(?:rself)?$/.test(text))) for (const name of ['yes', 'objects', 'asks_number_source', 'declines', 'other_time', 'is_the_patient']) out.add(name);
  const yes = sure('yes');
  const bye = sure('says_goodbye', 0.7);
  // "Okay, bye" takes leave; "yes, that's perfect, thanks, bye" answers first, and may not be lost.
  if (bye !== undefined && yes !== undefined && !out.has('yes')) out.add(unasked || yes.confidence < 0.8 ? 'yes' : 'says_goodbye');
  if (bye !== undefined) for (const name of ['call_later', 'asks_repeat', 'other_time', 'objects']) if ((sure(name)?.confidence ?? 1) <= bye.confidence + 0.02) out.add(name);
  if (sure('says_goodbye') !== undefined && /\blater$/.test(text)) out.add('other_time').add('call_later');
  // "I did not say it" refuses what was read back, and wants nothing said again.
  if ((sure('no', 0.8) ?? sure('not_this', 0.8)) !== undefined && /\b(?:did not|never|not|would) say\b|\bi will repeat\b/.test(text)) out.add('asks_repeat');
  // "Yes, that's it" and "no, that's it": the first word says which.
  if (yes !== undefined && sure('no') !== undefined && /\bthat is (?:it|all|fine|okay|everything)\b|\bi am (?:good|fine|okay|all right|alright|grand)\b/.test(text)) out.add(REFUSES.test(text) ? 'yes' : 'no');
  const notNow = NOT_NOW.test(text) && asksAboutVisit(said);
  if (notNow) for (const name of ['call_later', 'other_time', 'not_sure']) out.add(name);
  const minds = asksWhetherOneMinds(said) && yes === undefined;
  const kept = meanings.filter(({ answer }) => !out.has(answer)).map((one) => (minds && one.answer === 'no' ? { ...one, answer: 'yes' } : one));
  if (notNow && sure('no') === undefined) kept.push({ answer: 'no', kind: null, confidence: 0.9, span: [0, 0], leads: true });
  // A hello before a yes must not make two answers of it.
  const answers = kept.some((one) => isSure(one) && ANSWERS.has(one.answer));
  const nothing = !kept.some((one) => isSure(one));
  if (nothing && /^(?:hello|hi|hey|hiya|good (?:morning|afternoon|evening))\b/.test(text)) kept.push({ answer: 'greets', kind: null, confidence: 0.85, span: [0, 0], leads: true });
  return answers ? kept.filter(({ answer }) => answer !== 'greets') : kept;
} // prettier-ignore
