/** What is claimed beside a visit, what a later request puts in doubt, and how a call may end: each change, and nothing else. */
import { expect, test } from 'vitest';
import { saysBookedOnlyWhenBooked } from '../../../../engine/flow/promise/says-booked-only-when-booked.ts';
import type { Sign } from '../../../../engine/flow/prove/signs.ts';
import { aloudAfter, brokenAfter, promisedAfter, type Change } from '../../../controls/promised.ts';

const BOOK = 'book.flow.json';
const OPT_OUT = 'interruptions/opt-out.flow.json';
const PERSON = 'interruptions/person.flow.json';
const promise = 'says-booked-only-when-booked';

const untrue = (line: string): string => `"${line}" says that something was done which was not confirmed.`;
const unfounded = (ending: string): string =>
  `The call ends as "${ending}", and nothing of the kind came about, or stands any more.`;

const step = (name: string, what: object): Change => [BOOK, `/steps/${name}`, what as Change[2]];
const cancel = (then: object): readonly Change[] => [
  [BOOK, '/steps/book/then/booked', 'told'],
  step('told', { kind: 'tell', say: 'it_is_booked', go: 'rather_not' }),
  step('rather_not', { kind: 'ask', say: 'shall_i_cancel', binding: 'cancel', limit: { times: 1, then: 'bye' }, hear: { yes: 'cancel', no: 'bye' } }),
  step('cancel', { kind: 'do', do: 'cancel', then: { cancelled: 'bye', refused: 'bye', uncertain: 'bye', failed: 'bye', ...then } }),
  step('quietly', { kind: 'end', ending: 'booked' }),
  ['lines/en.json', '/lines/shall_i_cancel', { role: 'read_back', reads_back: 'cancel', say: ['Cancel {appointment}?'] }],
]; // prettier-ignore

/** What was done is written down, and the end is chosen by it. */
const writtenDown: readonly Change[] = [
  ['memory.json', '/values/achieved', { is: ['booked', 'cancelled'], heard: 'never' }],
  [BOOK, '/steps/book/then/booked', { go: 'told', remember: { achieved: 'booked' } }],
  step('what_stands', {
    kind: 'choose',
    first_of: [
      { if: { value: 'achieved', is: ['booked'] }, go: 'quietly' },
      { if: { value: 'achieved', is: ['cancelled'] }, go: 'cancelled' },
    ],
    otherwise: 'bye',
  }),
  step('cancelled', { kind: 'end', ending: 'cancelled' }),
];
const promisedBack: Change = [
  'lines/en.json',
  '/lines/they_will_call',
  { claims: 'promise_callback', say: ['Somebody will call you.'] },
];
const failedBack: Change = [PERSON, '/steps/ask_staff/then/failed', 'enough'];

const broken: readonly (readonly [what: string, says: string, ...changes: Change[]])[] = [
  ['an opt-out that failed is called recorded', untrue('never_again'), [OPT_OUT, '/steps/tell_staff/then/alerted', 'done']],
  ['an opt-out failed, and nobody is told', unfounded('opted_out'), [OPT_OUT, '/steps/record/then/failed', 'by_hand']],
  ['a call back that failed is promised', untrue('they_will_call'), promisedBack],
  ['a call back that failed ends as promised', unfounded('callback_promised'), [PERSON, '/steps/enough/then/failed', 'over']],
  ['who said no is booked', unfounded('booked'), [BOOK, '/steps/bye/ending', 'booked']],
  ['who said no has been moved', unfounded('moved'), [BOOK, '/steps/bye/ending', 'moved']],
  ['booked is said while nobody knows whether it was cancelled', untrue('it_is_booked'), ...cancel({ uncertain: 'booked' })],
  ['booked is said after a cancellation was refused', untrue('it_is_booked'), ...cancel({ refused: 'booked' })],
  ['what is cancelled ends as booked', unfounded('booked'), ...cancel({ cancelled: 'quietly' })],
  ['what was written down is cancelled', unfounded('booked'), ...cancel({ cancelled: 'what_stands' }), ...writtenDown],
  ['what was written down is uncertain', unfounded('booked'), ...cancel({ uncertain: 'what_stands' }), ...writtenDown],
  [
    'what did not come about is written down',
    unfounded('cancelled'),
    ...cancel({ refused: { go: 'what_stands', remember: { achieved: 'cancelled' } } }),
    ...writtenDown,
  ],
]; // prettier-ignore

for (const [what, says, ...changes] of broken) {
  test(`${what}: only ${promise} is broken`, () => {
    expect(brokenAfter(...changes)).toEqual({ [promise]: says });
  });
}

const kept: readonly (readonly [what: string, ...changes: Change[]])[] = [
  ['a call back is promised, and said so', promisedBack, failedBack],
  ['who is cancelled ends as cancelled', ...cancel({ cancelled: 'cancelled' }), ...writtenDown],
  ['what was written down stands after a refusal', ...cancel({ refused: 'what_stands' }), ...writtenDown],
  [
    'what is written down last is how it ends',
    ...cancel({ cancelled: { go: 'what_stands', remember: { achieved: 'cancelled' } } }),
    ...writtenDown,
  ],
];

for (const [what, ...changes] of kept) {
  test(`${what}: all is kept`, () => {
    expect(brokenAfter(...changes)).toEqual({});
  });
}

test('the conversation in which booked is said while nobody knows', () => {
  expect(aloudAfter(promise, ...cancel({ uncertain: 'booked' })).slice(-8)).toEqual([
    'Clinic: book: booked',
    'Elo: It is booked.',
    'Elo: Cancel {appointment}?',
    'Patient: (yes)',
    'Clinic: … cancel',
    'Clinic: cancel: uncertain',
    'Elo: It is booked.',
    'Line: (the call ends: booked)',
  ]);
});

test('a condition on what was written down rules a way out only where nobody can tell that value', () => {
  const { begins } = saysBookedOnlyWhenBooked;
  const edge = 'book/what_stands.case1';
  const move: Sign = {
    sign: 'move',
    from: null,
    to: 'book/quietly',
    edge,
    cause: 'edge',
    counted: false,
    frame: 0,
    leaves: null,
  };
  const after = (...more: Change[]) =>
    saysBookedOnlyWhenBooked.watch(begins, move, promisedAfter(...cancel({}), ...writtenDown, ...more));
  expect(after()).toBe('no call');
  expect(after(['memory.json', '/values/achieved/heard', 'anywhere'])).toBe(begins);
  expect(after(['answers.json', '/answers/not_sure/may_give', ['achieved']])).toBe(begins);
});
