/** Dates of birth as people say them to somebody who writes them down. */
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../../adapters/understanding/embedded/dates/calendar.ts';
import { readBirthDate } from '../../../../adapters/understanding/embedded/dates/birth-date.ts';
import { interpret } from './interpreter.ts';

const today = dayOf(2026, 11, 23);
const read = (text: string): string | null => readBirthDate(text, today)?.date ?? null;

describe('a day, a month and a year', () => {
  test.each([
    ['the twelfth of March nineteen eighty-five', '1985-03-12'],
    ['March 12th, 1985', '1985-03-12'],
    ['12/03/1985', '1985-03-12'],
    ['12 3 85', '1985-03-12'],
    ['12:03 1985', '1985-03-12'],
    ['twelve three eighty-five', '1985-03-12'],
    ['1985-03-12', '1985-03-12'],
    ['3/25/1990', '1990-03-25'],
    ['I was born on the 24th of December 1979', '1979-12-24'],
    ['the first of May two thousand and five', '2005-05-01'],
    ['twenty-second of October nineteen ninety', '1990-10-22'],
    ['the thirty-first of August two thousand and twelve', '2012-08-31'],
    ['nineteenth of the sixth, sixty-eight', '1968-06-19'],
    ['fifteenth of May nineteen oh nine', null],
    ['fifteenth of May nineteen twenty-nine', '1929-05-15'],
    ['in 1985, on the 12th of March', '1985-03-12'],
    ['the third of June twenty nineteen', '2019-06-03'],
  ])('%s', (text, date) => {
    expect(read(text)).toBe(date);
  });
});

describe('what is no date of birth', () => {
  test.each([
    ['the year is missing', 'the twelfth of March'],
    ['the day does not exist', '30 February 1990'],
    ['it is still to come', '24 December 2026'],
    ['there is no month', '1985'],
    ['nothing was said of it', 'why do you need that?'],
    ['nothing was said', ''],
  ])('%s', (_, text) => {
    expect(read(text)).toBeNull();
  });
});

test('where the century was not said, the reading is less sure', () => {
  expect(readBirthDate('12 3 85', today)?.confidence).toBeLessThan(readBirthDate('12 3 1985', today)?.confidence ?? 0);
});

describe('asked for, it is the only thing that was said', () => {
  const born = {
    can_hear: ['no', 'not_sure', 'call_later', 'asks_time', 'emergency'],
    can_give: ['reason', 'when', 'for_whom', 'birth_date'],
    asked: 'birth_date',
  };

  test('and no day for a visit', async () => {
    const heard = await interpret('the twelfth of March nineteen eighty-five', born);
    expect(heard.answers).toEqual([]);
    expect(heard.values).toEqual([{ name: 'birth_date', value: null, confidence: 0.93, correction: false }]);
    expect(heard.contents).toEqual({ birth_date: '1985-03-12' });
  });

  test('who does not know it says so', async () => {
    const heard = await interpret("I don't know", born);
    expect(heard.answers.map(({ answer }) => answer)).toEqual(['not_sure']);
    expect(heard.contents).toEqual({});
  });
});
