import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const book = 'book.flow.json';
const part = 'parts/find-a-time.flow.json';
const memory = 'memory.json';

test('a question about a value says where to go once it is known', () => {
  expect(problemsAfter([book, '/steps/ask_when/go', undefined])).toEqual([
    `question-about-value ${book}/steps/ask_when`,
  ]);
});

test('a question about nothing has no such way', () => {
  expect(problemsAfter([book, '/steps/read_back/go', 'book'])).toEqual([
    `commit-needs-yes ${book}/steps/read_back/go`,
    `question-about-value ${book}/steps/read_back/go`,
  ]);
});

test('a value that nobody listens for cannot be asked', () => {
  expect(problemsAfter([memory, '/values/slot/heard', 'never'])).toEqual([
    `question-about-value ${part}/steps/offer/for`,
  ]);
});

test('a conversation listens everywhere only for what is heard anywhere', () => {
  expect(problemsAfter([book, '/remembers', ['reason', 'when', 'slot']])).toEqual([
    `question-about-value ${book}/remembers/2`,
  ]);
});
