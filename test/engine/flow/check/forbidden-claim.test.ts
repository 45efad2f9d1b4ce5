import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const lines = 'lines/en.json';

const problemsOf = (text: string): string[] => problemsAfter([lines, '/lines/which_day/say', [text]]);
const refused = [`forbidden-claim ${lines}/lines/which_day/say/0`];

test.each([
  ['a cure', 'A cleaning cures bad gums.'],
  ['a guarantee', "I guarantee that you'll like it."],
  ['no pain', 'It won’t hurt.'],
  ['fear', 'You could lose your teeth.'],
  ['fear of delay', 'It will get worse.'],
  ['pressing', 'This is your last chance.'],
  ['a diagnosis', 'That sounds like an infection.'],
  ['a reassurance that only a dentist may give', "It's probably nothing serious."],
  ['an amount in digits', 'That is 50 euro.'],
  ['an amount with a sign', 'That is €50.'],
  ['an amount in words', 'That is a hundred and twenty euro.'],
  ['a discount', 'There is a discount this week.'],
  ['a recall interval', 'One should come every six months.'],
  ['the same in other words', 'Come twice a year.'],
  ['a person that is none', 'I am a real person.'],
  ['a person with a name', 'My name is Elo, a nurse.'],
  ['an AI that denies it', "I'm not an AI."],
  ['a machine that denies it', "You're not talking to a machine."],
])('%s is refused', (_, text) => {
  expect(problemsOf(text)).toEqual(refused);
});

test.each([
  ["I can't guarantee a time."],
  ['No hurry.'],
  ['You pay in the clinic, in euro.'],
  ['It is {price}, after the visit.'],
  ['You may cancel free of charge.'],
  ['Bring your own interval plan.'],
  ['Is the pain bad?'],
  ['I have two minutes for you.'],
  ["I'm an AI assistant, not a person."],
  ['A colleague can ring you, a real person.'],
])('"%s" is fine', (text) => {
  expect(problemsOf(text)).toEqual([]);
});

test('what a clinic says of itself, and the name that speaks for it, are spoken too', () => {
  expect(
    problemsAfter(
      ['clinics/romi.json', '/locations/0/directions', 'Next to the river. It never hurts.'],
      ['clinics/romi.json', '/practitioners/brennan/says', 'Doctor Brennan, who cures'],
      ['personas/elo.json', '/name', 'Elo, who is no AI'],
    ),
  ).toEqual([
    'forbidden-claim clinics/romi.json/locations/0/directions',
    'forbidden-claim clinics/romi.json/practitioners/brennan/says',
    'forbidden-claim personas/elo.json/name',
  ]);
});

test('a fact that is in order alone may not be so in its place', () => {
  const name: [string, string, string] = ['personas/elo.json', '/name', 'Doctor Elo'];
  expect(problemsAfter(name)).toEqual([`forbidden-claim ${lines}/lines/hello/say/0`]);
});

test('each thing that is wrong in one variant is said', () => {
  expect(problemsOf('It cures you, and costs 50 euro.')).toEqual([...refused, ...refused]);
});
