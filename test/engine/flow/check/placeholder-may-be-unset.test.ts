import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const book = 'book.flow.json';
const part = 'parts/find-a-time.flow.json';
const worry = 'interruptions/worry.flow.json';
const lines = 'lines/en.json';
const memory = 'memory.json';
const replies = 'replies.json';

test('a value that a call only may know is not spoken unasked', () => {
  expect(problemsAfter([lines, '/lines/hello/say', ['Hello {patient_name}, I am an AI.']])).toEqual([
    `placeholder-may-be-unset ${book}/steps/hello/say`,
  ]);
});

test('a value may be spoken behind the question whether it is known', () => {
  expect(
    problemsAfter(
      [
        book,
        '/steps/hello',
        { kind: 'choose', first_of: [{ if: { known: 'patient_name' }, go: 'named' }], otherwise: 'ask_reason' },
      ],
      [book, '/steps/named', { kind: 'tell', say: 'hello', go: 'ask_reason' }],
      [lines, '/lines/hello/say', ['Hello {patient_name}, I am an AI.']],
    ),
  ).toEqual([]);
});

test('a limit that passes by a question leaves its value unknown', () => {
  expect(
    problemsAfter(
      [book, '/steps/ask_reason/limit/then', 'ask_when'],
      [lines, '/lines/ask_when/say', ['When?']],
      [lines, '/lines/read_back/say', ['Shall I book {slot}?']],
      [part, '/needs', ['when']],
    ),
  ).toEqual([`placeholder-may-be-unset ${book}/steps/book/do`, `placeholder-may-be-unset ${part}/steps/search/do`]);
});

test('a part is entered with what it needs', () => {
  expect(problemsAfter([part, '/needs', ['reason', 'when', 'objection']])).toEqual([
    `placeholder-may-be-unset ${book}/steps/find/use`,
  ]);
});

test('what a step forgets is gone behind it, with all that depends on it', () => {
  expect(problemsAfter([part, '/steps/held/forget', ['slots']])).toEqual([
    `placeholder-may-be-unset ${book}/steps/book/do`,
    `placeholder-may-be-unset ${book}/steps/book/do`,
    `placeholder-may-be-unset ${book}/steps/read_back/say`,
  ]);
});

test('a correction leads to where what it made stale is obtained anew', () => {
  expect(problemsAfter([book, '/corrections/reason', 'read_back'])).toEqual([
    `placeholder-may-be-unset ${book}/steps/book/do`,
    `placeholder-may-be-unset ${book}/steps/book/do`,
    `placeholder-may-be-unset ${book}/steps/read_back/say`,
  ]);
});

test('where nobody says where a correction leads, what it made stale is lost on the spot', () => {
  expect(problemsAfter([book, '/corrections/reason', undefined])).toEqual([
    `unmapped-correction ${book}/remembers/0`,
    `placeholder-may-be-unset ${book}/steps/book/do`,
    `placeholder-may-be-unset ${book}/steps/book/do`,
    `placeholder-may-be-unset ${book}/steps/read_back/say`,
    `placeholder-may-be-unset ${part}/steps/offer/say`,
  ]);
});

test('an exit of an interruption brings only what every question that it interrupts knows', () => {
  expect(problemsAfter([book, '/interruptions/worry/declined', 'ask_when'])).toEqual([
    `placeholder-may-be-unset ${book}/steps/ask_when/say`,
    `placeholder-may-be-unset ${book}/steps/book/do`,
    `placeholder-may-be-unset ${book}/steps/find/use`,
    `placeholder-may-be-unset ${book}/steps/read_back/say`,
    `placeholder-may-be-unset ${part}/steps/search/do`,
  ]);
});

test('a wish knows what came with the answer that started it, and no more', () => {
  expect(
    problemsAfter([
      lines,
      '/lines/worry_answer',
      { by: 'objection', sets: { price: [['{price}.'], ['For {reason}.']], fear: [['I see.'], ['No hurry.']] } },
    ]),
  ).toEqual([`placeholder-may-be-unset ${worry}/steps/answer/say`]);
});

test('what a wish forgets is lost to the question that it gives back to', () => {
  expect(problemsAfter([worry, '/steps/good/forget', ['slot']])).toEqual([
    `placeholder-may-be-unset ${book}/steps/book/do`,
    `placeholder-may-be-unset ${book}/steps/book/do`,
    `placeholder-may-be-unset ${book}/steps/read_back/say`,
  ]);
});

test('a reply may come at any question', () => {
  expect(problemsAfter([lines, '/lines/price/say', ['For {reason}.']])).toEqual([
    `placeholder-may-be-unset ${replies}/replies/asks_price/say`,
  ]);
});

test('an outcome gives only what the effect brings', () => {
  expect(
    problemsAfter(
      [book, '/steps/book/then/refused', 'booked'],
      [lines, '/lines/it_is_booked', { say: ['It is {booking}.'] }],
    ),
  ).toEqual([`placeholder-may-be-unset ${book}/steps/booked/say`]);
});

const withVisit: Parameters<typeof problemsAfter> = [
  [memory, '/values/appointment', { is: 'appointment', heard: 'never', private: 'said' }],
  [memory, '/values/patient/makes_stale', ['appointment']],
  [book, '/knows', ['patient', 'appointment']],
];

test('what a call knows beforehand is all known, whatever of it makes the rest stale when it is learnt later', () => {
  expect(problemsAfter(...withVisit, [lines, '/lines/hello/say', ['I am an AI, about {appointment}.']])).toEqual([]);
});

test('what is urgent is pushed aside by what is graver, and what it has forgotten stays forgotten', () => {
  const wrong = 'interruptions/wrong-person.flow.json';
  const optOut = 'interruptions/opt-out.flow.json';
  const named: Parameters<typeof problemsAfter> = [
    ...withVisit,
    [lines, '/lines/never_again/say', ['You will not be called again about {appointment}.']],
  ];
  const unset = (...changes: typeof named): string[] =>
    problemsAfter(...named, ...changes).filter((problem) => problem.startsWith('placeholder-may-be-unset'));
  expect(unset()).toEqual([]);
  expect(
    unset(
      [wrong, '/steps/end', { kind: 'end', ending: 'wrong_person' }],
      [
        wrong,
        '/steps/start',
        {
          kind: 'do',
          do: 'record_wrong_number',
          forget: ['appointment'],
          then: { recorded: 'end', failed: 'end' },
        },
      ],
    ),
  ).toEqual([`placeholder-may-be-unset ${optOut}/steps/done/say`]);
});
