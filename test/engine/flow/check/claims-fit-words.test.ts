import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const lines = 'lines/en.json';
test('a line that reports something says what', () => {
  expect(
    problemsAfter([lines, '/lines/it_is_booked', { role: 'claims_done', say: ['That went through: {booking}.'] }]),
  ).toEqual([`claims-fit-words ${lines}/lines/it_is_booked`]);
});

test('a line that says what it claims has the role of a report', () => {
  expect(problemsAfter([lines, '/lines/bye', { claims: 'cancel', say: ['Goodbye.'] }])).toEqual([
    `claims-fit-words ${lines}/lines/bye/claims`,
  ]);
});

test('its words report nothing else', () => {
  const cancelled = (...say: string[]): string[] =>
    problemsAfter([lines, '/lines/it_is_booked', { role: 'claims_done', claims: 'cancel', say }]);
  expect(cancelled('It is cancelled.', 'It is booked.')).toEqual([
    `claims-fit-words ${lines}/lines/it_is_booked/say/1`,
  ]);
  expect(cancelled('It is cancelled.', 'It is gone.')).toEqual([]);
});

test('what was moved is booked, but what was booked is not moved', () => {
  const say = ['Moved: {booking}.', 'You are booked for {booking}.'];
  const booked = (claims: string): string[] =>
    problemsAfter([lines, '/lines/it_is_booked', { role: 'claims_done', claims, say }]);
  expect(booked('move')).toEqual([]);
  expect(booked('book')).toEqual([`claims-fit-words ${lines}/lines/it_is_booked/say/0`]);
});
