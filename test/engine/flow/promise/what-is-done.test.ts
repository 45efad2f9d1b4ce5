/** What is booked, and what is claimed: each change breaks what it is filed under, and nothing else. */
import { expect, test } from 'vitest';
import { aloudAfter, brokenAfter, untilOffered, type Change } from '../../../controls/promised.ts';

const BOOK = 'book.flow.json';
const LINES = 'lines/en.json';
const unasked = '"book" is requested without a yes to exactly that.';
const untrue = '"it_is_booked" says that something was done which was not confirmed.';

type Case = readonly [what: string, promise: string, says: string, ...changes: Change[]];
const onceMore: readonly Change[] = [
  [BOOK, '/steps/book/then/failed', 'book'],
  [BOOK, '/steps/book/limit', { times: 2, then: 'bye' }],
];

const broken: readonly Case[] = [
  ['any agreement books', 'books-only-after-yes', unasked, [BOOK, '/steps/read_back/hear/is_the_patient', 'book']],
  ['the question binds nothing', 'books-only-after-yes', unasked, [BOOK, '/steps/read_back/binding', undefined]],
  ['it binds another thing', 'books-only-after-yes', unasked, [BOOK, '/steps/read_back/binding', 'cancel']],
  ['the question reads nothing back', 'books-only-after-yes', unasked, [LINES, '/lines/read_back/role', undefined]],
  ['nobody is asked', 'books-only-after-yes', unasked, [BOOK, '/steps/find/then/held', 'book']],
  ['one yes books twice', 'books-only-after-yes', unasked, ...onceMore],
  [
    'asked once, the second time counts as a yes',
    'books-only-after-yes',
    unasked,
    [BOOK, '/steps/read_back/limit', { times: 1, then: 'book' }],
  ],
  [
    'a failure is told as a success',
    'says-booked-only-when-booked',
    untrue,
    [BOOK, '/steps/book/then/failed', 'booked'],
  ],
  [
    'nobody knows and it is told',
    'says-booked-only-when-booked',
    untrue,
    [BOOK, '/steps/book/then/uncertain', 'booked'],
  ],
  ['another thing is claimed', 'says-booked-only-when-booked', untrue, [LINES, '/lines/it_is_booked/claims', 'move']],
];

for (const [what, promise, says, ...changes] of broken) {
  test(`${what}: only ${promise} is broken`, () => {
    expect(brokenAfter(...changes)).toEqual({ [promise]: says });
  });
}

const kept: readonly (readonly [what: string, ...changes: Change[]])[] = [
  // The search is made twice at most, and so the third entry, which would book, never comes: counts are tracked for it.
  ['a limit that would book is never used up', [BOOK, '/steps/read_back/limit/then', 'book']],
  [
    'a question in between is answered, and the yes is asked for again',
    [BOOK, '/steps/read_back/hear/not_sure', { reply: 'price' }],
  ],
  [
    'what is booked is said twice',
    [BOOK, '/steps/book/then/booked', 'twice'],
    [BOOK, '/steps/twice', { kind: 'tell', say: 'it_is_booked', go: 'booked' }],
  ],
  ['a failed booking is begun anew', [BOOK, '/steps/book/then/failed', 'find']],
];

for (const [what, ...changes] of kept) {
  test(`${what}: all is kept`, () => {
    expect(brokenAfter(...changes)).toEqual({});
  });
}

test('the conversation in which one yes books twice', () => {
  expect(aloudAfter('books-only-after-yes', ...onceMore)).toEqual([
    ...untilOffered,
    'Patient: {slot}',
    'Clinic: … hold_slot',
    'Clinic: hold_slot: held',
    'Elo: Book {slot}?',
    'Patient: (yes)',
    'Clinic: … book',
    'Clinic: book: failed',
    'Clinic: … book',
  ]);
});
