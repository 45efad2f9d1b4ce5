/** An emergency, and an offer to pay: each change breaks what it is filed under, and nothing else. */
import { expect, test } from 'vitest';
import { aloudAfter, brokenAfter, type Change } from '../../../controls/promised.ts';

const BOOK = 'book.flow.json';
const EMERGENCY = 'interruptions/emergency.flow.json';
const emergency = 'emergency-leaves-the-flow';
const payment = 'no-payment-by-phone';

type Case = readonly [what: string, promise: string, says: string, ...changes: Change[]];
const asGrave: Change = ['answers.json', '/answers/emergency/gravity', 7];
const ownReply: Change = [BOOK, '/steps/ask_when/hear/pays_now', { reply: 'pay_in_the_clinic' }];

const broken: readonly Case[] = [
  [
    'nothing of it helps',
    emergency,
    'Nothing is said of what to do in an emergency.',
    ['lines/en.json', '/lines/call_112/role', undefined],
  ],
  [
    'it ends as something else',
    emergency,
    'The call ends as "served" after an emergency.',
    [EMERGENCY, '/steps/end/ending', 'served'],
  ],
  ['an opt-out is as grave', emergency, 'An emergency is not heard here.', asGrave],
  [
    'something else is done first',
    emergency,
    '"promise_callback" is requested in an emergency.',
    [EMERGENCY, '/start', 'staff'],
    [EMERGENCY, '/steps/staff', { kind: 'do', do: 'promise_callback', then: { promised: 'call', failed: 'call' } }],
  ],
  [
    'a price is told',
    payment,
    'Nobody says that one pays in the clinic.',
    ['replies.json', '/replies/pays_now/say', 'price'],
  ],
  [
    'nobody replies',
    payment,
    'An offer to pay is not answered here.',
    ['replies.json', '/replies/pays_now', undefined],
  ],
  [
    'one question takes it for a goodbye',
    payment,
    'Nobody says that one pays in the clinic.',
    [BOOK, '/steps/ask_when/hear/pays_now', 'bye'],
  ],
  ['a question that answers it itself hears only the day', payment, 'An offer to pay is not answered here.', ownReply],
];

for (const [what, promise, says, ...changes] of broken) {
  test(`${what}: only ${promise} is broken`, () => {
    expect(brokenAfter(...changes)).toEqual({ [promise]: says });
  });
}

const kept: readonly (readonly [what: string, ...changes: Change[]])[] = [
  [
    'what to do is said, and then the staff are alarmed',
    [EMERGENCY, '/start', 'first'],
    [EMERGENCY, '/steps/first', { kind: 'tell', say: 'call_112', go: 'staff' }],
    [EMERGENCY, '/steps/staff', { kind: 'do', do: 'alert_staff', then: { alerted: 'call', failed: 'call' } }],
  ],
  [
    'another question of theirs is answered by its own line',
    [BOOK, '/steps/ask_when/hear/asks_price', { reply: 'price' }],
  ],
];

for (const [what, ...changes] of kept) {
  test(`${what}: all is kept`, () => {
    expect(brokenAfter(...changes)).toEqual({});
  });
}

test('the conversation in which an emergency is not heard over an opt-out', () => {
  expect(aloudAfter(emergency, asGrave)).toEqual([
    'Elo: Hello, this is {persona}, an AI assistant of {clinic}.',
    'Patient: (opt out)',
    'Clinic: … record_opt_out',
    'Patient: (emergency)',
  ]);
});

test('the conversation in which an offer to pay goes under beside the day that was asked for', () => {
  expect(aloudAfter(payment, ownReply).slice(-2)).toEqual(['Elo: When?', 'Patient: {when} … (pays now)']);
});
