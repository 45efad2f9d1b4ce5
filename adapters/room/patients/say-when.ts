/** Days and times as patients say them on the phone: "thursday", "the 26th", "tomorrow", "half two". */
import type { DateTime } from 'luxon';
import { localTime } from '../../../engine/time/local-time.ts';
import { oneOf } from './chance.ts';

const HOURS = ['twelve', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'] as const; // prettier-ignore

/** A day within the next six days goes by its weekday; one farther off needs its date. */
export function sayDay(day: string, today: DateTime<true>, random: () => number): string {
  const date = localTime(day, today.zoneName);
  const weekday = date.setLocale('en').toFormat('cccc').toLowerCase();
  const ordinal = `the ${date.day}${suffix(date.day)}`;
  const days = date.startOf('day').diff(today.startOf('day'), 'days').days;
  if (days === 0) return 'today';
  if (days === 1) return oneOf(['tomorrow', 'tomorrow', weekday], random);
  if (days < 7) return oneOf([weekday, weekday, weekday, `${weekday} ${ordinal}`, ordinal], random);
  const month = date.setLocale('en').toFormat('LLLL').toLowerCase();
  const farther = oneOf([`${weekday} ${ordinal}`, ordinal, `${ordinal} of ${month}`, `${weekday} week`], random);
  return days > 7 && days < 14 ? farther : farther.replace(/^\w+ week$/, `${weekday} ${ordinal}`);
}

/** A start as it is named among times that were just offered: without its part of the day. */
export function sayTime(start: string, zone: string, random: () => number): string {
  const { hour, minute } = localTime(start, zone);
  const name = HOURS[hour % 12] ?? 'twelve';
  const next = HOURS[(hour + 1) % 12] ?? 'twelve';
  if (minute === 0 && hour === 12) return oneOf(['twelve', 'noon', "twelve o'clock"], random);
  if (minute === 0) return oneOf([name, `${name} o'clock`], random);
  if (minute === 15) return oneOf([`quarter past ${name}`, `${name} fifteen`], random);
  if (minute === 30) return oneOf([`half ${name}`, `half past ${name}`, `${name} thirty`], random);
  if (minute === 45) return oneOf([`quarter to ${next}`, `${name} forty five`], random);
  return `${name} ${String(minute).padStart(2, '0')}`;
}

function suffix(day: number): string {
  if (day >= 11 && day <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}
