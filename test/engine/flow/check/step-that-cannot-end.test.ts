import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const book = 'book.flow.json';
const lines = 'lines/en.json';

test('a question that leads only to itself is refused, even with a limit', () => {
  expect(
    problemsAfter(
      [book, '/steps/stuck', { kind: 'ask', say: 'offer', limit: { times: 1, then: 'stuck' }, hear: { yes: 'stuck' } }],
      [book, '/steps/find/then/none', 'stuck'],
      [lines, '/lines/offer', { say: ['Yes?'], again: ['So?', 'Well?'] }],
    ),
  ).toEqual([`cycle-without-limit ${book}/steps/stuck`, `step-that-cannot-end ${book}/steps/stuck`]);
});

test('a question that hears nothing is refused', () => {
  expect(
    problemsAfter(
      [book, '/steps/stuck', { kind: 'ask', say: 'worry_question' }],
      [book, '/steps/find/then/none', 'stuck'],
      [lines, '/lines/worry_question', { say: ['Yes?'], again: ['So?'] }],
    ),
  ).toEqual([`step-that-cannot-end ${book}/steps/stuck`]);
});

test('a question whose only way out is its limit is fine', () => {
  expect(
    problemsAfter(
      [
        book,
        '/steps/once',
        { kind: 'ask', say: 'worry_question', limit: { times: 1, then: 'bye' }, hear: { yes: 'once' } },
      ],
      [book, '/steps/find/then/none', 'once'],
      [lines, '/lines/worry_question', { say: ['Yes?'], again: ['So?'] }],
    ),
  ).toEqual([]);
});
