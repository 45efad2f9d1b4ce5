/** A breach is dropped only to track something new; else it is reported. */
import { expect, test } from 'vitest';
import { booksOnlyAfterYes } from '../../../../engine/flow/promise/books-only-after-yes.ts';
import { explore } from '../../../../engine/flow/prove/explore.ts';
import { prove } from '../../../../engine/flow/prove/prove.ts';
import { toBeTracked } from '../../../../engine/flow/prove/retrace.ts';
import { watchAll } from '../../../../engine/flow/prove/walk.ts';
import { promisedAfter, verdictsAfter, type Change } from '../../../controls/promised.ts';

/** At its last entry the question is passed by, and that would book. */
const asked = (times: number): Change => ['book.flow.json', '/steps/read_back/limit', { times, then: 'book' }];
const booking = (...changes: Change[]) =>
  verdictsAfter(...changes).find(({ promise }) => promise === 'books-only-after-yes');

test('what the proof cannot decide without a count is decided by tracking it', () => {
  const prepared = promisedAfter(asked(2));
  const { breach } = watchAll(explore(prepared, 'book', new Set()), booksOnlyAfterYes);
  expect(breach).not.toBeNull();
  const verdict = booking(asked(2));
  expect(verdict).toMatchObject({ holds: true, vacuous: false, says: null, conversation: [] });
  expect(prove(prepared, 'book').tracked).toContain('count:book/read_back');
});

test('a breach that stands when all is exact is reported', () => {
  expect(booking(asked(1))).toMatchObject({ holds: false, says: '"book" is requested without a yes to exactly that.' });
});

test('where nothing new can be tracked, nothing is dropped', () => {
  const prepared = promisedAfter(asked(2));
  const space = explore(prepared, 'book', new Set());
  const { breach } = watchAll(space, booksOnlyAfterYes);
  const tracked = new Set<string>();
  const steps = breach?.steps ?? [];
  for (let more = toBeTracked(prepared, tracked, steps, booksOnlyAfterYes); more !== null;) {
    expect(tracked.has(more)).toBe(false);
    tracked.add(more);
    more = toBeTracked(prepared, tracked, steps, booksOnlyAfterYes);
  }
  expect(tracked.size).toBeGreaterThan(0);
  expect(toBeTracked(prepared, tracked, steps, booksOnlyAfterYes)).toBeNull();
});
