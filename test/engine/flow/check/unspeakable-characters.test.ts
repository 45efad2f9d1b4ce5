import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const lines = 'lines/en.json';

const problemsOf = (text: string): string[] => problemsAfter([lines, '/lines/which_day/say', [text]]);
const refused = [`unspeakable-characters ${lines}/lines/which_day/say/0`];

test.each([
  ['another script', 'Добрый день'],
  ['right-to-left text', 'שלום'],
  ['a letter that only looks like one of ours', 'It is b\u043eoked.'],
  ['an invisible character', 'It is bo\u200boked.'],
  ['a change of direction', 'It is \u202ebooked.'],
  ['a control character', 'Which\u001b[31m day?'],
  ['a line end', 'Which\nday?'],
  ['half a character', 'Which \ud800 day?'],
  ['a picture', 'Which day? 🙂'],
])('%s is refused', (_, text) => {
  expect(problemsOf(text)).toEqual(refused);
});

test('accents and the marks of a voice are fine', () => {
  expect(problemsOf('Aoife Ní Bhraonáin – “which day”, in an hour or so… (any)?')).toEqual([]);
});

test('braces in a fact would be spoken as they stand', () => {
  expect(problemsAfter(['clinics/romi.json', '/insurance_says', 'Ask {reason}.'])).toEqual([
    'unspeakable-characters clinics/romi.json/insurance_says',
  ]);
});

test('what a clinic says of itself is spoken too', () => {
  expect(
    problemsAfter(
      ['clinics/romi.json', '/locations/0/directions', 'Next to the \u001b[31mriver.'],
      ['clinics/romi.json', '/services/cleaning/says', 'a 清洁'],
      ['personas/elo.json', '/name', 'El\u043e'],
    ),
  ).toEqual([
    'unspeakable-characters clinics/romi.json/locations/0/directions',
    'unspeakable-characters clinics/romi.json/services/cleaning/says',
    'unspeakable-characters personas/elo.json/name',
  ]);
});
