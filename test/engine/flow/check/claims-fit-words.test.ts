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

test('what is no visit is claimed without the role, and its words report nothing else either', () => {
  const claiming = (claims: string, role: object, ...say: string[]): string[] =>
    problemsAfter([lines, '/lines/which_day', { ...role, claims, say }]).filter(
      (problem) => !problem.startsWith('booked-'),
    );
  expect(claiming('take_message', {}, "I've passed that on.", 'You are on our list.')).toEqual([
    `claims-fit-words ${lines}/lines/which_day/say/1`,
  ]);
  expect(claiming('take_message', { role: 'claims_done' }, "I've passed that on.")).toEqual([
    `claims-fit-words ${lines}/lines/which_day/claims`,
  ]);
  expect(claiming('record_opt_out', { role: 'opt_out' }, "I've noted it: we won't call again.")).toEqual([]);
});

test('that a visit stands may be said beside it, but not of what is cancelled', () => {
  const claiming = (claims: string, role: object): string[] =>
    problemsAfter([lines, '/lines/which_day', { ...role, claims, say: ['See you then.'] }]).filter((problem) =>
      problem.startsWith('claims-fit-words'),
    );
  expect(claiming('confirm_appointment', {})).toEqual([]);
  expect(claiming('cancel', { role: 'claims_done' })).toEqual([`claims-fit-words ${lines}/lines/which_day/say/0`]);
});
