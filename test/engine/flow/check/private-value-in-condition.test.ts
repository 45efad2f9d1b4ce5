import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const book = 'book.flow.json';
const OPEN = ['memory.json', '/values/reason/private', undefined] as const;

/** What this rule finds where a condition is asked at the beginning. */
const found = (condition: Record<string, string | string[]>, ...changes: Parameters<typeof problemsAfter>): string[] =>
  problemsAfter(
    [book, '/steps/hello', { kind: 'choose', first_of: [{ if: condition, go: 'bye' }], otherwise: 'ask_reason' }],
    ...changes,
  ).filter((problem) => problem.startsWith('private-value-in-condition'));

test('a way that tells what a private value is', () => {
  const isACheckUp = { value: 'reason', is: ['check_up'] };
  expect(found(isACheckUp)).toEqual([`private-value-in-condition ${book}/steps/hello/first_of/0/if/value`]);
  expect(found(isACheckUp, [...OPEN])).toEqual([]);
});

test('whether it is known may be asked', () => {
  expect(found({ known: 'reason' })).toEqual([]);
});
