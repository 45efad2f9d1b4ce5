import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const lines = 'lines/en.json';
const memory = 'memory.json';
const replies = 'replies.json';

test('a line that asks for money or a card is refused', () => {
  expect(
    problemsAfter([
      lines,
      '/lines/bye/say',
      ['Shall we take a deposit?', 'May I have your card number?', 'You can pay now.'],
    ]),
  ).toEqual([
    `payment-by-phone ${lines}/lines/bye/say/0`,
    `payment-by-phone ${lines}/lines/bye/say/1`,
    `payment-by-phone ${lines}/lines/bye/say/2`,
  ]);
});

test.each([
  ['digits', 'Please read me the sixteen digits.'],
  ['what stands on a card', 'What is the number on the front?'],
  ['a name of one', 'Is it a Visa?'],
])('%s is asked for in no line', (_, text) => {
  expect(problemsAfter([lines, '/lines/bye/say', [text]])).toEqual([`payment-by-phone ${lines}/lines/bye/say/0`]);
});

const whileDeclining = (text: string): string[] => problemsAfter([lines, '/lines/pay_in_the_clinic/say', [text]]);

test.each([
  'You pay in the clinic. Read me your card number, please.',
  'No problem, tell me the number, you pay in the clinic.',
  "I can't take cash, so give me the card. You pay in the clinic.",
  'You pay in the clinic. Or is it a debit card?',
  "You pay in the clinic. Won't you give me your card number?",
  'You pay in the clinic, or you pay now.',
])('"%s" declines nothing', (text) => {
  expect(whileDeclining(text)).toEqual([`payment-by-phone ${lines}/lines/pay_in_the_clinic/say/0`]);
});

test.each([
  'Please, no card numbers on the phone. You pay in the clinic.',
  'Put the card away, please. You pay in the clinic.',
  "I'm not allowed to hear a card number, and you don't pay by phone. Payment is in the clinic.",
])('"%s" declines', (text) => {
  expect(whileDeclining(text)).toEqual([]);
});

test('a fact of the clinic asks for no money either, alone or in its place', () => {
  expect(
    problemsAfter(['clinics/romi.json', '/insurance_says', 'We take a deposit.'], [lines, '/lines/bye/say', ['Bye.']]),
  ).toEqual([`payment-by-phone clinics/romi.json/insurance_says`]);
  expect(
    problemsAfter(
      ['clinics/romi.json', '/insurance_says', 'card number.'],
      [lines, '/lines/bye/say', ['Tell me your {insurance}']],
    ),
  ).toEqual([`payment-by-phone clinics/romi.json/insurance_says`]);
  expect(
    problemsAfter(
      ['clinics/romi.json', '/insurance_says', 'by card now.'],
      [lines, '/lines/bye/say', ['You could pay {insurance}']],
    ),
  ).toEqual([`payment-by-phone ${lines}/lines/bye/say/0`]);
});

test('a line may say that one pays in the clinic', () => {
  expect(
    problemsAfter([lines, '/lines/bye/say', ['You pay in the clinic, by card or in cash, after the visit.']]),
  ).toEqual([]);
});

test('an offer to pay is declined by a line that is marked for it', () => {
  expect(problemsAfter([lines, '/lines/pay_in_the_clinic', { say: ['One pays in the clinic.'] }])).toEqual([
    `payment-by-phone ${lines}/lines/pay_in_the_clinic`,
  ]);
});

test('an offer to pay is always answered', () => {
  expect(problemsAfter([replies, '/replies/pays_now', undefined])).toEqual([`payment-by-phone ${replies}/replies`]);
});

test('nothing is listened for that one pays with', () => {
  expect(
    problemsAfter(
      [memory, '/values/card_number', { is: 'text', heard: 'when_asked' }],
      [memory, '/values/iban', { is: 'text', heard: 'anywhere' }],
    ),
  ).toEqual([`payment-by-phone ${memory}/values/card_number`, `payment-by-phone ${memory}/values/iban`]);
});
