/** Days and times that stand beside each other: what is shared, corrected, ruled out, or said in figures. Monday, 23 November 2026, ten o'clock. */
import { describe, expect, test } from 'vitest';
import { readDates } from '../../../../adapters/understanding/embedded/dates/read-dates.ts';
import { valueOf } from './interpreter.ts';

function said(text: string): string {
  return readDates(text, { at: '2026-11-23T10:00:00.000+00:00', zone: 'Europe/Dublin' })
    .map(({ date, time, start, end }) => [date, time, start === undefined && end === undefined ? '' : `${start ?? ''}..${end ?? ''}`])
    .map((one) => one.filter((part) => part !== undefined && part !== '').join(' '))
    .join(' | ');
} // prettier-ignore

const families: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'what is ruled out moves a weekday on': [
    ['Thursday after half three, not the 26th', '2026-12-03 15:30 2026-12-03T15:30..'],
    ['Thursday but not this Thursday', '2026-12-03'],
    ['a Friday but not the 27th', '2026-12-04'],
    ['Friday, just not this week', '2026-12-04'],
    ['Friday, but not the 4th', '2026-11-27'],
    ['not this Friday but the one after', '2026-12-04'],
    ['every second Thursday', ''],
  ],
  'a week, a day or a time is said once for both': [
    ['Tuesday or Thursday next week', '2026-12-01 | 2026-12-03'],
    ['Monday, Tuesday or Wednesday next week', '2026-11-30 | 2026-12-01 | 2026-12-02'],
    ['Tuesday to Thursday next week', '2026-12-01..2026-12-04'],
    ['Friday or Monday next week', '2026-11-27 | 2026-11-30'],
    ['next Monday or Tuesday', '2026-11-30 | 2026-12-01'],
    ['Monday at 3 or 4', '2026-11-30 15:00 | 2026-11-30 16:00'],
    ["three or four o'clock tomorrow", '2026-11-24 15:00 | 2026-11-24 16:00'],
    ['tomorrow at three or half three', '2026-11-24 15:00 | 2026-11-24 15:30'],
    ['eight or nine pm', '20:00 | 21:00'],
    ['Tuesday or Wednesday morning', '2026-11-24T00:00..2026-11-24T12:00 | 2026-11-25T00:00..2026-11-25T12:00'],
    ['Tuesday morning or Wednesday', '2026-11-24T00:00..2026-11-24T12:00 | 2026-11-25'],
    ['Tuesday to Thursday at three', '2026-11-24..2026-11-27 | 15:00'],
    ['Monday to Friday mornings', '2026-11-30..2026-12-05 | 00:00..12:00'],
    ['from tomorrow morning to Thursday evening', '2026-11-24T00:00..2026-11-27T00:00'],
    ['Wednesday, two weeks from now', '2026-12-09'],
  ],
  'what is taken back gives way': [
    ['tomorrow, no wait, Wednesday', '2026-11-25'],
    ['Tuesday, sorry, Wednesday at two', '2026-11-25 14:00'],
    ['Tuesday at two, no wait, Wednesday', '2026-11-25 14:00'],
    ['Tuesday at two, actually make it three', '2026-11-24 15:00'],
    ['Tuesday or Wednesday', '2026-11-24 | 2026-11-25'],
    ['Tuesday, no Wednesdays', '2026-11-24'],
  ],
  'bare numbers beside a day are times': [
    ['10-12 tomorrow', '2026-11-24T10:00..2026-11-24T12:00'],
    ['6 to 8 this evening', '2026-11-23T18:00..2026-11-23T20:00'],
    ['9 to 5 on Friday', '2026-11-27T09:00..2026-11-27T17:00'],
    ['9 December 10-11', '2026-12-09T10:00..2026-12-09T11:00'],
    ['0930 on Tuesday', '2026-11-24 09:30'],
    ['tomorrow 930', '2026-11-24 09:30'],
    ['3.30 on Thursday', '2026-11-26 15:30'],
    ['fourteen hundred hours', '14:00'],
    ['two hundred tomorrow', '2026-11-24'],
    ['I have 2 on Thursday', '2026-11-26'],
    ['an hour before noon', '11:00'],
    ['an hour after lunch', ''],
  ],
  'figures with a point are a day where their weekday says so': [
    ['Monday 07.12', '2026-12-07'],
    ['Monday 07.12 to Thursday 10.12', '2026-12-07..2026-12-11'],
    ['Tuesday 07.12', '2026-11-24 07:12'],
    ['07.12 10:30', '2026-12-07 10:30'],
    ['Friday 7/5', '2027-05-07'],
    ['Monday 7/12', '2026-12-07'],
    ['Wednesday 12/9', '2026-12-09'],
  ],
  'two ends of a stretch': [
    ['nine till half ten', '09:00..10:30'],
    ["from nine o'clock to two", '09:00..14:00'],
    ['between 9 in the morning and two', '09:00..14:00'],
    ['8.30-9.15 am', '08:30..09:15'],
    ['0830-0915', '08:30..09:15'],
    ['26 Nov 22:00 - 27 Nov 6:00', '2026-11-26T22:00..2026-11-27T06:00'],
    ['26 Nov 10pm until 6am the next day', '2026-11-26T22:00..2026-11-27T06:00'],
    ['26.-27.11.', '2026-11-26..2026-11-28'],
    ['the 28th to the 3rd of January', '2026-12-28..2027-01-04'],
    ['we arrive on the 3rd and fly home on the 9th', '2026-12-03..2026-12-10'],
    ['starting Monday and ending Thursday', '2026-11-30..2026-12-04'],
    ['I left on the 3rd and came home on the 9th', '2026-12-03 | 2026-12-09'],
    ['any time between now and Friday', '2026-11-23..2026-11-28'],
    ['2 nights from the 1st of December', '2026-12-01..2026-12-03'],
    ['four at the latest', '16:00 ..16:00'],
    ['Friday at the latest', '2026-11-27 ..2026-11-28'],
    ['four or later', '16:00 16:00..'],
    ['3 onwards', '15:00 15:00..'],
    ['3 or half 3', '15:00 | 15:30'],
    ['26 Nov 10:15 11:30', '2026-11-26T10:15..2026-11-26T11:30'],
    ['at 1-40', '13:40'],
    ['10am @ 8 Dec', '2026-12-08 10:00'],
  ],
  'counted in weeks, and around a month': [
    ['three weeks today', '2026-12-14'],
    ['a month tomorrow', '2026-12-24'],
    ['two or three weeks from now', '2026-12-07..2026-12-15'],
    ['two Fridays ago', '2026-11-13'],
    ['this past weekend', '2026-11-21..2026-11-23'],
    ['the first weekend in December', '2026-12-05..2026-12-07'],
    ['early to mid December', '2026-12-01..2026-12-21'],
    ['December 27 to the 3rd', '2026-12-27..2027-01-04'],
    ['Monday-Wednesday', '2026-11-30..2026-12-03'],
    ['stay from the 5th through to the 8th', '2026-12-05..2026-12-09'],
    ['on or after the 10th', '2026-12-10 2026-12-10..'],
    ['on or before the 10th', '2026-12-10 ..2026-12-11'],
    ['within the hour', '2026-11-23T10:00..2026-11-23T11:00'],
    ['over the next hour and twenty minutes', ''],
    ['a year from now', ''],
  ],
  'noon and midnight': [
    ['midnight tonight', '2026-11-24 00:00'],
    ['tomorrow night at one', '2026-11-25 01:00'],
    ['tomorrow night at eleven', '2026-11-24 23:00'],
    ['half past midnight', '00:30'],
    ['quarter to midnight', '23:45'],
    ['twenty to noon', '11:40'],
    ['noon thirty', '12:30'],
    ['from ten to midnight', '22:00..00:00'],
  ],
  'times and days in an unusual order': [
    ['at three on Thursday week', '2026-12-03 15:00'],
    ['on Thursday of next week', '2026-12-03'],
    ['Saturday coming after three', '2026-11-28 15:00 2026-11-28T15:00..'],
    ['at ten, 26 November', '2026-11-26 10:00'],
    ['at ten, December the 2nd', '2026-12-02'],
    ['26 11 2026 at 8:15', '2026-11-26 08:15'],
    ['26/11/2026 09.00', '2026-11-26 09:00'],
    ['19.30 hrs', '19:30'],
    ['5 in the pm', '17:00'],
    ['ten before eleven', '10:50'],
    ['nine on the morning of the first of December', '2026-12-01 09:00'],
    ['lunchtime on Friday', '2026-11-27T12:00..2026-11-27T14:00'],
    ['end of day Friday', '2026-11-27T15:00..2026-11-28T00:00'],
    ['the end of Thursday', '2026-11-26T15:00..2026-11-27T00:00'],
    ['next week in the mornings', '2026-11-30..2026-12-07 | 00:00..12:00'],
    ['the day before Friday', '2026-11-26'],
    ['the day after Friday', '2026-11-28'],
    ['this time tomorrow', '2026-11-24 10:00'],
    ['the week beginning Monday the 7th', '2026-12-07..2026-12-14'],
    ['the first half of December', '2026-12-01..2026-12-16'],
    ['early in the new year', '2027-01-01..2027-01-11'],
    ['happy new year', ''],
  ],
  'what was read only in part is not understood': [
    ['the last few days of December', ''],
    ['the first three days of December', ''],
    ['the Friday before Christmas', ''],
    ['the Monday after that', ''],
    ['Monday of the big match', ''],
    ['Christmas in nine months', ''],
    ['I am away for Christmas, this Friday would do', '2026-11-27'],
    ['the 14th of April 74', ''],
    ['the last weekend of October 2041', ''],
    ['Friday before ten', '2026-11-27 10:00 ..2026-11-27T10:00'],
    ['Monday after work', '2026-11-30T17:00..2026-12-01T00:00'],
    ['the Monday after my class', '2026-11-30'],
    ['ten in the morning CET', ''],
  ],
  'days and weeks by their place in a month': [
    ['the last Friday of the month', '2026-11-27'],
    ['the second Thursday of the month', '2026-12-10'],
    ['the third Thursday of January 2027', '2027-01-21'],
    ['first week of January 2027', '2027-01-04..2027-01-11'],
    ['the last Tuesday of next month', '2026-12-29'],
    ['March 2027', '2027-03-01..2027-04-01'],
  ],
  'the beginning and the end of a day': [
    ['early tomorrow', '2026-11-24T00:00..2026-11-24T10:00'],
    ['late on Thursday', '2026-11-26T15:00..2026-11-27T00:00'],
    ['early on Friday morning', '2026-11-27T00:00..2026-11-27T10:00'],
    ['I work late on Thursday', '2026-11-26'],
    ['from tomorrow evening', '2026-11-24 2026-11-24T18:00..'],
    ['in a week or two', '2026-11-30..2026-12-08'],
  ],
};

