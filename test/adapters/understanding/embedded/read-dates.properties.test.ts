/** What must hold of every way of saying a day or a time. */
import { array, assert, constantFrom, nat, oneof, property, string, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDates } from '../../../../adapters/understanding/embedded/dates/read-dates.ts';

const NOW = { at: '2026-11-23T10:00:00.000+00:00', zone: 'Europe/Dublin' };
const read = (text: string): string => JSON.stringify(readDates(text, NOW));

const days = constantFrom('tomorrow', 'next Thursday', 'on the 5th', 'the twenty-first of January', 'Wednesday of next week', 'in three days', 'Friday week', 'this Saturday'); // prettier-ignore
const times = constantFrom('', 'at three', 'at half past nine', 'at quarter to four', 'after 2 pm', 'in the morning', 'between ten and twelve', 'at 11:15', 'at oh nine thirty'); // prettier-ignore
const phrase = tuple(days, times).map(([day, time]) => `${day} ${time}`.trim());
const filler = constantFrom('uh', 'um', 'er', 'erm', 'hmm');
const before = constantFrom(
  '',
  'yes please',
  'could I come',
  'would you have anything',
  "I'd like",
  'hello there',
  'ideally',
);
const after = constantFrom('', 'please', 'if that is okay', 'thank you very much', 'would be lovely', 'then');

describe('the same is understood', () => {
  test('in capitals and in small letters', () => {
    assert(
      property(phrase, (text) => {
        expect(read(text.toUpperCase())).toBe(read(text.toLowerCase()));
      }),
    );
  });

  test('with and without punctuation', () => {
    assert(
      property(phrase, constantFrom('.', '!', '?', ',', '...', ' '), (text, sign) => {
        expect(read(`${text}${sign}`)).toBe(read(text));
      }),
    );
  });

  test('whoever hesitates between two words', () => {
    assert(
      property(phrase, filler, nat(6), (text, sound, at) => {
        const words = text.split(' ');
        expect(read(words.toSpliced(at % (words.length + 1), 0, sound).join(' '))).toBe(read(text));
      }),
    );
  });

  test('whoever is polite', () => {
    assert(
      property(before, phrase, after, (opens, text, closes) => {
        expect(read(`${opens} ${text} ${closes}`.trim())).toBe(read(text));
      }),
    );
  });

  test('and something is understood', () => {
    assert(
      property(phrase, (text) => {
        expect(read(text)).not.toBe('[]');
      }),
    );
  });
});

const LOCAL = /^(?:\d{4}-\d\d-\d\d)?T?(?:[01]\d:[0-5]\d|2[0-3]:[0-5]\d)?$/;
const wordSalad =
  array(
    constantFrom(
      'a',
      'week',
      'from',
      'next',
      'monday',
      'the',
      '5th',
      'half',
      'past',
      '3',
      'to',
      '-',
      '10:30',
      'may',
      'in',
      'two',
      'days',
      'early',
      'morning',
      'of',
      'month',
      'not',
      'or',
      'after',
      'now',
      '2/3',
      '1530',
      'am',
    ),
    { maxLength: 120 },
  ) // prettier-ignore
    .map((words) => words.join(' '));

describe('whatever is said', () => {
  test('it never throws, and every day and time is one', () => {
    assert(
      property(oneof(string({ unit: 'grapheme', maxLength: 200 }), wordSalad), (text) => {
        const locals = readDates(text, NOW).flatMap((one) => Object.values(one));
        expect(locals.filter((local) => !LOCAL.test(local))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('the end of a stretch of days comes after its beginning', () => {
    assert(
      property(wordSalad, (text) => {
        const stretches = readDates(text, NOW).flatMap(({ start = '', end = '' }) =>
          start.length >= 10 && end.length >= 10 ? [{ start, end }] : [],
        );
        expect(stretches.filter(({ start, end }) => end <= start)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test.each(['a week from ', 'in a week from a fortnight after ', '1-1-', '1 1 ', 'from 3 to ', '5 to 5 to '])(
    'the time that it takes is bounded: %s',
    (again) => {
      const text = again.repeat(20_000);
      readDates(text, NOW);
      const least = Math.min(...Array.from({ length: 5 }, () => took(text)));
      expect(least).toBeLessThan(20);
    },
  );
});

/** Milliseconds of the processor, so that whatever else runs on this machine does not count. */
function took(text: string): number {
  const before = process.threadCpuUsage();
  readDates(text, NOW);
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
