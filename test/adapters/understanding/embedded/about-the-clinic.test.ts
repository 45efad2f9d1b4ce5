/** What callers ask about the clinic and about their visit, and talk that has no business with a clinic. */
import { describe, expect, test } from 'vitest';
import { counted, valueOf } from './interpreter.ts';

const asked: readonly (readonly [string, readonly string[]])[] = [
  ["What's the clinic's phone number?", ['asks_phone']],
  ['Which contact number is best for the day itself?', ['asks_phone']],
  ['How can I reach them?', ['asks_phone']],
  ["Where are you, and what's the number there?", ['asks_address', 'asks_phone']],
  ['Do you do veneers?', ['asks_services']],
  ['Does the practice treat children?', ['asks_services']],
  ['Which treatments have you on offer?', ['asks_services']],
  ['Could I pay in instalments?', ['asks_instalments']],
  ['Have you a payment plan at all?', ['asks_instalments']],
  ['Which dental cover would pay for a crown?', ['asks_insurance']],
  ['How long does the cleaning take?', ['asks_duration']],
  ['And how long would the first visit last, roughly?', ['asks_duration']],
  ['How long does a root canal normally take?', ['asks_duration']],
  ['Can I take ibuprofen with that?', ['asks_advice']],
  ['Is it normal for gums to bleed a bit?', ['asks_advice']],
  ['Can you confirm my booking for the ninth at four?', ['asks_time']],
  ['Do I still have an appointment this week?', ['asks_time']],
  ['Would you double check that we have a reservation under Keane', ['asks_time']],
];

const notAsked: readonly (readonly [string, readonly string[]])[] = [
  ['Is it a robot I have on the phone?', ['asks_if_robot']],
  ['You have the wrong phone number', ['wrong_person']],
  ['Will you tell the hygienist something from me', ['leaves_message']],
  ['How long does the bus to Galway take?', []],
  ['How long would one have to learn the fiddle?', []],
  ["What's the number of my bank account?", []],
  ['Could you set an alarm for seven tomorrow?', []],
  ['How much is a flight to Lanzarote?', []],
  ['How is the exchange rate for the dollar today?', []],
  ['Play that song again, the one from the film', []],
  ['Where would one eat a pizza tonight?', []],
];

describe('questions', () => {
  test.each(asked)('%s', async (text, answers) => {
    expect((await counted(text)).toSorted()).toEqual(answers);
  });

  test.each(notAsked)('%s', async (text, answers) => {
    expect(await counted(text)).toEqual(answers);
  });
});

describe('what a question does not wish for', () => {
  test.each([
    ['reason', 'Do you do implants?'],
    ['when', 'Can you confirm my appointment for Friday at ten?'],
    ['when', 'Thank you, that helped me today'],
    ['when', 'Is it a human I have right now?'],
    ['when', 'Wake me at half past six tomorrow, set the alarm'],
  ])('no %s: %s', async (name, text) => {
    expect(await valueOf(name, text)).toBeUndefined();
  });

  test.each([
    ['reason', 'How much is an implant?'],
    ['when', "I'd like an appointment today"],
    ['when', 'Maybe on Friday at ten'],
    ['when', 'Could you move my visit to Friday'],
  ])('but %s here: %s', async (name, text) => {
    expect(await valueOf(name, text)).toBeDefined();
  });

  test('who is at the bank may be called again, and who agrees before changing the subject has agreed', async () => {
    expect(await counted("I'm at the bank, call me tomorrow")).toEqual(['call_later']);
    const said = ['Shall I book Friday at ten?'];
    expect(await counted("That's perfect. And how will the weather turn out?", { said })).toEqual(['yes']);
  });
});
