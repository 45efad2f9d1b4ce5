import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const book = 'book.flow.json';
const memory = 'memory.json';

test('a value whose change spoils what was obtained has a correction', () => {
  expect(problemsAfter([book, '/corrections/when', undefined])).toContain(`unmapped-correction ${book}/remembers/1`);
});

test('a value whose change spoils nothing that the call can obtain needs none', () => {
  expect(
    problemsAfter(
      [memory, '/values/mood', { is: ['good'], heard: 'anywhere', makes_stale: ['song'] }],
      [memory, '/values/song', { is: ['loud'], heard: 'never' }],
      [book, '/remembers', ['reason', 'when', 'mood']],
    ),
  ).toEqual([]);
});

test('what came with the call is not obtained in it', () => {
  expect(
    problemsAfter(
      [memory, '/values/mood', { is: ['good'], heard: 'anywhere', makes_stale: ['patient_name'] }],
      [book, '/remembers', ['reason', 'when', 'mood']],
    ),
  ).toEqual([]);
});

test('a correction of a value that spoils nothing is never taken', () => {
  expect(
    problemsAfter(
      [memory, '/values/mood', { is: ['good'], heard: 'anywhere' }],
      [book, '/remembers', ['reason', 'when', 'mood']],
      [book, '/corrections/mood', 'find'],
    ),
  ).toEqual([`unmapped-correction ${book}/corrections/mood`]);
});
