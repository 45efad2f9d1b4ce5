import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const book = 'book.flow.json';

test('a question that leads back to itself needs a limit', () => {
  expect(
    problemsAfter([book, '/steps/read_back/limit', undefined], [book, '/steps/read_back/hear/no', 'read_back']),
  ).toEqual([`cycle-without-limit ${book}/steps/read_back`]);
});

test('steps that never wait must not go round', () => {
  expect(
    problemsAfter(
      [book, '/steps/one', { kind: 'tell', say: 'bye', go: 'two' }],
      [book, '/steps/two', { kind: 'choose', first_of: [{ if: { known: 'slot' }, go: 'bye' }], otherwise: 'one' }],
      [book, '/steps/find/then/none', 'one'],
    ),
  ).toEqual([`cycle-without-limit ${book}/steps/one`]);
});

test('the way past a used-up limit must not lead back, because nothing counts it', () => {
  expect(
    problemsAfter(
      [book, '/steps/one', { kind: 'tell', say: 'bye', limit: { times: 1, then: 'two' }, go: 'bye' }],
      [book, '/steps/two', { kind: 'tell', say: 'bye', go: 'one' }],
      [book, '/steps/find/then/none', 'one'],
    ),
  ).toEqual([`cycle-without-limit ${book}/steps/one`]);
});

test('a question that is skipped because its value is known is no limit either', () => {
  expect(
    problemsAfter(
      [book, '/steps/one', { kind: 'ask', say: 'ask_when', for: 'when', go: 'two', limit: { times: 1, then: 'bye' } }],
      [book, '/steps/two', { kind: 'choose', first_of: [{ if: { known: 'slot' }, go: 'bye' }], otherwise: 'one' }],
      [book, '/steps/find/then/none', 'one'],
    ),
  ).toEqual([`cycle-without-limit ${book}/steps/one`]);
});

test('a question that forgets its own value is never skipped, so its limit counts', () => {
  expect(
    problemsAfter(
      [
        book,
        '/steps/one',
        { kind: 'ask', say: 'ask_when', for: 'when', go: 'two', forget: ['when'], limit: { times: 1, then: 'bye' } },
      ],
      [book, '/steps/two', { kind: 'choose', first_of: [{ if: { known: 'slot' }, go: 'bye' }], otherwise: 'one' }],
      [book, '/steps/find/then/none', 'one'],
    ),
  ).toEqual([]);
});

test('a legal line that is said again when cut off needs a limit', () => {
  expect(problemsAfter([book, '/steps/hello/in_full', true])).toEqual([`cycle-without-limit ${book}/steps/hello`]);
});

test('one limit on the way round is enough', () => {
  expect(
    problemsAfter([book, '/steps/book/then/slot_gone', 'find'], [book, '/steps/read_back/limit', undefined]),
  ).toEqual([]);
});
