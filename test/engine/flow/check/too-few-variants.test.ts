import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const book = 'book.flow.json';
const worry = 'interruptions/worry.flow.json';
const lines = 'lines/en.json';

test('a question is asked no more often than it has words for', () => {
  expect(problemsAfter([book, '/steps/ask_when/limit/times', 3])).toEqual([
    `too-few-variants ${lines}/lines/ask_when/again`,
  ]);
});

test('every time but the first takes one of "again": a second "say" is no help', () => {
  expect(
    problemsAfter(
      [book, '/steps/ask_when/limit/times', 3],
      [lines, '/lines/ask_when', { say: ['When?', 'Which day?'], again: ['What day would do?'] }],
    ),
  ).toEqual([`too-few-variants ${lines}/lines/ask_when/again`]);
});

test('as many words as times are enough', () => {
  expect(
    problemsAfter(
      [book, '/steps/ask_when/limit/times', 3],
      [lines, '/lines/ask_when/again', ['Which day?', 'What day would do?']],
    ),
  ).toEqual([]);
});

test('a set has a round for every time', () => {
  expect(problemsAfter([worry, '/steps/answer/limit/times', 3])).toEqual([
    `too-few-variants ${lines}/lines/worry_answer/sets/fear`,
    `too-few-variants ${lines}/lines/worry_answer/sets/price`,
  ]);
});
