import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const book = 'book.flow.json';
const only = (problems: readonly string[]): string[] =>
  problems.filter((problem) => problem.startsWith('commit-needs-yes'));

test('a booking is reached by nothing but a yes to the question that binds', () => {
  expect(problemsAfter()).toEqual([]);
  expect(only(problemsAfter([book, '/steps/read_back/binding', undefined]))).toEqual([
    `commit-needs-yes ${book}/steps/read_back/hear/yes`,
  ]);
  expect(only(problemsAfter([book, '/steps/read_back/hear/no', 'book']))).toEqual([
    `commit-needs-yes ${book}/steps/read_back/hear/no`,
  ]);
  expect(only(problemsAfter([book, '/start', 'book']))).toEqual([`commit-needs-yes ${book}/start`]);
});

test('nothing changes between the yes and the deed', () => {
  expect(
    only(problemsAfter([book, '/steps/read_back/hear/yes', { go: 'book', remember: { reason: 'cleaning' } }])),
  ).toEqual([`commit-needs-yes ${book}/steps/read_back/hear/yes/remember/reason`]);
  expect(only(problemsAfter([book, '/steps/book/forget', ['reason']]))).toEqual([
    `commit-needs-yes ${book}/steps/book/forget/0`,
  ]);
  expect(
    only(problemsAfter([book, '/steps/read_back/hear/no', { go: 'bye', remember: { reason: 'cleaning' } }])),
  ).toEqual([]);
});
