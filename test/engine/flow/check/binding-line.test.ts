import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const book = 'book.flow.json';
const lines = 'lines/en.json';

test('a binding question reads back', () => {
  expect(problemsAfter([lines, '/lines/read_back/role', undefined])).toEqual([
    `binding-line ${book}/steps/read_back/say`,
    `reads-back-what-binds ${lines}/lines/read_back/reads_back`,
  ]);
});

test('every variant names what a yes would be for', () => {
  const found = problemsAfter(
    [lines, '/lines/read_back/again', ['So, shall I book {slot}?', 'Shall I book it?']],
    [lines, '/lines/read_back/tones', { anxious: ['May I book that?'] }],
  );
  expect(found.filter((problem) => problem.startsWith('binding-line'))).toEqual([
    `binding-line ${lines}/lines/read_back/again/1`,
    `binding-line ${lines}/lines/read_back/tones/anxious/0`,
  ]);
});

test('every variant asks for exactly what a yes would do', () => {
  expect(
    problemsAfter([
      lines,
      '/lines/read_back/say',
      ['Is {slot} not lovely?', 'I shall book {slot}.', "I won't book {slot}, all right?", 'Shall I book {slot}?'],
    ]),
  ).toEqual([0, 1, 2].map((at) => `binding-line ${lines}/lines/read_back/say/${at}`));
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
      [
        lines,
        '/lines/read_back/say',
        ['Shall I cancel {appointment}?', 'Shall I cancel {slot}?', 'Will you come, on {appointment}?'],
      ],
    ).filter((problem) => problem.startsWith(`binding-line ${lines}/lines/read_back/say`)),
  ).toEqual([`binding-line ${lines}/lines/read_back/say/1`, `binding-line ${lines}/lines/read_back/say/2`]);
});
