import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const book = 'book.flow.json';

test('a step to which no way leads is refused', () => {
  expect(problemsAfter([book, '/steps/left_over', { kind: 'end', ending: 'declined' }])).toEqual([
    `unreachable-step ${book}/steps/left_over`,
  ]);
});

test('two steps that lead only to each other are both refused', () => {
  expect(
    problemsAfter(
      [book, '/steps/one', { kind: 'ask', say: 'offer', limit: { times: 1, then: 'bye' }, hear: { no: 'two' } }],
      [book, '/steps/two', { kind: 'tell', say: 'bye', go: 'one' }],
    ),
  ).toEqual([`unreachable-step ${book}/steps/one`, `unreachable-step ${book}/steps/two`]);
});

test('a step that only an interruption leads to is fine', () => {
  expect(
    problemsAfter(
      [book, '/steps/after_worry', { kind: 'end', say: 'bye', ending: 'declined' }],
      [book, '/interruptions/worry/declined', 'after_worry'],
    ),
  ).toEqual([]);
});

test('a step that only a correction leads to is fine', () => {
  expect(
    problemsAfter(
      [book, '/steps/anew', { kind: 'tell', say: 'bye', go: 'ask_when' }],
      [book, '/corrections/reason', 'anew'],
    ),
  ).toEqual([]);
});
