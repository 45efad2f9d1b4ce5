/** Disclosure, legal lines, identity and voicemail: each change breaks what it is filed under, and nothing else. */
import { describe, expect, test } from 'vitest';
import { aloudAfter, brokenAfter, undisclosed, type Change } from '../../../controls/promised.ts';

const BOOK = 'book.flow.json';
const LINES = 'lines/en.json';
const HELLO = 'Elo: Hello, this is {persona}, an AI assistant of {clinic}.';
const RECORDED = 'Elo: This call is recorded.';
const tellsASecret = '"last_time" says {appointment} to somebody of whom it is not known that they may hear it.';

type Case = readonly [what: string, promise: string, says: string, ...changes: Change[]];
const handedOver: Change = [BOOK, '/steps/who/hear/hands_over', 'recorded'];
const shrugged: Change = [BOOK, '/steps/recorded/limit/then', 'who'];

const broken: readonly Case[] = [
  ['the call begins with a question', 'discloses-ai-first', undisclosed('who_is_it'), [BOOK, '/start', 'who']],
  ['who takes over the phone is not told', 'discloses-ai-first', undisclosed('this_is_recorded'), handedOver],
  ['it may be talked over', 'discloses-ai-first', undisclosed('hello'), [BOOK, '/steps/hello/in_full', undefined]],
  [
    'the first line discloses nothing',
    'discloses-ai-first',
    undisclosed('hello'),
    [LINES, '/lines/hello/role', undefined],
  ],
  [
    'a legal line is given up and the talk goes on',
    'legal-lines-heard-in-full',
    '"who_is_it" is said though "this_is_recorded" was not heard in full.',
    shrugged,
  ],
  [
    'a no is as good as a yes',
    'nothing-private-before-identity',
    tellsASecret,
    [BOOK, '/steps/who/hear/no', 'last_time'],
  ],
  ['nobody is asked', 'nothing-private-before-identity', tellsASecret, [BOOK, '/steps/recorded/go', 'last_time']],
  [
    'another question is asked',
    'nothing-private-before-identity',
    tellsASecret,
    [LINES, '/lines/who_is_it/role', undefined],
  ],
  ['anybody may ring', 'nothing-private-before-identity', tellsASecret, [BOOK, '/direction', 'inbound']],
  [
    'a word is not enough',
    'nothing-private-before-identity',
    tellsASecret,
    ['memory.json', '/values/appointment/private', 'checked'],
  ],
  [
    'a line for people is said to a machine',
    'nothing-private-on-voicemail',
    '"after_the_tone" is said to a machine.',
    [LINES, '/lines/after_the_tone/role', undefined],
  ],
  [
    'a machine is told a name',
    'nothing-private-on-voicemail',
    '"after_the_tone" tells a machine {patient_name}.',
    [BOOK, '/knows', ['patient', 'appointment', 'patient_name']],
    [BOOK, '/may_know', undefined],
    [LINES, '/lines/after_the_tone/say', ['Hello {patient_name}.']],
  ],
];

for (const [what, promise, says, ...changes] of broken) {
  test(`${what}: only ${promise} is broken`, () => {
    expect(brokenAfter(...changes)).toEqual({ [promise]: says });
  });
}

const kept: readonly (readonly [what: string, ...changes: Change[]])[] = [
  ['who takes over the phone hears nothing at all', [BOOK, '/steps/who/hear/hands_over', 'nobody']],
  ['a legal line is said once, and then the call ends in silence', [BOOK, '/steps/recorded/limit/times', 1]],
  ['a yes to who it is', [BOOK, '/steps/who/hear/yes', { go: 'last_time', remember: { speaker: 'said' } }]],
  [
    'what they booked themselves is told to whoever booked it',
    ['memory.json', '/values/booking/private', 'checked'],
    [LINES, '/lines/it_is_booked/say', ['It is booked: {booking}.']],
  ],
  [
    'a message of two lines, both for machines',
    ['interruptions/voicemail.flow.json', '/start', 'first'],
    ['interruptions/voicemail.flow.json', '/steps/first', { kind: 'tell', say: 'after_the_tone', go: 'message' }],
  ],
];

for (const [what, ...changes] of kept) {
  test(`${what}: all is kept`, () => {
    expect(brokenAfter(...changes)).toEqual({});
  });
}

describe('the conversations that break them', () => {
  test('somebody else has the phone', () => {
    expect(aloudAfter('discloses-ai-first', handedOver)).toEqual([
      HELLO,
      RECORDED,
      'Elo: Who is it?',
      'Patient: (hands over)',
      RECORDED,
    ]);
  });

  test('somebody talks over the legal line as often as it is said', () => {
    const cutOff = [RECORDED, 'Line: (the line is cut off)'];
    expect(aloudAfter('legal-lines-heard-in-full', shrugged)).toEqual([
      HELLO,
      ...[cutOff, cutOff, cutOff, cutOff].flat(),
      'Elo: Who is it?',
    ]);
  });
});
