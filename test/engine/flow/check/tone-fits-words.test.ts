import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const lines = 'lines/en.json';
const bye = (tones: Record<string, string[]>): string[] =>
  problemsAfter([lines, '/lines/bye', { say: ['Thank you, and goodbye.', 'Goodbye, then.'], tones }]);

test.each([
  ['anxious', 'Do not worry! Goodbye.'],
  ['annoyed', 'Right, goodbye!'],
  ['annoyed', 'Lovely, goodbye.'],
  ['annoyed', 'Sorry, so sorry. Bye.'],
  ['sad', 'Take care!'],
  ['sad', 'Great, take care.'],
  ['rushed', 'Thanks, and goodbye.'],
])('for somebody %s nobody writes "%s"', (tone, text) => {
  expect(bye({ [tone]: ['Bye.', text] })).toEqual([`tone-fits-words ${lines}/lines/bye/tones/${tone}/1`]);
});

test.each([
  ['anxious', 'You can always ring us. Goodbye.'],
  ['annoyed', 'Sorry to have rung. Goodbye.'],
  ['sad', 'Take good care of yourself. Goodbye.'],
  ['rushed', 'Thanks. Bye.'],
  ['cheerful', 'Lovely, mind yourself. Goodbye!'],
])('for somebody %s "%s" is fine', (tone, text) => {
  expect(bye({ [tone]: [text] })).toEqual([]);
});
