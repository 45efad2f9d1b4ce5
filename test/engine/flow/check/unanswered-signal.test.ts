import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const replies = 'replies.json';

test('silence and what was not understood are answered, and not for ever', () => {
  expect(problemsAfter([replies, '/replies/silence', undefined])).toEqual([`unanswered-signal ${replies}/replies`]);
  expect(problemsAfter([replies, '/replies/not_understood', { say: 'did_not_catch' }])).toEqual([
    `unanswered-signal ${replies}/replies/not_understood`,
  ]);
});

test('how often, and what happens then, come together', () => {
  expect(
    problemsAfter(
      [replies, '/replies/silence/then', undefined],
      [replies, '/replies/asks_price', { say: 'price', then: 'emergency' }],
    ),
  ).toEqual([`unanswered-signal ${replies}/replies/asks_price`, `unanswered-signal ${replies}/replies/silence`]);
});

test('a reply to a question needs neither', () => {
  expect(problemsAfter([replies, '/replies/asks_price', { say: 'price' }])).toEqual([]);
});
