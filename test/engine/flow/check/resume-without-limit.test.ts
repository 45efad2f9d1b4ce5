import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const book = 'book.flow.json';
const worry = 'interruptions/worry.flow.json';
const lines = 'lines/en.json';

test('an interruption that goes back passes a limit', () => {
  expect(problemsAfter([worry, '/steps/answer/limit', undefined])).toEqual([
    `resume-without-limit ${worry}/steps/good`,
  ]);
});

test('the way past a used-up limit counts nothing', () => {
  expect(problemsAfter([worry, '/steps/answer/limit/then', 'good'])).toEqual([
    `resume-without-limit ${worry}/steps/good`,
  ]);
});

test('an exit to a question without a limit comes back as well', () => {
  const free = { kind: 'ask', say: 'ask_when', hear: { no: 'bye', yes: { reply: 'which_day' } } };
  expect(
    problemsAfter(
      [worry, '/steps/answer', { kind: 'tell', say: 'which_day', go: 'no' }],
      [worry, '/steps/good', undefined],
      [book, '/interruptions/worry/declined', 'on_the_way'],
      [book, '/steps/on_the_way', { kind: 'tell', say: 'which_day', go: 'free' }],
      [book, '/steps/free', free],
      [lines, '/lines/ask_when/say', ['When?']],
    ),
  ).toEqual([`resume-without-limit ${book}/interruptions/worry/declined`]);
});

test('an exit to an end, or to a question with a limit, does not', () => {
  const limited = { kind: 'ask', say: 'ask_when', limit: { times: 2, then: 'bye' }, hear: { no: 'bye' } };
  expect(
    problemsAfter(
      [worry, '/steps/answer', { kind: 'tell', say: 'which_day', go: 'no' }],
      [worry, '/steps/good', undefined],
      [book, '/interruptions/worry/declined', 'limited'],
      [book, '/steps/limited', limited],
      [lines, '/lines/ask_when/say', ['When?']],
    ),
  ).toEqual([]);
});
