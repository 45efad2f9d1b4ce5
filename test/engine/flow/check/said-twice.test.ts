import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const book = 'book.flow.json';
const part = 'parts/find-a-time.flow.json';
const lines = 'lines/en.json';

test('a name stands once in a list', () => {
  expect(
    problemsAfter(
      [book, '/remembers', ['reason', 'when', 'reason']],
      [part, '/steps/again/forget', ['slots', 'slots']],
      ['stages.json', '/stages', ['greeting', 'confirm', 'greeting']],
    ),
  ).toEqual([
    `said-twice ${book}/remembers/2`,
    `said-twice ${part}/steps/again/forget/1`,
    'said-twice stages.json/stages/2',
  ]);
});

test('a variant stands once in a line, however it is written', () => {
  expect(
    problemsAfter([lines, '/lines/ask_when', { say: ['When?', 'When...'], again: ['Which day?', 'WHEN'] }]),
  ).toEqual([`said-twice ${lines}/lines/ask_when/again/1`, `said-twice ${lines}/lines/ask_when/say/1`]);
});

test('two lines, and the sets of two choices, may have the same words', () => {
  expect(
    problemsAfter(
      [lines, '/lines/which_day/say', ['Goodbye.']],
      [lines, '/lines/worry_answer/sets/fear', [['I see.'], ['It is {price}.']]],
    ),
  ).toEqual([]);
});
