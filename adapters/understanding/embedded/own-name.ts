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
      if (WORD.test(bare.replaceAll(/['’-]/g, '')) && bare !== 'I') names.add(joined(readWords(bare)));
    }
  }
  return names;
}

/** Whether the words, as plain text, do no more than present the one whose name was asked. */
export function presentsAsked(text: string, said: readonly string[]): boolean {
  const names = namesIn(said);
  const words = text.split(' ');
  const rest = words.filter((word) => !names.has(word));
  return names.size > 0 && rest.length < words.length && words.length <= 12 && PRESENTS.test(rest.join(' '));
}
