/** "Am I speaking with Mary Byrne?" "This is Mary." The name need not be known: it was in the question. */
import { joined, readWords } from './normalise.ts';

const PRESENTS = /^(?:(?:yes|yeah|yep|hello|hi|hiya|it is|that is|this is|i am|you are|through to|speaking to|speaking with|talking to|talking with|my name is|the name is|you have|got|reached|indeed|speaking|here|on the line|on the phone|myself|now|so|that|it|oh|well|good morning|good afternoon|morning|the one and only|right|correct|is me|me|sure|of course|what can i do for you)(?: |$))*$/; // prettier-ignore
const WORD = /^\p{Lu}\p{L}+$/u;

/** The words of a name in what Elo just asked: those with a capital that do not open a sentence. */
function namesIn(said: readonly string[]): Set<string> {
  const names = new Set<string>();
  for (const sentence of said.flatMap((text) => text.split(/[.?!:]\s*/))) {
    const words = sentence.split(/[\s,]+/).slice(1);
    for (const word of words) {
      const bare = word.replace(/['’]s$/, '');
      if (WORD.test(bare.replaceAll(/['’-]/g, '')) && bare !== 'I') names.add(plainName(joined(readWords(bare))));
    }
  }
  return names;
}

/** "Seán" and "Sean" are one name, however it is on record. */
const plainName = (word: string): string => word.normalize('NFD').replaceAll(/\p{M}/gu, '');

/** Whether the words, as plain text, do no more than present the one whose name was asked. */
export function presentsAsked(text: string, said: readonly string[]): boolean {
  const names = namesIn(said);
  const words = text.split(' ');
  const rest = words.filter((word) => !names.has(plainName(word)));
  return names.size > 0 && rest.length < words.length && words.length <= 12 && PRESENTS.test(rest.join(' '));
}

const TITLE = /\b(?:mr|mrs|ms|miss|missus|mister|doctor) (?=@)/g;
const ANY = '(?:a |an |any |the |this )?@';
const STRANGE = new RegExp(
  `\\b(?:who is|who was|do not know(?: who)?|no know|never heard of|nobody called|no one called|not (?:of|for|belong to)) ${ANY}|\\bno @ (?:here|lives?|living|at|in|works?)\\b|\\bthere (?:is|was) no @|\\b(?:have|here|here is) no @|^@ who$`,
);
const NOT_ME = new RegExp(
  `\\b(?:(?:i am|this is|it is|name is|that is) not|you are not (?:talking|speaking) to) (?:called )?${ANY}|^(?:no )?not @`,
);
const AWAY = /@ (?:is )?(?:not (?:here|in|home|at home|around|available|free)|no (?:here|in)|out|away|abroad|asleep|driving|at (?!this|the clinic|all)\w+|in (?:bed|town|work|hospital|the \w+)|on holidays?)\b/; // prettier-ignore

/** What is said of the one whose name was asked by somebody who is not them: "Mary who?", "I'm not Mary", "Mary's out". */
export function saysOfAsked(
  text: string,
  said: readonly string[],
): 'wrong_person' | 'not_the_patient' | 'not_here' | null {
  const question = (said.at(-1) ?? '').split(/(?<=[.?!])\s+/).findLast((sentence) => sentence.includes('?')) ?? '';
  const names = namesIn([question]);
  if (names.size === 0) return null;
  const marked = text
    .split(' ')
    .map((word) => (names.has(word) ? '@' : word))
    .join(' ')
    .replaceAll(/@(?: @)+/g, '@')
    .replaceAll(TITLE, '');
  if (STRANGE.test(marked)) return 'wrong_person';
  if (NOT_ME.test(marked)) return 'not_the_patient';
  return AWAY.test(marked) ? 'not_here' : null;
}
