/** The part of an e-mail address before the @, as it was said. */
import { figuresAt, letterOf } from '../spelling/alphabet.ts';
import { readSpelled } from '../spelling/read-spelled.ts';
import type { EmailWord } from './email-words.ts';

export interface Owner {
  readonly name: string;
  /** It opens the sentence, or stands after words that lead to an address. */
  readonly led: boolean;
  /** It has a sign, a figure or spelled letters, which no other phrase has. */
  readonly marked: boolean;
}

const LEADS = /^(?:is|its|thats|be|email|mail|address|to|yes|yeah|yep|sure|okay|ok|so|well|sorry|no|actually|it|that|please|spelled|spelt|spell|write|down|contact|use|try|just|with|under|for)$/; // prettier-ignore
/** Words of sentences, which no address begins with. */
const OTHERS = /^(?:a|an|the|my|me|i|you|we|us|he|she|they|them|him|her|your|our|their|his|of|on|in|from|and|or|but|saw|found|have|has|had|was|were|are|am|do|did|can|could|will|would|there|here|this|what|who|which|where)$/; // prettier-ignore
const SAYS_LETTERS = /^(?:thats|spelled|spelt|spell)$/;
const PLAIN_AT_MOST = 3;
const SIGN = /^[._+-]$/;

/** What stands before the @ at a place, as far back as it belongs together; null where there is nothing, or too much. */
export function ownerBefore(words: readonly EmailWord[], at: number): Owner | null {
  const texts = words.map(({ text }) => text);
  const from = startOf(words, texts, at);
  const { led, begin } = from;
  const own = withoutSaidTwice(texts.slice(begin, at));
  const name = writtenOf(own);
  if (name === null || name === '' || !/^[\p{L}\p{N}].*[\p{L}\p{N}_]$|^[\p{L}\p{N}]$/u.test(name) || name.length > 64) return null;
  const marked = own.some((text) => SIGN.test(text) || /\d/.test(text)) || readSpelled(own, 0, true)?.taken === own.length;
  return { name, led, marked };
} // prettier-ignore

/** Back to a word that no address has. Letters that only sound like words ("you", "are") belong to their neighbours. */
function startOf(words: readonly EmailWord[], texts: readonly string[], at: number): { begin: number; led: boolean } {
  let begin = at;
  while (begin > 0) {
    const before = texts[begin - 1] ?? '';
    const spells = isSpelling(texts, begin - 1, at);
    const pauses = begin === at || SAYS_LETTERS.test(texts[begin] ?? '') || (spells && isSpelling(texts, begin, at));
    if (words[begin - 1]?.ends === true && !pauses) return { begin, led: true };
    const goesOn = SAYS_LETTERS.test(before) && isSpelled(texts.slice(begin, at)) && sameStart(texts[begin - 2], texts[begin]); // prettier-ignore
    if (before === '@' || (!spells && !goesOn && (LEADS.test(before) || OTHERS.test(before)))) return { begin, led: LEADS.test(before) }; // prettier-ignore
    begin -= 1;
  }
  return { begin, led: true };
}

const isSpelled = (own: readonly string[]): boolean => own.length >= 3 && readSpelled(own, 0)?.taken === own.length;
const sameStart = (word: string | undefined, letter: string | undefined): boolean =>
  word !== undefined && letter !== undefined && word.startsWith(letterOf(letter)?.letter ?? ' ');

/** A letter beside another: "m", or "you" after it. */
function isSpelling(texts: readonly string[], at: number, end: number): boolean {
  const own = letterOf(texts[at] ?? '');
  if (own === null || at >= end) return false;
  const beside = [texts[at - 1], at + 1 < end ? texts[at + 1] : undefined];
  const single = beside.some((text) => text !== undefined && /^\p{L}$/u.test(text) && text !== 'a' && text !== 'i');
  const initial = at + 1 < end && SIGN.test(texts[at + 1] ?? '');
  return single || (own.by === 'letter' && (initial || !/^[ai]$/.test(texts[at] ?? '')));
}

/** "Murphy, that's m u r p h y": the letters count, and the word before them is the same once more. */
function withoutSaidTwice(own: readonly string[]): string[] {
  const mark = own.findIndex((text) => SAYS_LETTERS.test(text));
  return mark < 1 ? [...own] : [...own.slice(0, mark - 1), ...own.slice(mark + 1)];
}

/** The words put together; null where more plain words stand in a row than an address has. */
function writtenOf(own: readonly string[]): string | null {
  let written = '';
  let plain = 0;
  for (let at = 0; at < own.length; ) {
    const word = own[at] ?? '';
    const spelled = readSpelled(own, at, true);
    const number = figuresAt(own, at);
    const nought = /^(?:o|oh)$/.test(word) && (/\d$/.test(written) || figuresAt(own, at + 1) !== null);
    if (nought) [written, at] = [`${written}0`, at + 1];
    else if (spelled !== null && (spelled.sure >= 2 || (spelled.taken === spelled.sure && spelled.sure > 0) || number !== null)) {
      [written, at] = [written + withNoughts(spelled.letters).replaceAll("'", ''), at + spelled.taken];
    } else [written, at] = [written + word, at + 1];
    plain = SIGN.test(word) || spelled !== null ? 0 : plain + 1;
    if (plain > PLAIN_AT_MOST) return null;
  }
  return written;
} // prettier-ignore

/** "Double o seven" and "nineteen o five" have noughts. */
const withNoughts = (letters: string): string =>
  letters.replaceAll(/(?<=\d)o+|o+(?=\d)/g, (run) => '0'.repeat(run.length));
