import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const book = 'book.flow.json';
const lines = 'lines/en.json';

/** A name that is known for sure, of which only the rule about what is known beforehand speaks. */
const readBackAfter = (...changes: Parameters<typeof problemsAfter>): string[] =>
  problemsAfter(...changes).filter((problem) => !problem.startsWith('known-beforehand'));

const readBack = (text: string): [string, string, string[]] => [lines, '/lines/read_back/say', [text]];

test('what is agreed to comes before a name', () => {
  expect(
    readBackAfter(
      [book, '/knows', ['patient', 'patient_name']],
      [book, '/may_know', []],
      readBack('{patient_name}, shall I book {slot}?'),
    ),
  ).toEqual([`read-back-order ${lines}/lines/read_back/say/0`]);
});

test('all of it, not only a part', () => {
  expect(
    readBackAfter(
      [book, '/knows', ['patient', 'patient_name']],
      [book, '/may_know', []],
      readBack('Shall I book {slot} for {patient_name}, as {reason}?'),
    ),
  ).toEqual([`read-back-order ${lines}/lines/read_back/say/0`]);
});

test('the name may come last, and facts of the clinic anywhere', () => {
  expect(
    readBackAfter(
      [book, '/knows', ['patient', 'patient_name']],
      [book, '/may_know', []],
      readBack('Shall I book {slot} for {patient_name}, at {clinic}?'),
    ),
  ).toEqual([]);
});
