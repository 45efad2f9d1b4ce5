import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const lines = 'lines/en.json';
const memory = 'memory.json';
const answers = 'answers.json';
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

test('an offer to pay is always understood', () => {
  expect(problemsAfter([replies, '/replies/pays_now', undefined], [answers, '/answers/pays_now', undefined])).toEqual([
    `payment-by-phone ${answers}/answers`,
  ]);
});

test('nothing is listened for that one pays with', () => {
  expect(
    problemsAfter(
      [memory, '/values/card_number', { is: 'text', heard: 'when_asked' }],
      [memory, '/values/iban', { is: 'text', heard: 'anywhere' }],
    ),
  ).toEqual([`payment-by-phone ${memory}/values/card_number`, `payment-by-phone ${memory}/values/iban`]);
});
