import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const book = 'book.flow.json';
const part = 'parts/find-a-time.flow.json';
const worry = 'interruptions/worry.flow.json';

test('every exit of a part is led on where it is used', () => {
  expect(problemsAfter([book, '/steps/find/then/none', undefined])).toEqual([`unhandled-exit ${book}/steps/find/then`]);
});

test('a part has no exits but those that it declares', () => {
  expect(problemsAfter([book, '/steps/find/then/non', 'bye'])).toEqual([`unhandled-exit ${book}/steps/find/then/non`]);
});

test('every exit of an interruption is led on by each conversation that allows it', () => {
  expect(problemsAfter([book, '/interruptions/worry/declined', undefined])).toEqual([
    `unhandled-exit ${book}/interruptions/worry`,
  ]);
});

test('an end leaves by a declared exit, and a declared exit is left by an end', () => {
  expect(problemsAfter([worry, '/steps/no/exit', 'declind'])).toEqual([
    `unhandled-exit ${worry}/exits/0`,
    `unhandled-exit ${worry}/steps/no/exit`,
  ]);
});

test('a part cannot resume', () => {
  expect(problemsAfter([part, '/steps/again', { kind: 'end', exit: 'resume' }])).toEqual([
    `unhandled-exit ${part}/steps/again/exit`,
  ]);
});

test('what takes over after too much of a signal must be allowed by every conversation', () => {
  expect(problemsAfter([book, '/interruptions/emergency', undefined])).toEqual([
    `interruption-left-out ${book}/interruptions`,
    `interruption-left-out ${book}/interruptions`,
    `unhandled-exit ${book}/interruptions`,
    `unhandled-exit ${book}/interruptions`,
  ]);
});

test('an interruption without exits needs none led on', () => {
  expect(problemsAfter([book, '/interruptions/emergency', {}])).toEqual([]);
});
