import { describe, expect, it } from 'vitest';
import { nextPermittedMoment } from '../../../engine/contact/calling-hours.ts';
import { house } from './house-policy.ts';

const next = (from: string, zone = 'Europe/Dublin') => nextPermittedMoment(house, zone, from);

const weekday = (date: string) => new Date(`${date}T12:00:00Z`).getUTCDay();

describe('the next permitted moment', () => {
  it.each([
    ['is now, in calling hours', '2026-11-24T10:15:30.500+00:00', '2026-11-24T10:15:30.500+00:00'],
    ['is nine, before nine', '2026-11-24T03:00:00.000+00:00', '2026-11-24T09:00:00.000+00:00'],
    ['is two, at lunchtime', '2026-11-24T12:30:00.000+00:00', '2026-11-24T14:00:00.000+00:00'],
    ['is Monday, on Friday evening', '2026-11-27T19:00:00.000+00:00', '2026-11-30T09:00:00.000+00:00'],
    ['skips Easter Monday', '2027-03-27T12:00:00.000+00:00', '2027-03-30T08:00:00.000+00:00'],
    ['skips the turn of the year', '2026-12-30T19:30:00.000+00:00', '2027-01-04T09:00:00.000+00:00'],
    ['reads any offset', '2026-11-24T02:15:00-08:00', '2026-11-24T10:15:00.000+00:00'],
  ])('%s', (_, from, expected) => {
    expect(next(from)).toBe(expected);
  });

  it('is nine on the wall before and after the clocks go forward', () => {
    expect(next('2026-03-27T01:00:00.000+00:00')).toBe('2026-03-27T09:00:00.000+00:00');
    expect(next('2026-03-29T12:00:00.000+00:00')).toBe('2026-03-30T08:00:00.000+00:00');
  });

  it('is nine on the wall after the clocks go back', () => {
    expect(next('2026-10-23T01:00:00.000+00:00')).toBe('2026-10-23T08:00:00.000+00:00');
    expect(next('2026-10-25T01:30:00.000+00:00')).toBe('2026-10-27T09:00:00.000+00:00');
  });

  it("follows the person's zone over the date line", () => {
    expect(next('2026-11-22T19:30:00.000+00:00', 'Pacific/Auckland')).toBe('2026-11-22T20:00:00.000+00:00');
    expect(next('2026-11-27T18:30:00.000+00:00', 'America/Los_Angeles')).toBe('2026-11-27T18:30:00.000+00:00');
  });

  it('keeps hours in a zone whose clocks skip midnight', () => {
    // In Beirut the night of 28 March 2027 has no midnight.
    expect(next('2027-03-28T05:00:00.000+00:00', 'Asia/Beirut')).toBe('2027-03-30T06:00:00.000+00:00');
  });

  it('is never, where the policy permits none', () => {
    const closed = { ...house, calling: { ...house.calling, hours: {} } };
    expect(nextPermittedMoment(closed, 'Europe/Dublin', '2026-11-24T10:15:00.000+00:00')).toBeNull();
  });
});

describe('the house policy', () => {
  it('lists the ten public holidays of Ireland and two evenings of the clinic, each year on the right weekday', () => {
    const holidays = Object.entries(house.calling.holidays);
    for (const year of ['2026', '2027']) expect(holidays.filter(([date]) => date.startsWith(year))).toHaveLength(12);
    const mondays = [
      "Saint Brigid's Day",
      'Easter Monday',
      'May Day',
      'June Holiday',
      'August Holiday',
      'October Holiday',
    ];
    expect(holidays.filter(([date, name]) => mondays.includes(name) && weekday(date) !== 1)).toEqual([]);
  });
});
