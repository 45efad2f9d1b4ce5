/** Telephone numbers in figures and said aloud, in Ireland unless they say otherwise. */
import { expect, test } from 'vitest';
import { readPhone } from '../../../../adapters/understanding/embedded/personal-words.ts';

const read = (text: string): string | null => readPhone(text, 'IE')?.content ?? null;

test.each([
  ['020 910 0199', '+353209100199'],
  ['my number is 020 910 0199, thanks', '+353209100199'],
  ['oh two oh nine one double oh one double nine', '+353209100199'],
  ['zero two zero, nine one zero, zero one nine nine', '+353209100199'],
  ['o two o um nine ten er oh one ninety nine', '+353209100199'],
  ['it is 020 nine one 0 0 one double 9', '+353209100199'],
  ['plus three five three two oh nine one double oh one double nine', '+353209100199'],
  ['plus four four two oh seven nine four six oh nine five eight', '+442079460958'],
])('%s', (text, number) => {
  expect(read(text)).toBe(number);
});

test('a number said aloud is less sure than one in figures', () => {
  const [written, spoken] = ['020 910 0199', 'oh two oh nine one oh oh one nine nine'].map((text) => readPhone(text, 'IE')); // prettier-ignore
  expect(spoken?.confidence).toBeLessThan(written?.confidence ?? 0);
});

test.each([
  'one two three',
  'at ten to eight on the ninth',
  'double trouble',
  '25/05/2026 at half past ten or eleven or one',
  'from 10:30 until 11:45 one two three',
  'any time after 9:15 or before 10:45',
  'oh no',
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen',
  'twenty five euro and two hundred for the other',
  '',
])('no number: %s', (text) => {
  expect(read(text)).toBeNull();
});
