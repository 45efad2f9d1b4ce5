/** A call comes to its end by itself: every way round is limited somewhere, in whichever file. */
import { expect, test } from 'vitest';
import { aloudAfter, brokenAfter, type Change } from '../../../controls/promised.ts';

const BOOK = 'book.flow.json';
const FINDING = 'parts/find-a-time.flow.json';
const endless = { 'always-ends': 'From here on it can go round for ever.' };

/** Of the round by which another day is looked for, the limits in the conversation and in the part. */
const correcting: readonly Change[] = [
  [FINDING, '/steps/hold/then/taken', 'none'],
  [BOOK, '/steps/find/limit', undefined],
  [FINDING, '/steps/search/limit', undefined],
  [FINDING, '/steps/offer/limit', undefined],
];

const rounds: readonly (readonly [what: string, ...changes: Change[]])[] = [
  ['another day, and another: a correction leads from a part to its host and in again', ...correcting],
  [
    'a time is taken, and the next: a round within a part',
    [FINDING, '/steps/search/limit', undefined],
    [FINDING, '/steps/offer/limit', undefined],
  ],
  ['a worry comes back and gives back', ['interruptions/worry.flow.json', '/steps/answer/limit', undefined]],
  ['a person is asked for again and again', ['interruptions/person.flow.json', '/steps/ask_staff/limit', undefined]],
  [
    'the phone is handed from one to the next',
    [BOOK, '/steps/hello/limit', undefined],
    [BOOK, '/steps/recorded/limit', undefined],
  ],
  ['a legal line is cut off for ever', [BOOK, '/steps/recorded/limit', undefined]],
];

for (const [what, ...changes] of rounds) {
  test(`broken: ${what}`, () => {
    expect(brokenAfter(...changes)).toEqual(endless);
  });
}

test.each([
  ['the conversation', [BOOK, '/steps/find/limit', { times: 9, then: 'bye' }]],
  ['the part', [FINDING, '/steps/search/limit', { times: 9, then: 'none' }]],
  ['its question', [FINDING, '/steps/offer/limit', { times: 9, then: 'none' }]],
] satisfies [string, Change][])('one limit on the way round is enough: in %s', (_, limit) => {
  expect(brokenAfter(...correcting, limit)).toEqual({});
});

test('a question that is answered with a line is bounded without a limit of its own', () => {
  expect(brokenAfter([BOOK, '/steps/ask_when/limit', undefined])).toEqual({});
});

test('the round is told once, from the beginning of the call', () => {
  const [, worry] = rounds[2] ?? [];
  expect(worry && aloudAfter('always-ends', worry)).toEqual([
    'Elo: Hello, this is {persona}, an AI assistant of {clinic}.',
    'Elo: This call is recorded.',
    'Elo: Who is it?',
    'Patient: (objects)',
    'Elo: I see.',
    'Patient: (yes)',
    'Elo: Who is speaking?',
  ]);
});
