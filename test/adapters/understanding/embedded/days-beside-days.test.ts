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
    ['6 to 8 in the evening', '18:00..20:00'],
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
  'days and weeks by their place in a month': [
    ['the last Friday of the month', '2026-11-27'],
    ['the first Monday of the month', '2026-12-07'],
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
