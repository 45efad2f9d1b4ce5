/** What is left out where words come in, and what stays although it is made of digits. */
import { describe, expect, test } from 'vitest';
import { withoutCardNumbers } from '../../../adapters/room/card-numbers.ts';
import { earForOne, tidyWords } from '../../../adapters/room/spoken-words.ts';

/** Numbers that card schemes publish for tests, and the IBAN of a central bank's example. */
const read: readonly (readonly [string, string])[] = [
  ['4111 1111 1111 1111', '(card number)'],
  ['4111111111111111 and the visa is mine', '(card number) and the visa is mine'],
  ["It's 5555-5555-5555-4444, expiry 04 27", "It's (card number), expiry (card number)"],
  ['378282246310005', '(card number)'],
  ['four one one one, one one one one, one one one one, one one one one', '(card number)'],
  ['so four triple one double one double one um one one one one one one one one okay?', 'so (card number) okay?'],
  ['forty one eleven eleven eleven eleven eleven eleven eleven', '(card number)'],
  ['My card number is 4111 1111', 'My card number is (card number)'],
  ['the security code is one two three', 'the security code is (card number)'],
  ['My IBAN is IE29 AIBK 9311 5212 3456 78', 'My IBAN is (card number)'],
  ['IE29 AIBK 9311 5212 3456 78', '(card number)'],
  ['IE29 9311 5212 3456 7890 12', '(card number)'],
  ['I E two nine nine three one one five two one two three four five six seven eight nine', '(card number)'],
  ['４１１１ １１１１ １１１１ １１１１', '(card number)'],
];

const stays: readonly string[] = [
  '087 123 4567',
  'Ring me on +353 87 123 4567 or on +44 20 7946 0018',
  '+49 1512 3456789',
  '00353871234567',
  'oh eight seven one two three four five six seven',
  'the 24th of November 2026 at 10:30',
  '12/03/1984',
  'two or three on the fourth or fifth at half past six',
  "I'll pay by card, could I come at 10 30?",
  'my medical card number is 1234567',
  'nineteen eighty four',
  'one of the two, I have one and he has one',
  'I am 45 and she is 43',
];

describe('is left out', () => {
  test.each(read)('%s', (said, heard) => {
    expect(withoutCardNumbers(said)).toBe(heard);
  });
});

describe('stays', () => {
  test.each(stays)('%s', (said) => {
    expect(withoutCardNumbers(said)).toBe(said);
  });
});

describe('one voice over several utterances', () => {
  test('what goes on is left out until something else is said', () => {
    const hear = earForOne();
    expect(hear('Will I give you my card number?')).toBe('Will I give you my card number?');
    expect(hear('4111 1111')).toBe('(card number)');
    expect(hear('1111 1111')).toBe('(card number)');
    expect(hear('No so, ring me on 087 123 4567')).toBe('No so, ring me on 087 123 4567');
    expect(hear('087 123 4567')).toBe('087 123 4567');
  });

  test('another voice has spoken of no card', () => {
    earForOne()('my visa number is');
    expect(earForOne()('871 2345')).toBe('871 2345');
  });
});

test('what is left out makes no utterance too long', () => {
  const long = 'cvv 123 '.repeat(1000);
  expect(tidyWords(long).length).toBeLessThanOrEqual(2000);
  expect(earForOne()(long).length).toBeLessThanOrEqual(2000);
  expect(tidyWords(long)).not.toMatch(/\d/);
});
