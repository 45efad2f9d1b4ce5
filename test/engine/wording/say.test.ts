import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { sayDay, sayOfferedDay, sayTime, sayTimes } from '../../../engine/wording/say-date.ts';
import { sayDuration } from '../../../engine/wording/say-duration.ts';
import { sayList } from '../../../engine/wording/say-list.ts';
import { sayName } from '../../../engine/wording/say-name.ts';
import { sayPrice } from '../../../engine/wording/say-price.ts';

const time = (clock: string, day = '2026-11-24'): DateTime =>
  DateTime.fromISO(`${day}T${clock}`, { zone: 'Europe/Dublin' });
const today = time('10:00', '2026-11-23');

describe('A day', () => {
  it.each([
    ['2026-11-23', 'today, Monday the 23rd of November'],
    ['2026-11-24', 'tomorrow, Tuesday the 24th of November'],
    ['2026-11-25', 'Wednesday the 25th of November'],
    ['2026-11-22', 'Sunday the 22nd of November'],
    ['2026-12-01', 'Tuesday the 1st of December'],
    ['2026-12-02', 'Wednesday the 2nd of December'],
    ['2026-12-03', 'Thursday the 3rd of December'],
    ['2026-12-11', 'Friday the 11th of December'],
    ['2026-12-12', 'Saturday the 12th of December'],
    ['2026-12-13', 'Sunday the 13th of December'],
    ['2026-12-21', 'Monday the 21st of December'],
    ['2026-12-22', 'Tuesday the 22nd of December'],
    ['2026-12-23', 'Wednesday the 23rd of December'],
    ['2026-12-30', 'Wednesday the 30th of December'],
    ['2026-12-31', 'Thursday the 31st of December'],
    ['2027-01-04', 'Monday the 4th of January'],
    ['2027-09-23', 'Thursday the 23rd of September'],
    ['2027-09-24', 'Friday the 24th of September 2027'],
    ['2027-11-23', 'Tuesday the 23rd of November 2027'],
    ['2025-11-24', 'Monday the 24th of November 2025'],
  ])('%s is "%s"', (day, words) => {
    expect(sayDay(time('12:00', day), today)).toBe(words);
  });

  it('is said in English, whatever language the time was made in', () => {
    expect(sayDay(time('12:00').setLocale('de'), today)).toBe('tomorrow, Tuesday the 24th of November');
  });
});

describe('A day on offer', () => {
  it.each([
    ['2026-11-23', 'today, Monday,'],
    ['2026-11-24', 'tomorrow, Tuesday,'],
    ['2026-11-30', 'Monday the 30th'],
    ['2026-12-01', 'Tuesday the 1st of December'],
    ['2027-11-23', 'Tuesday the 23rd of November 2027'],
  ])('%s is "%s"', (day, words) => {
    expect(sayOfferedDay(time('12:00', day), today)).toBe(words);
  });
});

describe('A time', () => {
  it.each([
    ['09:00', "9 o'clock in the morning"],
    ['09:05', '9:05 in the morning'],
    ['09:15', 'a quarter past 9 in the morning'],
    ['09:30', 'half past 9 in the morning'],
    ['09:45', 'a quarter to 10 in the morning'],
    ['11:45', 'a quarter to 12 in the morning'],
    ['12:00', 'noon'],
    ['12:15', 'a quarter past 12 in the afternoon'],
    ['12:45', 'a quarter to 1 in the afternoon'],
    ['13:00', "1 o'clock in the afternoon"],
    ['16:59', '4:59 in the afternoon'],
    ['17:00', "5 o'clock in the evening"],
    ['00:00', "12 o'clock in the morning"],
  ])('%s is "%s"', (clock, words) => {
    expect(sayTime(time(clock))).toBe(words);
  });

  it.each([
    [['09:30'], 'half past 9 in the morning'],
    [['09:30', '11:00'], "half past 9 or 11 o'clock in the morning"],
    [['09:30', '14:00'], "half past 9 in the morning, or 2 o'clock in the afternoon"],
    [['09:30', '11:00', '14:00'], "half past 9 or 11 o'clock in the morning, or 2 o'clock in the afternoon"],
    [['11:00', '12:00', '12:30'], "11 o'clock in the morning, or noon, or half past 12 in the afternoon"],
    [['12:00', '13:15', '14:15'], 'noon, or a quarter past 1 or a quarter past 2 in the afternoon'],
    [
      ['08:30', '09:30', '10:30', '17:00'],
      "half past 8, half past 9, or half past 10 in the morning, or 5 o'clock in the evening",
    ],
  ])('%j are "%s"', (clocks, words) => {
    expect(sayTimes(clocks.map((clock) => time(clock)))).toBe(words);
  });
});

it.each([
  [[], 'or', ''],
  [['a'], 'or', 'a'],
  [['a', 'b'], 'or', 'a or b'],
  [['a', 'b', 'c'], 'and', 'a, b, and c'],
] as const)('A list %j is said with %s: "%s"', (items, last, words) => {
  expect(sayList(items, last)).toBe(words);
});

it.each([
  [6000, '60 euro'],
  [7250, '72 euro 50'],
  [105, '1 euro and 5 cent'],
  [12_050, '120 euro 50'],
  [100_000, '1000 euro'],
  [0, '0 euro'],
])('%i cents are "%s"', (cents, words) => {
  expect(sayPrice(cents)).toBe(words);
});

it.each([
  ['Anna Keller', 'Anna Keller'],
  ['Keller, Anna', 'Anna Keller'],
  ['  Dr.  Anna   Keller ', 'Doctor Anna Keller'],
  ['Keller, Prof Anna', 'Professor Anna Keller'],
  ["O'BRIEN, ÁINE-MARIE", "Áine-Marie O'Brien"],
  ['anna keller', 'Anna Keller'],
  ['Ronan McGrath', 'Ronan McGrath'],
  ['J', 'J'],
  ['Keller,', 'Keller,'],
  ['Keller, Anna, Mia', 'Keller, Anna, Mia'],
])('The name "%s" is said "%s"', (written, said) => {
  expect(sayName(written)).toBe(said);
});

it.each([
  [15, 'a quarter of an hour'],
  [30, 'half an hour'],
  [45, 'three quarters of an hour'],
  [50, '50 minutes'],
  [60, 'an hour'],
  [75, 'an hour and 15 minutes'],
  [90, 'an hour and a half'],
  [150, '2 hours and a half'],
  [120, '2 hours'],
])('%i minutes are "%s"', (minutes, words) => {
  expect(sayDuration(minutes)).toBe(words);
});
