/** What a text says about days and times, said on Monday, 23 November 2026, at ten o'clock in Dublin. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDates, readDatesAhead } from '../../../../adapters/understanding/embedded/dates/read-dates.ts';

const NOW = { at: '2026-11-23T10:00:00.000+00:00', zone: 'Europe/Dublin' };

/** As one line: `2026-11-24`, `09:30`, `2026-11-24 09:30`, `09:30..11:00`. */
function said(text: string, now = NOW, read = readDates): string {
  return read(text, now)
    .map(({ date, time, start, end }) =>
      [date, time, start === undefined && end === undefined ? undefined : `${start ?? ''}..${end ?? ''}`]
        .filter((one) => one !== undefined)
        .join(' '),
    )
    .join(' | ');
}

type Table = readonly (readonly [string, string])[];

function says(theme: string, table: Table): void {
  // oxlint-disable-next-line vitest/valid-title -- The themes are titles.
  describe(theme, () => {
    test.each(table)('%s → %s', (text, expected) => {
      expect(said(text)).toBe(expected);
    });
  });
}

says('days by what lies between', [
  ['today', '2026-11-23'],
  ['would tomorrow do', '2026-11-24'],
  ['the day after tomorrow', '2026-11-25'],
  ['in three days', '2026-11-26'],
  ['four days from tomorrow', '2026-11-28'],
  ['a fortnight from today', '2026-12-07'],
  ['in two months', '2027-01-23'],
  ['in two or three weeks', '2026-12-07..2026-12-15'],
  ['a week today', '2026-11-30'],
  ['this day week', '2026-11-30'],
]);

says('weekdays', [
  ['Thursday', '2026-11-26'],
  ['on Monday', '2026-11-30'],
  ['this coming Friday', '2026-11-27'],
  ['next Saturday', '2026-12-05'],
  ['Wednesday of next week', '2026-12-02'],
  ['next week, on the Tuesday', '2026-12-01'],
  ['Friday week', '2026-12-04'],
  ['next Tuesday week', '2026-12-08'],
  ['two Tuesdays from now', '2026-12-01'],
  ['the last Friday in January', '2027-01-29'],
]);

says('dates', [
  ['the twenty-fourth', '2026-11-24'],
  ['on the 5th', '2026-12-05'],
  ['the 2nd of December', '2026-12-02'],
  ['December the second', '2026-12-02'],
  ['Tuesday the 24th of November', '2026-11-24'],
  ['the 10th of next month', '2026-12-10'],
  ['4/12', '2026-12-04'],
  ['24.12.', '2026-12-24'],
  ['the twenty-fourth of the twelfth', '2026-12-24'],
  ['12/24', '2026-12-24'],
  ['2027-01-08', '2027-01-08'],
  ['8 January 2027', '2027-01-08'],
]);

says('the clock', [
  ['half past two', '14:30'],
  ['half nine', '09:30'],
  ['quarter to three', '14:45'],
  ['ten to four', '15:50'],
  ['at oh nine thirty', '09:30'],
  ['at three', '15:00'],
  ['at nine', '09:00'],
  ['at 1030', '10:30'],
  ['eleven fifteen am', '11:15'],
  ['4.30 pm', '16:30'],
  ['seven in the evening', '19:00'],
  ['morning 9:30', '09:30'],
  ['noon', '12:00'],
  ['midnight', '00:00'],
  ['in half an hour', '2026-11-23 10:30'],
  ['in three and a half hours', '2026-11-23 13:30'],
  ['in three quarters of an hour', '2026-11-23 10:45'],
  ['from 9a to 11a', '09:00..11:00'],
]);

says('a day and a time', [
  ['tomorrow at quarter past four', '2026-11-24 16:15'],
  ['half ten on Friday morning', '2026-11-27 10:30'],
  ['is there anything on Thursday? I could be there at 9', '2026-11-26 09:00'],
  ['Tuesday afternoon', '2026-11-24T12:00..2026-11-24T19:00'],
  ['this evening', '2026-11-23T18:00..2026-11-24T00:00'],
]);

