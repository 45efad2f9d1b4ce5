/** What callers said who typed whatever came to their minds, and what must not be made of it again. */
import { expect, test } from 'vitest';
import type { Slot } from '../../../../engine/values.ts';
import { slotAt, valueOf } from './interpreter.ts';
import { heardAt } from './standing.ts';

const offered: readonly Slot[] = [
  slotAt('one', '2026-11-24T09:00:00.000+00:00', 'brennan'),
  slotAt('two', '2026-11-25T14:30:00.000+00:00', 'nowak'),
  slotAt('three', '2026-11-26T16:00:00.000+00:00', 'brennan'),
];

test.each([
  ['a patient called like the hygienist', 'book-first-visit', 'is_it_you', 'Yes, this is Sinéad.', /practitioner/],
  ['the hour at which work begins', 'book-first-visit', 'find-a-time/offer', "I'm starting work at four.", /slot/],
  ['what came before another', 'book-first-visit', 'find-a-time/offer', 'I said Wednesday first.', /2027|Sep/],
  [
    'when somebody moved house',
    'inbound-reception',
    'who-is-it-for/not_found',
    'No, never, I only moved up in September',
    /when/,
  ],
  [
    'the wife who kept his diary',
    'reminder',
    'remind',
    'My wife used to mind my appointments, she died in March.',
    /has_died/,
  ],
  [
    'one for the two of them',
    'book-first-visit',
    'make-the-booking/read_back',
    'and my son needs looking at as well',
    /(?:^|· )yes/,
  ],
  [
    'what the check-up was for',
    'book-first-visit',
    'make-the-booking/read_back',
    "It's a check-up, I told you.",
    /second_opinion/,
  ],
])('%s is not heard as that', async (_, flow, step, text, never) => {
  expect(await heardAt(flow, step, text, { offered })).not.toMatch(never);
});

test.each(['brrm fnord', 'xqz', 'wibble wobble'])('%s confirms, chooses and asks for nothing', async (nonsense) => {
  for (const [flow, step] of [
    ['reminder', 'remind'],
    ['book-first-visit', 'what-is-it-for/reason'],
    ['book-first-visit', 'find-a-time/offer'],
  ] as const)
    expect(await heardAt(flow, step, nonsense, { offered })).toBe('–');
});

test('nor where a name was asked for', async () => {
  const where = { asked: 'person_name', can_give: ['person_name', 'practitioner'] };
  expect(await valueOf('practitioner', 'Sinéad Gallagher', where)).toBeUndefined();
});

test('a dentist who is called by the name is still wanted', async () => {
  expect(await heardAt('book-first-visit', 'find-a-time/ask_when', 'with Sinéad, please', { offered })).toMatch(
    /practitioner/,
  );
});

test('and had the wife been called, she would be dead', async () => {
  expect(await heardAt('reminder', 'is_it_you', 'My wife died in March.')).toMatch(/has_died/);
}); // prettier-ignore

test.each([
  ['a yes, and whether a text comes', 'book-first-visit', 'make-the-booking/read_back', 'Yes, book it. Will I get a text?', 'asks_confirmation · yes'],
  ['a yes, a wait that is none, and how long', 'reminder', 'move-the-appointment/read_back', 'Yes, do. Hang on, will it be long?', 'yes · asks_duration'],
  ['a time, and a question that nobody foresaw', 'book-first-visit', 'find-a-time/offer', "Four o'clock is good. Is there a doctor who speaks Polish?", 'slot three · asks_something'],
  ['a step at the door', 'reminder', 'anything_else', 'Just a moment, is there a step at your door?', 'asks_address'],
  ['hours at which nobody is to be rung', 'reminder', 'anything_else', "Don't ring me in the daytime again, please.", 'call_later'],
  ['when somebody gets up', 'book-first-visit', 'find-a-time/ask_when', "Mornings are best for me, I'm up at five anyway.", 'when Tue 24 Nov, Wed 25 Nov, Thu 26 Nov morning'],
  ['a day that is taken', 'book-first-visit', 'find-a-time/offer', 'Wednesday, half two. I collect my pension on Friday.', 'slot two'],
  ['a meeting by telephone', 'book-first-visit', 'find-a-time/offer', 'Wait, Wednesday I have a client call at nine. Can you do Thursday?', 'slot three'],
  ['gums that bleed', 'book-first-visit', 'what-is-it-for/reason', 'My gums bleed when I brush.', 'reason check_up'],
])('%s is heard', async (_, flow, step, text, expected) => {
  expect(await heardAt(flow, step, text, { offered })).toBe(expected);
}); // prettier-ignore
