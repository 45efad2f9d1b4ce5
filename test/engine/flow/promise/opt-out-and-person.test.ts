/** An opt-out, and the wish for a person: each change breaks what it is filed under, and nothing else. */
import { expect, test } from 'vitest';
import { aloudAfter, brokenAfter, type Change } from '../../../controls/promised.ts';

const BOOK = 'book.flow.json';
const OPT_OUT = 'interruptions/opt-out.flow.json';
const PERSON = 'interruptions/person.flow.json';
const optOut = 'opt-out-always-ends-and-is-recorded';
const person = 'person-on-request';

type Case = readonly [what: string, promise: string, says: string, ...changes: Change[]];
const toldToWait: Change = ['interruptions/worry.flow.json', '/firm', true];

const broken: readonly Case[] = [
  ['nothing is recorded', optOut, 'An opt-out is not recorded at once.', [OPT_OUT, '/start', 'tell_staff']],
  [
    'it ends as a no',
    optOut,
    'The call ends as "declined" after an opt-out.',
    [OPT_OUT, '/steps/done/ending', 'declined'],
  ],
  ['it is not listened for', optOut, 'An opt-out is not heard here.', [BOOK, '/interruptions/opt-out', undefined]],
  [
    'they are asked why',
    optOut,
    '"ask_reason" asks something after an opt-out.',
    [OPT_OUT, '/steps/record/then/recorded', 'why'],
    [OPT_OUT, '/steps/why', { kind: 'ask', say: 'ask_reason', limit: { times: 1, then: 'no' }, hear: { yes: 'no' } }],
    [OPT_OUT, '/steps/no', { kind: 'end', ending: 'declined' }],
  ],
  [
    'it is not listened for',
    person,
    'A wish for a person is not heard here.',
    [BOOK, '/interruptions/person', undefined],
  ],
  ['something else has to be answered first', person, 'A wish for a person is not heard here.', toldToWait],
  [
    'the second time nobody is sought',
    person,
    'The call ends though a person was asked for, and none was sought.',
    [PERSON, '/steps/enough', { kind: 'end', ending: 'declined' }],
  ],
  [
    'they are told so, and nothing is done',
    person,
    'The conversation goes on though a person was asked for.',
    [PERSON, '/steps/ask_staff/do', 'record_wrong_number'],
    [PERSON, '/steps/ask_staff/then', { recorded: 'back', failed: 'back' }],
  ],
  [
    'the staff are alarmed, and asked to call nobody',
    person,
    'The conversation goes on though a person was asked for.',
    [PERSON, '/steps/ask_staff/do', 'alert_staff'],
    [PERSON, '/steps/ask_staff/then', { alerted: 'back', failed: 'sorry' }],
  ],
  [
    'nobody takes the call, and that is all',
    person,
    'The conversation goes on though a person was asked for.',
    [PERSON, '/steps/ask_staff/do', 'transfer'],
    [PERSON, '/steps/ask_staff/then', { connected: 'gone', nobody: 'again' }],
    [
      PERSON,
      '/steps/again',
      { kind: 'tell', say: 'hello', in_full: true, go: 'back', limit: { times: 3, then: 'sorry' } },
    ],
    [PERSON, '/steps/gone', { kind: 'end', ending: 'handed_over' }],
  ],
  [
    'a colleague takes the call, and Elo talks on',
    person,
    '"they_will_call" is said to somebody who talks to a person.',
    [PERSON, '/steps/ask_staff/do', 'transfer'],
    [PERSON, '/steps/ask_staff/then', { connected: 'over', nobody: 'enough' }],
    [PERSON, '/steps/over/ending', 'handed_over'],
    [PERSON, '/steps/enough/then', { promised: 'sorry', failed: 'sorry' }],
  ],
];

for (const [what, promise, says, ...changes] of broken) {
  test(`${what}: only ${promise} is broken`, () => {
    expect(brokenAfter(...changes)).toEqual({ [promise]: says });
  });
}

const kept: readonly (readonly [what: string, ...changes: Change[]])[] = [
  [
    'what cannot be recorded is told to the staff',
    [OPT_OUT, '/steps/tell_staff/then/alerted', 'told'],
    [OPT_OUT, '/steps/told', { kind: 'end', say: 'told', ending: 'opted_out' }],
    ['lines/en.json', '/lines/told', { role: 'opt_out', claims: 'alert_staff', say: ['A colleague does it by hand.'] }],
  ],
];

for (const [what, ...changes] of kept) {
  test(`${what}: all is kept`, () => {
    expect(brokenAfter(...changes)).toEqual({});
  });
}

test('the conversation in which nobody hears that a person is asked for', () => {
  expect(aloudAfter(person, toldToWait).slice(-3)).toEqual([
    'Patient: (objects)',
    'Elo: I see.',
    'Patient: (wants person)',
  ]);
});