for (const [theme, table] of Object.entries(families)) {
  // oxlint-disable-next-line vitest/valid-title -- The themes are titles.
  describe(theme, () => {
    test.each(table)('%s → %s', (text, expected) => {
      expect(said(text)).toBe(expected);
    });
  });
}

describe('a stretch is the same however its ends are said', () => {
  const at: readonly (readonly [string, readonly string[]])[] = [
    ['09:00', ['9 am', "nine o'clock", '9 in the morning', '9:00']],
    ['10:30', ['half ten', 'half past ten', '10:30', '10.30am', 'half 10 in the morning']],
    ['14:00', ['2 pm', 'two', '14:00', '2 in the afternoon']],
    ['15:20', ['twenty past three', '3:20', '3 20 p.m.', '20 past 3 in the afternoon']],
    ['16:45', ['quarter to five', '4:45 pm', 'a quarter to 5 pm']],
  ];
  const joins = [['between ', ' and '], ['from ', ' to '], ['', ' till '], ['', ' - ']] as const;
  const pairs = at.flatMap((from, i) => at.slice(i + 1).map((to) => [from, to] as const));

  test.each(pairs)('$0.0 to $1.0', ([start, opens], [end, closes]) => {
    const ways = opens.flatMap((a) => closes.flatMap((b) => joins.map(([lead, join]) => lead + a + join + b)));
    expect(ways.filter((text) => said(text) !== `${start}..${end}`)).toEqual([]);
  });
}); // prettier-ignore

describe('a call remembers', () => {
  const on = (day: string, rest: object = {}) => ({ from: day, to: day, part: 'any', ...rest });
  test.each<[string, unknown]>([
    ['Thursday after half three, not the 26th', on('2026-12-03', { after: '15:30' })],
    ['Friday, just not this week', on('2026-12-04')],
    ['Tuesday or Thursday next week', { from: '2026-12-01', to: '2026-12-03', part: 'any', except: ['2026-12-02'] }],
    ['late on Thursday', on('2026-11-26', { after: '15:00' })],
    ['10-12 tomorrow', on('2026-11-24', { after: '10:00', before: '12:00' })],
    ['at three', { from: '2026-11-23', to: '2026-12-06', part: 'any', at: '15:00' }],
  ])('%s', async (text, expected) => {
    expect(await valueOf('when', text)).toEqual(expected);
  });
});