says('stretches', [
  ['from the 2nd till the 4th of December', '2026-12-02..2026-12-05'],
  ['between Tuesday and Thursday', '2026-11-24..2026-11-27'],
  ['from nine to eleven on Wednesday', '2026-11-25T09:00..2026-11-25T11:00'],
  ['Friday between 2 and 4', '2026-11-27T14:00..2026-11-27T16:00'],
  ['11 to 1pm', '11:00..13:00'],
  ['next week', '2026-11-30..2026-12-07'],
  ['at the weekend', '2026-11-28..2026-11-30'],
  ['the end of the month', '2026-11-23..2026-12-01'],
  ['early December', '2026-12-01..2026-12-11'],
]);

says('bounds', [
  ['after four', '16:00 16:00..'],
  ['before half past ten', '10:30 ..10:30'],
  ['until the 30th', '2026-11-30 ..2026-12-01'],
  ['any time after Wednesday', '2026-11-25 2026-11-26..'],
  ['from Thursday on', '2026-11-26 2026-11-26..'],
]);

says('several days', [
  ['the 3rd or the 5th of February', '2027-02-03 | 2027-02-05'],
  ['June 8th, 9th and 10th', '2027-06-08 | 2027-06-09 | 2027-06-10'],
  ['Monday or Thursday', '2026-11-30 | 2026-11-26'],
  ['Monday the 24th of November', '2026-11-24 | 2026-11-30'],
]);

says('a day with a bound of its time', [
  ['tomorrow after one', '2026-11-24 13:00 2026-11-24T13:00..'],
  ['after two but before four on Friday', '2026-11-27T14:00..2026-11-27T16:00'],
  ['can we push it to eleven', '11:00'],
]);

says('exceptions are not what is spoken for', [
  ['any day but Friday', ''],
  ['not Monday or Tuesday, maybe Thursday', '2026-11-26'],
  ['no Mondays', ''],
  ['no, Tuesday', '2026-11-24'],
]);

says('what is over', [
  ['two days ago', '2026-11-21'],
  ['it began last night', '2026-11-22'],
  ['it has been sore since Friday', '2026-11-20 2026-11-20..'],
  ['since yesterday', '2026-11-22 2026-11-22..'],
]);

says('nothing', [
  ['I have two children', ''],
  ['the second half was better', ''],
  ['my number is 650-555-0100', ''],
  ['I may march in', ''],
  ['that is 12.5% of it', ''],
  ['one crown and 3 fillings', ''],
  ['not right now', ''],
  ['how about one with a car park', ''],
  ['I waited for 3rd place', ''],
  ['it took 1200 hours', ''],
  ["I'm at 10 Main Street", ''],
  ['the 31st of February', ''],
  ['August 32', ''],
  ['how many nights is that', ''],
  ['am I free to go', ''],
  ['14 pm', ''],
  ['30/30/2026', ''],
]);

says('stretches whose ends borrow from each other', [
  ['from two till tomorrow at four', '2026-11-23T14:00..2026-11-24T16:00'],
  ['from Wednesday to Friday this week', '2026-11-25..2026-11-28'],
  ['from the 28th to the 3rd', '2026-11-28..2026-12-04'],
  ['Friday to Tuesday', '2026-11-27..2026-12-02'],
  ['1p.m. to 4', '13:00..16:00'],
  ['7 June 14.05-15.15', '2027-06-07T14:05..2027-06-07T15:15'],
  ['before the end of May', '..2027-06-01'],
  ['the last week of April', '2027-04-26..2027-05-03'],
  ['the last weekend in October', '2027-10-30..2027-11-01'],
]);

