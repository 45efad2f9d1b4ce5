import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const book = 'book.flow.json';
const part = 'parts/find-a-time.flow.json';
const lines = 'lines/en.json';

test('a line that says booked is not spoken before anything is', () => {
  expect(problemsAfter([lines, '/lines/just_taken/say', ['Somebody booked that one.']])).toEqual([
    `booked-only-when-booked ${part}/steps/again/say`,
  ]);
});

test('a line that claims to be done is not spoken when that is uncertain', () => {
  expect(
    problemsAfter([book, '/steps/book/then/uncertain', 'booked'], [lines, '/lines/it_is_booked/say', ['It is done.']]),
  ).toEqual([`booked-only-when-booked ${book}/steps/booked/say`]);
});

test('after a confirmed booking the word may be said without a mark', () => {
  expect(problemsAfter([lines, '/lines/it_is_booked', { say: ['Booked: {booking}.'] }])).toEqual([]);
});

test('to ask whether to book is no claim', () => {
  expect(problemsAfter([lines, '/lines/read_back/say', ['Shall I book {slot}?']])).toEqual([]);
});
