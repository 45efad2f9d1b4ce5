import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const book = 'book.flow.json';
const part = 'parts/find-a-time.flow.json';
const lines = 'lines/en.json';

test('a line that says booked is not spoken before anything is', () => {
  expect(problemsAfter([lines, '/lines/just_taken/say', ['It is booked.']])).toEqual([
    `claim-without-role ${lines}/lines/just_taken/say/0`,
    `booked-only-when-booked ${part}/steps/again/say`,
  ]);
});

test('a line that claims to be done is not spoken when that is uncertain', () => {
  expect(
    problemsAfter([book, '/steps/book/then/uncertain', 'booked'], [lines, '/lines/it_is_booked/say', ['It is done.']]),
  ).toEqual([`booked-only-when-booked ${book}/steps/booked/say`]);
});

test('what speaks as if a visit stood needs no mark, but a booking', () => {
  expect(problemsAfter([lines, '/lines/it_is_booked', { say: ['You are still booked.', 'See you then.'] }])).toEqual(
    [],
  );
  expect(problemsAfter([lines, '/lines/bye/say', ['Your visit stays booked.']])).toEqual([
    `booked-only-when-booked ${book}/steps/bye/say`,
  ]);
});

test('an appointment that the call knew before it began may be spoken of as standing', () => {
  const appointment = { is: 'appointment', heard: 'never', private: 'said' };
  const stale: [string, string, string[]] = ['memory.json', '/values/patient/makes_stale', ['appointment']];
  expect(
    problemsAfter(
      ['memory.json', '/values/appointment', appointment],
      stale,
      [book, '/knows', ['patient', 'appointment']],
      [lines, '/lines/bye/say', ['Your visit stays booked.']],
    ),
  ).toEqual([]);
  expect(
    problemsAfter(
      ['memory.json', '/values/appointment', appointment],
      stale,
      [book, '/knows', ['patient', 'appointment']],
      [lines, '/lines/bye', { role: 'claims_done', claims: 'move', say: ['Your visit is moved.'] }],
    ),
  ).toEqual([`booked-only-when-booked ${book}/steps/bye/say`]);
});

test('what is cancelled leaves no booking behind, so none is needed to say so', () => {
  expect(
    problemsAfter([lines, '/lines/bye', { role: 'claims_done', claims: 'cancel', say: ['Your visit is cancelled.'] }]),
  ).toEqual([]);
});

test('to ask whether to book is no claim', () => {
  expect(problemsAfter([lines, '/lines/read_back/say', ['Shall I book {slot}?']])).toEqual([]);
});
