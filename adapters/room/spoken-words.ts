import { limits } from '../../engine/limits.ts';
import { speaksOfCard, withoutCardNumbers } from './card-numbers.ts';

/** How many words a text has, as they are spoken. */
export const countWords = (text: string): number => text.split(/\s+/u).filter((word) => word !== '').length;

export const wordsIn = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + countWords(text), 0);

/** How long words take to speak, in milliseconds. */
export const speakingMs = (words: number): number => Math.round(words * limits.spokenSecondsAWord.value * 1000);

/** How many words were spoken after so many milliseconds; none before the first. */
export const wordsSpokenIn = (ms: number): number => Math.max(0, Math.floor(ms / speakingMs(1)));

/** What was heard when the listener cut in after so many words: segments in full, and words of the one that was cut. */
export function wordsHeard(
  texts: readonly string[],
  words: number,
): { segments: number; words: number; in_segment: number } {
  let before = 0;
  for (const [segments, text] of texts.entries()) {
    const length = countWords(text);
    if (before + length > words) return { segments, words, in_segment: words - before };
    before += length;
  }
  return { segments: texts.length, words, in_segment: 0 };
}

/** What reached the ear: at most so many characters, no control characters, white space as single spaces, no card numbers. */
export const tidyWords = (text: string): string =>
  withoutCardNumbers(plainWords(text)).slice(0, limits.utteranceCharacters.value).trim();

const plainWords = (text: string): string =>
  text
    .slice(0, limits.utteranceCharacters.value)
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim();

/** The ear for one voice: digits that go on where a card was spoken of just before are left out as well. */
export function earForOne(): (said: string) => string {
  let spokeOfCard = false;
  return (said) => {
    const text = withoutCardNumbers(tidyWords(said), spokeOfCard).slice(0, limits.utteranceCharacters.value);
    if (text !== '') spokeOfCard = speaksOfCard(text);
    return text;
  };
}
