import type { Rule } from './rule.ts';
import { problemsOfSpoken, type Finding } from './spoken.ts';

const rule = 'unspeakable-characters';
/** Latin letters with their accents, digits, spaces, and the marks that guide a voice. */
const unspeakable = /[^\p{Script=Latin}\p{M}0-9 .,;:!?…'"’‘“”()%&+/€{}_–—-]/u;
/** What a fact has in braces would be spoken as it stands. */
const unspeakableInFact = new RegExp(`${unspeakable.source}|[{}_]`, 'u');

export const unspeakableCharacters: Rule = {
  rule,
  refuses:
    'A variant, or a fact that is spoken in one, with letters of another script, signs that no voice speaks, line ends, control or invisible characters; and a fact with braces.',
  why: 'A voice skips them or stumbles, and a letter that only looks like another hides a word from every rule about words.',
  remedy: 'Write plain English letters, digits and punctuation.',
  reads: ['lines'],
  check: (release) =>
    problemsOfSpoken(rule, release, (text, line) => unspeakableIn(text, line ? unspeakable : unspeakableInFact)),
};

function unspeakableIn(text: string, characters: RegExp): Finding[] {
  const found = characters.exec(text)?.[0].codePointAt(0);
  if (found === undefined) return [];
  const says = `The character U+${found.toString(16).toUpperCase().padStart(4, '0')} cannot be spoken.`;
  return [{ says, remedy: 'Remove it, or write what is to be said in plain letters.' }];
}