says('counted from another day, and from the clock', [
  ['two days before Friday', '2026-11-25'],
  ['a week before the 5th of June', '2027-05-29'],
  ['one day from right now', '2026-11-24 10:00'],
  ['I want one right now, or could you do Friday at two', '2026-11-27 14:00'],
  ['the 12th of March 1985', '1985-03-12'],
  ['good, Monday then', '2026-11-30'],
  ['sounds good Friday at three', '2026-11-27 15:00'],
  ['April would suit', '2027-04-01..2027-05-01'],
  ['the third works', '2026-12-03'],
  ['one in the afternoon', '13:00'],
]);

says('numbers that count, rank or name', [
  ['between 20 and 30 euro', ''],
  ['between five and ten minutes', ''],
  ['one by one', ''],
  ['this past one', ''],
  ['half three times', ''],
  ['pain on a scale from one to ten', ''],
  ['it works 24/7', ''],
  ['on 3 of them', ''],
  ['on second thoughts', ''],
  ["that's the fifth call", ''],
  ['we work at three night clinics', ''],
  ['it is about 20 minutes away', ''],
  ['take one at night', '18:00..00:00'],
  ['the fourth qtr', ''],
]);

says('words that are names or greetings, and no days', [
  ['April is my daughter', ''],
  ['August Kelly here', ''],
  ['this is April', ''],
  ['Easter Monday', ''],
  ['Good Friday', ''],
  ['Happy Monday', ''],
  ['we got wed', ''],
  ["I'm at lunch", ''],
  ['night night', ''],
  ["I'm on nights", ''],
  ['well now', ''],
  ['for three weeks now', ''],
  ['end of the day you decide', ''],
]);

says('what would be a guess', [
  ['nine thirty CST', ''],
  ['9 to 10:30 EST', ''],
  ['5 tammi 10:15', ''],
  ['2 upcoming weeks', ''],
  ['two upcoming month', ''],
]);

says('what is ruled out leaves the other side of it', [
  ["I can't do before ten", '10:00 10:00..'],
  ['nothing after five', '17:00 ..17:00'],
  ["I'm not free until Friday", '2026-11-27 2026-11-27..'],
  ["we won't be back till after ten", '10:00 10:00..'],
  ['no earlier than ten', '10:00 10:00..'],
  ['no later than ten', '10:00 ..10:00'],
  ['anything but after four', '16:00 ..16:00'],
  ["before ten doesn't suit", '10:00 10:00..'],
  ["I don't mind, after four is fine", '16:00 16:00..'],
  ['why not before ten', '10:00 ..10:00'],
  ['not on Monday but after three on Tuesday', '2026-11-24 15:00 2026-11-24T15:00..'],
]);

says('counted on from a day, and how long it lasts', [
  ['two weeks on Tuesday', '2026-12-08'],
  ['Tuesday in two weeks', '2026-12-08'],
  ['tomorrow fortnight', '2026-12-08'],
  ['the Friday after next', '2026-12-11'],
  ['the weekend after next', '2026-12-12..2026-12-14'],
  ['the weekend of December the 5th', '2026-12-05..2026-12-07'],
  ['three days starting Monday', '2026-11-30..2026-12-03'],
  ['for three nights from Friday', '2026-11-27..2026-11-30'],
  ['for a day starting Friday at five pm', '2026-11-27T17:00..2026-11-28T17:00'],
  ['from Friday at three until Sunday at noon', '2026-11-27T15:00..2026-11-29T12:00'],
]);

