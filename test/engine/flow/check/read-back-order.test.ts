import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const book = 'book.flow.json';
const lines = 'lines/en.json';

const readBack = (text: string): [string, string, string[]] => [lines, '/lines/read_back/say', [text]];

test('what is agreed to comes before a name', () => {
  expect(
    problemsAfter(
      [book, '/knows', ['patient', 'patient_name']],
      [book, '/may_know', []],
      readBack('{patient_name}, on {slot}?'),
    ),
  ).toEqual([`read-back-order ${lines}/lines/read_back/say/0`]);
});

test('all of it, not only a part', () => {
  expect(
    problemsAfter(
      [book, '/knows', ['patient', 'patient_name']],
      [book, '/may_know', []],
      readBack('{slot} for {patient_name}, as {reason}?'),
    ),
  ).toEqual([`read-back-order ${lines}/lines/read_back/say/0`]);
});

test('the name may come last, and facts of the clinic anywhere', () => {
  expect(
    problemsAfter(
      [book, '/knows', ['patient', 'patient_name']],
      [book, '/may_know', []],
      readBack('{slot} for {patient_name}, at {clinic}?'),
    ),
  ).toEqual([]);
});
