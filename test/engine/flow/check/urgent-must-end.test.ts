import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const book = 'book.flow.json';
const part = 'parts/find-a-time.flow.json';
const worry = 'interruptions/worry.flow.json';
const wrongPerson = 'interruptions/wrong-person.flow.json';
const lines = 'lines/en.json';

test('an urgent interruption neither asks nor gives back', () => {
  expect(
    problemsAfter(
      [
        wrongPerson,
        '/steps/start',
        { kind: 'ask', say: 'offer', limit: { times: 1, then: 'end' }, hear: { yes: 'end' } },
      ],
      [wrongPerson, '/steps/end', { kind: 'end', exit: 'resume' }],
      [lines, '/lines/offer', { say: ['Yes?'], again: ['So?', 'Well?'] }],
    ),
  ).toEqual([`urgent-must-end ${wrongPerson}/steps/end/exit`, `urgent-must-end ${wrongPerson}/steps/start`]);
});

test('an urgent interruption uses no part that asks', () => {
  expect(
    problemsAfter(
      [wrongPerson, '/steps/start', { kind: 'use', use: 'find-a-time', then: { held: 'end', none: 'end' } }],
      [wrongPerson, '/steps/end', { kind: 'end', ending: 'emergency' }],
    ),
  ).toEqual([
    `placeholder-may-be-unset ${wrongPerson}/steps/start/use`,
    `placeholder-may-be-unset ${wrongPerson}/steps/start/use`,
    `urgent-must-end ${wrongPerson}/steps/start/use`,
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
