/** E-mail addresses as they are written, said aloud, and written down by speech recognition. */
import { describe, expect, test } from 'vitest';
import { readEmails } from '../../../../adapters/understanding/embedded/email/read-emails.ts';

/** Each theme with what is said and what is read. */
const said: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  [
    'written',
    [
      ['john.murphy@gmail.com', 'john.murphy@gmail.com'],
      ['My email is John.Murphy@Gmail.com.', 'john.murphy@gmail.com'],
      ["it's <anna+teeth@keller-law.ie>, thanks", 'anna+teeth@keller-law.ie'],
    ],
  ],
  [
    'its signs by their names',
    [
      ['john dot murphy at gmail dot com', 'john.murphy@gmail.com'],
      ['my email is anna underscore keller at hotmail dot com', 'anna_keller@hotmail.com'],
      ["it's anna dash keller at yahoo dot co dot uk", 'anna-keller@yahoo.co.uk'],
      ['info at romi hyphen dental dot i e', 'info@romi-dental.ie'],
      ['john plus elo at gmail dot com', 'john+elo@gmail.com'],
      ['john murphy at the rate gmail dot com', 'johnmurphy@gmail.com'],
      ['a dot b at c dot ie', 'a.b@c.ie'],
      ["mary dot o'brien at eircom dot net please", 'mary.obrien@eircom.net'],
    ],
  ],
  [
    'how it is to be written',
    [
      ['all lower case john murphy at gmail dot com', 'johnmurphy@gmail.com'],
      ['john murphy, all one word, at gmail dot com', 'johnmurphy@gmail.com'],
      ['john murphy at gmail dot com, no spaces, all in small letters', 'johnmurphy@gmail.com'],
    ],
  ],
  [
    'spelled',
    [
      ['j dot m u r p h y at outlook dot ie', 'j.murphy@outlook.ie'],
      ['m-u-r-p-h-y at outlook dot ie', 'murphy@outlook.ie'],
      ['m you are p h why at g mail dot com', 'murphy@gmail.com'],
      ['double u alsh at gmail dot com', 'walsh@gmail.com'],
      ['b for bravo o b at gmail dot com', 'bob@gmail.com'],
      ["john dot murphy, that's m u r p h y, at gmail dot com", 'john.murphy@gmail.com'],
      ['bravo oscar bravo at gmail dot com', 'bob@gmail.com'],
      ['charlie at gmail dot com', 'charlie@gmail.com'],
      ['mike dot lima at icloud dot com', 'mike.lima@icloud.com'],
    ],
  ],
  [
    'with figures',
    [
      ['john murphy eighty five at gmail dot com', 'johnmurphy85@gmail.com'],
      ['john nineteen eighty five at gmail dot com', 'john1985@gmail.com'],
      ['bond double o seven at gmail dot com', 'bond007@gmail.com'],
      ['paddy oh seven at gmail.com', 'paddy07@gmail.com'],
      ['paddy 1 9 7 2 at gmail.com', 'paddy1972@gmail.com'],
    ],
  ],
  [
    'in a sentence',
    [
      ['sure, send it to pat at trinity college dot ie', 'pat@trinitycollege.ie'],
      ['yes um it is uh pat dot byrne at gmail dot com thank you', 'pat.byrne@gmail.com'],
      ['you can write to me, pat at gmail dot com, any time', 'pat@gmail.com'],
    ],
  ],
];

describe.each(said)('%s', (_, cases) => {
  test.each(cases)('%s', (text, address) => {
    expect(readEmails(text)).toEqual([address]);
  });
});

test('two addresses are two, and one said twice is one', () => {
  expect(readEmails('pat@gmail.com or pat@work.ie')).toEqual(['pat@gmail.com', 'pat@work.ie']);
  expect(readEmails('pat at gmail dot com, pat at gmail dot com')).toEqual(['pat@gmail.com']);
});

test.each([
  'I have an account at amazon dot com',
  'I found you at romi dot ie',
  'I work at google dot com',
  'see you at ten. Come again',
  'it is three dot five at most',
  'call me at home',
  'john at gmail',
  'john dot murphy',
  'at gmail dot com',
  'on the corner of the long old main road at shop dot com',
  '@ . com',
  '',
])('no address: %s', (text) => {
  expect(readEmails(text)).toEqual([]);
});

test.each(['a '.repeat(250), 'a@'.repeat(250), 'm at b dot '.repeat(60), 'thats m m m '.repeat(40), '-'.repeat(9000)])(
  'whatever comes, it is read in a moment: %.12s…',
  (text) => {
    readEmails(text);
    const began = performance.now();
    readEmails(text);
    expect(performance.now() - began).toBeLessThan(50);
  },
);
