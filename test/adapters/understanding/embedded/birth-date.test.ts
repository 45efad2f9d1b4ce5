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
    ['fifteenth of May nineteen oh nine', '1909-05-15'],
    ['fifteenth of May nineteen twenty-nine', '1929-05-15'],
    ['in 1985, on March the 12th', '1985-03-12'],
    ['the third of June twenty nineteen', '2019-06-03'],
  ])('%s', (text, date) => {
    expect(read(text)).toBe(date);
  });
});

describe('as speech recognition writes it', () => {
  test.each([
    ['1203 1985', '1985-03-12'],
    ['12 031 985', '1985-03-12'],
    ['1203 85', '1985-03-12'],
    ['3 7 1985', '1985-07-03'],
    ['37 1985', '1985-07-03'],
    ['273 1985', '1985-03-27'],
    ['zero five zero seven nineteen eighty two', '1982-07-05'],
    ['oh five oh seven one nine eight two', '1982-07-05'],
    ['the fifth of the seventh eighty two', '1982-07-05'],
    ['the fourth of June one nine six three', '1963-06-04'],
    ['the 3rd of April 1960 9', '1969-04-03'],
    ['the 3rd of April 2000 and 9', '2009-04-03'],
    ['12 to 85', '1985-02-12'],
    ['the 3rd of April 5th 1969', '1969-04-03'],
  ])('%s', (text, date) => {
    expect(read(text)).toBe(date);
  });

  test.each([
    ['figures that can be cut in two ways', '1121985'],
    ['a day whose month was lost', '24 1985'],
    ['a noughted day beside a bare month', '041 1985'],
    ['more figures than a date has', '020 910 0199'],
    ['fewer', '1203'],
    ['a code', 'HU3 11985'],
    ['no year but a second day', 'the 3rd of April 9th'],
  ])('%s', (_, text) => {
    expect(read(text)).toBeNull();
  });
});

describe('said twice, and the other way round', () => {
  test.each([
    ['the third of April 1970, the third of April 1957', '1957-04-03'],
    ['the third of April, sorry, the third of June 1957', '1957-06-03'],
    ['the first the first of the sixth 1954', '1954-06-01'],
    ['first of the first 1954', '1954-01-01'],
    ['05 07 1982', '1982-07-05'],
    ['month first: 05 07 1982', '1982-05-07'],
    ['05 07 1982, the American way', '1982-05-07'],
    ['05 07 1982, so May the seventh', '1982-05-07'],
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
    ['nobody is as old', 'the fifteenth of May nineteen oh three'],
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
