/** Two ways that lead to the same step are two: what one of them says of a call is not true of the other. */
import { expect, test } from 'vitest';
import { prove } from '../../../../engine/flow/prove/prove.ts';
import { promisedAfter, type Change } from '../../../controls/promised.ts';

const BOOK = 'book.flow.json';
const asks = (yes: string, more: object = {}) => ({
  kind: 'ask',
  say: 'well',
  limit: { times: 2, then: 'bye' },
  hear: { yes, ...more },
});
/** Long enough that the way over what was booked comes first to the step at which both meet. */
const FAR = 14;

/** A call ends as booked over a condition on what was achieved, and by a detour on which nothing was. */
const endsBooked = (detour: string): Change[] => [
  ['lines/en.json', '/lines/well', { say: ['Well?'], again: ['So?'] }],
  ['memory.json', '/values/achieved', { is: ['booked', 'confirmed'], heard: 'never' }],
  [BOOK, '/steps/booked', undefined],
  [BOOK, '/steps/book/then/booked', { go: 'was_it', remember: { achieved: 'booked' } }],
  [
    BOOK,
    '/steps/was_it',
    { kind: 'choose', first_of: [{ if: { value: 'achieved', is: ['booked'] }, go: 'said' }], otherwise: 'bye' },
  ],
  [BOOK, '/steps/said', { kind: 'tell', say: 'bye', limit: { times: 3, then: 'nobody' }, go: 'over' }],
  [BOOK, '/steps/said_too', { kind: 'tell', say: 'bye', limit: { times: 3, then: 'nobody' }, go: 'over' }],
  [BOOK, '/steps/over', { kind: 'end', ending: 'booked' }],
  [BOOK, '/steps/last_time/go', 'short'],
  [BOOK, '/steps/short', asks('ask_reason', { no: 'far0' })],
  ...Array.from({ length: FAR }, (_, i): Change => {
    return [BOOK, `/steps/far${i}`, asks(i + 1 < FAR ? `far${i + 1}` : detour)];
  }),
];

test.each(['said', 'said_too'])('a call that was booked of nothing, by the way to %s', (detour) => {
  // By the promises alone: that a value is looked at of which it is not known whether it is known, would tell them apart.
  const { verdicts } = prove(promisedAfter(...endsBooked(detour)), 'book');
  expect(verdicts.flatMap(({ promise, holds }) => (holds ? [] : [promise]))).toEqual(['says-booked-only-when-booked']);
});
