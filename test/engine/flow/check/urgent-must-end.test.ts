import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const book = 'book.flow.json';
const part = 'parts/find-a-time.flow.json';
const worry = 'interruptions/worry.flow.json';
const emergency = 'interruptions/emergency.flow.json';
const lines = 'lines/en.json';

test('an urgent interruption neither asks nor gives back', () => {
  expect(
    problemsAfter(
      [emergency, '/steps/call', { kind: 'ask', say: 'offer', limit: { times: 1, then: 'end' }, hear: { yes: 'end' } }],
      [emergency, '/steps/end', { kind: 'end', exit: 'resume' }],
      [lines, '/lines/offer', { say: ['Yes?'], again: ['So?', 'Well?'] }],
    ),
  ).toEqual([`urgent-must-end ${emergency}/steps/call`, `urgent-must-end ${emergency}/steps/end/exit`]);
});

test('an urgent interruption uses no part that asks', () => {
  expect(
    problemsAfter(
      [emergency, '/steps/call', { kind: 'use', use: 'find-a-time', then: { held: 'end', none: 'end' } }],
      [emergency, '/steps/end', { kind: 'end', ending: 'emergency' }],
    ),
  ).toEqual([
    `placeholder-may-be-unset ${emergency}/steps/call/use`,
    `placeholder-may-be-unset ${emergency}/steps/call/use`,
    `urgent-must-end ${emergency}/steps/call/use`,
    `placeholder-may-be-unset ${part}/steps/search/do`,
    `placeholder-may-be-unset ${part}/steps/search/do`,
  ]);
});

test('a wish may ask and give back', () => {
  expect(
    problemsAfter(
      [worry, '/steps/no', { kind: 'end', ending: 'declined' }],
      [worry, '/exits', []],
      [book, '/interruptions/worry', {}],
    ),
  ).toEqual([]);
});
