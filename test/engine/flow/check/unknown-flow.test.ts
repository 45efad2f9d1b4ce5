import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const book = 'book.flow.json';
const replies = 'replies.json';

test('a part that does not exist is refused', () => {
  expect(problemsAfter([book, '/steps/find/use', 'find-time'])).toEqual([`unknown-flow ${book}/steps/find/use`]);
});

test('an interruption that does not exist is refused', () => {
  expect(problemsAfter([book, '/interruptions/wory', {}])).toEqual([`unknown-flow ${book}/interruptions/wory`]);
});

test('a part cannot be used as an interruption', () => {
  expect(problemsAfter([book, '/interruptions/find-a-time', {}])).toEqual([
    `unknown-flow ${book}/interruptions/find-a-time`,
  ]);
});

test('a reply can only give over to an interruption that exists', () => {
  expect(problemsAfter([replies, '/replies/silence/then', 'sleep'])).toEqual([
    `unhandled-exit ${book}/interruptions`,
    `unknown-flow ${replies}/replies/silence/then`,
  ]);
});

test('a reply that gives over to nobody is fine', () => {
  expect(problemsAfter([replies, '/replies/asks_price', { say: 'price' }])).toEqual([]);
});
