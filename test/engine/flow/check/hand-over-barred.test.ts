import { expect, test } from 'vitest';
import { problemsAfter, type Files } from '../../../controls/small-release.ts';

const worry = 'interruptions/worry.flow.json';
const handsOver = 'interruptions/hands-over.flow.json';
const part = 'parts/find-a-time.flow.json';

type Change = [file: string, pointer: string, value: Files[string][string]];
const firm: Change = [worry, '/firm', true];
const heard: Change = [worry, '/steps/answer/hear/hands_over', 'no'];
const barred = (found: string[]): string[] => found.filter((problem) => problem.startsWith('hand-over-barred'));

test('a question of a firm interruption hears itself that the phone is handed over', () => {
  expect(problemsAfter(firm)).toEqual([`hand-over-barred ${worry}/steps/answer`]);
  expect(problemsAfter(firm, heard)).toEqual([]);
});

test('a question of a part that it uses does so too', () => {
  const uses: Change = [worry, '/steps/good', { kind: 'use', use: 'find-a-time', then: { held: 'no', none: 'no' } }];
  expect(barred(problemsAfter(firm, heard, uses))).toEqual([`hand-over-barred ${part}/steps/offer`]);
});

test('what a hand-over began bars the next one', () => {
  const asks: Change = [
    handsOver,
    '/steps',
    {
      start: { kind: 'ask', say: 'ask_when', limit: { times: 2, then: 'over' }, hear: { yes: 'over' } },
      over: { kind: 'end', ending: 'not_reached' },
    },
  ];
  expect(barred(problemsAfter(asks))).toEqual([`hand-over-barred ${handsOver}/steps/start`]);
});

test('an interruption that is not firm gives way', () => {
  expect(barred(problemsAfter())).toEqual([]);
});
