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

describe('by what is celebrated on it', () => {
  test.each([
    ['Halloween. Nineteen seventy-eight.', '1978-10-31'],
    ['Christmas Day, would you believe, 1962. Never got two presents.', '1962-12-25'],
    ['christmas eve nineteen fifty five', '1955-12-24'],
    ["Paddy's day 1982", '1982-03-17'],
    ["St Stephen's Day, seventy-one", '1971-12-26'],
    ["new year's eve 1978 ten minutes before midnight", '1978-12-31'],
    ["April Fools' Day 1987. No joke.", '1987-04-01'],
    ["Valentine's Day. 1968.", '1968-02-14'],
  ])('%s', (text, date) => {
    expect(read(text)).toBe(date);
  });
});

describe('by a birthday and an age', () => {
  test.each([
    ['i was twenty one yesterday', '2005-11-22'],
    ["my birthday is today, I'm fifty", '1976-11-23'],
    ['The day before yesterday was my birthday. Forty.', '1986-11-21'],
    ["I'm 60 tomorrow", '1966-11-24'],
  ])('%s', (text, date) => {
    expect(read(text)).toBe(date);
  });

  test.each(["I rang yesterday, I'm fifty", 'today is my birthday', 'I was in pain yesterday'])(
    '%s tells none',
    (text) => {
      expect(read(text)).toBeNull();
    },
  );
});

describe('said in figures and once more in words', () => {
  test.each([
    ["It's six eleven seventy, the sixth of November.", '1970-11-06'],
    ['nine, twelve, twenty fifteen. The ninth of December.', '2015-12-09'],
    ["eleven nine seventy five, that's the eleventh of September", '1975-09-11'],
    ['oh six oh three nineteen ninety eight sixth of march', '1998-03-06'],
    ['two nine nineteen ninety second of september', '1990-09-02'],
    ['One, four, two thousand. First of April.', '2000-04-01'],
    ["may the twelfth, that's one two, nineteen eighty seven", '1987-05-12'],
  ])('%s', (text, date) => {
    expect(read(text)).toBe(date);
  });
});

describe('the year first, or the day begun again', () => {
  test.each([
    ['Nineteen sixty-five, seventeenth of the second.', '1965-02-17'],
    ["She says 1936, first of July, but she also says she's twenty-one.", '1936-07-01'],
    ['ninth of the no the nineteenth of the sixth two thousand and four', '2004-06-19'],
    ['the third of the eighth, eighty-six. No wait, the eighth of the third, eighty-six.', '1986-03-08'],
  ])('%s', (text, date) => {
    expect(read(text)).toBe(date);
  });

  test.each([
    ['the years of two people', "I'm 1990, February 14th, he's 1988."],
    ['how many there are, and how old', 'two parties on Saturday and one of them is his, he is five'],
  ])('%s make none', (_, text) => {
    expect(read(text)).toBeNull();
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
