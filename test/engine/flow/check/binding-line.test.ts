import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const book = 'book.flow.json';
const lines = 'lines/en.json';

test('a binding question reads back', () => {
  expect(problemsAfter([lines, '/lines/read_back/role', undefined])).toEqual([
    `binding-line ${book}/steps/read_back/say`,
  ]);
});

test('every variant names what a yes would be for', () => {
  expect(
    problemsAfter(
      [lines, '/lines/read_back/again', ['So, {slot}?', 'Shall I?']],
      [lines, '/lines/read_back/warm', ['All right?']],
    ),
  ).toEqual([`binding-line ${lines}/lines/read_back/again/1`, `binding-line ${lines}/lines/read_back/warm/0`]);
});

test('a question that does not bind need not name anything', () => {
  expect(
    problemsAfter([book, '/steps/read_back/binding', undefined], [lines, '/lines/read_back/again', ['Shall I?']]),
  ).toEqual([`commit-needs-yes ${book}/steps/read_back/hear/yes`, `role-fits-place ${book}/steps/read_back/say`]);
});

test('a yes to a cancellation is for the appointment that was named', () => {
  expect(
    problemsAfter(
      [book, '/steps/read_back/binding', 'cancel'],
      [book, '/steps/book/do', 'cancel'],
      [
        book,
        '/steps/book/then',
        { cancelled: 'ask_reason', refused: 'ask_reason', uncertain: 'ask_reason', failed: 'ask_reason' },
      ],
      [lines, '/lines/read_back/say', ['Shall I cancel {appointment}?', 'Shall I cancel {slot}?']],
    ).filter((problem) => problem.startsWith('binding-line')),
  ).toContain(`binding-line ${lines}/lines/read_back/say/1`);
});
