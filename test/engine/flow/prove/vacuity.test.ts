import { expect, test } from 'vitest';
import { prove } from '../../../../engine/flow/prove/prove.ts';
import { promisedAfter, type Change } from '../../../controls/promised.ts';

const BOOK = 'book.flow.json';

test('every step of the conversation, its interruptions and its parts is reached', () => {
  expect(prove(promisedAfter(), 'book').unreached).toEqual([]);
});

test('a step that nothing leads to is named, and so is all that only it led to', () => {
  const changed = promisedAfter([BOOK, '/steps/find/then/held', 'bye']);
  expect(prove(changed, 'book').unreached).toEqual(['book/book', 'book/booked', 'book/read_back']);
});

test('a way that no call takes reaches nothing, though it stands in the file', () => {
  const changed = promisedAfter(
    [BOOK, '/steps/hello/go', 'by_name'],
    [
      BOOK,
      '/steps/by_name',
      { kind: 'choose', first_of: [{ if: { known: 'slot' }, go: 'never' }], otherwise: 'recorded' },
    ],
    [BOOK, '/steps/never', { kind: 'end', say: 'bye', ending: 'declined' }],
  );
  expect(prove(changed, 'book').unreached).toEqual(['book/never']);
});

test('a promise about something that never happens holds, and says that it is kept by nothing', () => {
  const vacuous = (...changes: Change[]): string[] =>
    prove(promisedAfter(...changes), 'book').verdicts.flatMap(({ promise, holds, vacuous: empty }) =>
      holds && empty ? [promise] : [],
    );
  expect(vacuous()).toEqual([]);
  expect(vacuous([BOOK, '/steps/find/then/held', 'bye'])).toEqual(['books-only-after-yes']);
  expect(vacuous([BOOK, '/interruptions/voicemail', undefined])).toEqual(['nothing-private-on-voicemail']);
});