describe('where nothing was asked, a time without a day is that of the next day on which the clock shows it', () => {
  test.each([
    ['at three', '2026-11-23 15:00'],
    ['at nine', '2026-11-24 09:00'],
    ['ten in the morning', '2026-11-23 10:00'],
    ['midnight', '2026-11-24 00:00'],
    ['in the morning', '2026-11-23T00:00..2026-11-23T12:00'],
    ['from eight to half nine', '2026-11-24T08:00..2026-11-24T09:30'],
    ['from nine to eleven', '2026-11-23T09:00..2026-11-23T11:00'],
    ['from ten in the evening to one in the morning', '2026-11-23T22:00..2026-11-24T01:00'],
    ['after two', '2026-11-23 14:00 2026-11-23T14:00..'],
    ['before nine', '2026-11-24 09:00 ..2026-11-24T09:00'],
    ['quarter to one in the morning', '2026-11-24 00:45'],
    ['by the end of January', '2026-11-23T10:00..2027-02-01'],
    ['at three or at nine', '2026-11-23 15:00 | 2026-11-24 09:00'],
  ])('%s → %s', (text, expected) => {
    expect(said(text, NOW, readDatesAhead)).toBe(expected);
    expect(readDatesAhead(text, NOW).every(({ day_said }) => day_said === false)).toBe(!text.includes('January'));
  });

  test.each([['at three on Friday'], ['tomorrow morning'], ['Friday, and I could be there at three'], ['mornings suit me'], ['any time after two'], ['we always eat at one'], ['at Christmas at one'], ['nothing of the kind']])(
    'a day that was said, and a habit, are left as they are: %s',
    (text) => {
      expect(readDatesAhead(text, NOW)).toEqual(readDates(text, NOW));
    },
  );

  test('a time that the clock leaves out on that day gives the day alone', () => {
    expect(said('1:30 am', { at: '2026-03-28T20:00:00.000+00:00', zone: 'Europe/Dublin' }, readDatesAhead)).toBe('2026-03-29');
  });
}); // prettier-ignore

/** Two days before the clocks of Dublin go forward, and two before they go back. */
const SPRING = { at: '2026-03-27T12:00:00.000+00:00', zone: 'Europe/Dublin' };
const SPRING_NIGHT = { at: '2026-03-28T23:30:00.000+00:00', zone: 'Europe/Dublin' };
const AUTUMN_NIGHT = { at: '2026-10-24T22:30:00.000+00:00', zone: 'Europe/Dublin' };

describe('where the clocks change', () => {
  test.each([
    ['hours are hours: the clock is moved forward on the way', 'in three hours', SPRING_NIGHT, '2026-03-29 03:30'],
    ['and back', 'in three hours', AUTUMN_NIGHT, '2026-10-25 01:30'],
    ['days are days', 'in two days', SPRING, '2026-03-29'],
    ['a time of that day that exists', 'Sunday at ten', SPRING, '2026-03-29 10:00'],
    ['of a time that does not exist the day remains', 'Sunday at 1:30 am', SPRING, '2026-03-29'],
    ['a time that comes twice is said once', '1:30 am tomorrow', AUTUMN_NIGHT, '2026-10-25 01:30'],
  ])('%s', (_, text, now, expected) => {
    expect(said(text, now)).toBe(expected);
  });
});

test('after 500 characters nothing is read', () => {
  expect(said(`${'well '.repeat(100)}tomorrow`)).toBe('');
  expect(said(`${'well '.repeat(90)}tomorrow`)).toBe('2026-11-24');
});

describe('the conventions are as the guide of the folder says', () => {
  const guide = readFileSync(new URL('../../../../adapters/understanding/embedded/dates/README.md', import.meta.url), 'utf8'); // prettier-ignore
  const rows = guide
    .split('\n')
    .flatMap((line) => {
      const [, text, understood] = line.replaceAll('\\|', '¦').split('|').map((cell) => cell.trim().replaceAll('¦', '|')); // prettier-ignore
      return text === undefined || understood === undefined ? [] : [[text, understood] as const];
    })
    .slice(2);

  test('there are some', () => {
    expect(rows.length).toBeGreaterThan(30);
  });

  test.each(rows)('%s → %s', (text, understood) => {
    expect(said(text, { at: '2026-11-25T10:00:00.000+00:00', zone: 'Europe/Dublin' })).toBe(understood);
  });
});
