import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countWords, speakingMs, tidyWords, wordsHeard, wordsSpokenIn } from '../../../adapters/room/spoken-words.ts';

describe('spoken words', () => {
  test('are counted as they are spoken', () => {
    expect(['', '   ', 'yes', ' half  past\tnine\n', 'أريد موعدا'].map(countWords)).toEqual([0, 0, 1, 3, 2]);
    expect(speakingMs(150)).toBe(60_000);
    expect([-1, 0, 399, 400, 1000].map(wordsSpokenIn)).toEqual([0, 0, 0, 1, 2]);
  });

  test('heard up to a word: only segments that were heard to their end', () => {
    const texts = ['one two three', 'four', '', 'five six'];
    const heard = [0, 2, 3, 4, 5, 6].map((words) => wordsHeard(texts, words));
    expect(heard.map(({ segments, in_segment }) => [segments, in_segment])).toEqual([
      [0, 0],
      [0, 2],
      [1, 0],
      [3, 0],
      [3, 1],
      [4, 0],
    ]);
    expect(heard.map(({ words }) => words)).toEqual([0, 2, 3, 4, 5, 6]);
  });

  test('reach the ear without control characters, and not for ever', () => {
    expect(tidyWords('  yes\u0000\u0007\n\tplease\u001B[31m ')).toBe('yes please [31m');
    expect(tidyWords('\u0000 \u0085')).toBe('');
    expect(tidyWords('x'.repeat(10_000))).toHaveLength(2000);
    assert(
      property(string({ unit: 'binary', maxLength: 3000 }), (text) => {
        const tidy = tidyWords(text);
        expect(tidy).not.toMatch(/\p{Cc}/u);
        expect(tidy).toBe(tidy.trim());
        expect(tidyWords(tidy)).toBe(tidy);
      }),
      { seed: 20_261_123 },
    );
  });
});
