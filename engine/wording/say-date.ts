/** Days and times as they are spoken in English, always with the weekday, so that a wrong one is noticed. */
import type { DateTime } from 'luxon';
import { sayList } from './say-list.ts';

const ordinal = (day: number): string => {
  const tens = day % 100;
  if (tens >= 11 && tens <= 13) return `${day}th`;
  return `${day}${['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'}`;
};

/** "Tuesday the 24th of November". The year is said where it is not the one of `today`. */
export function sayDay(time: DateTime, today: DateTime): string {
  const day = `${time.setLocale('en').toFormat('cccc')} the ${ordinal(time.day)} of ${time.setLocale('en').toFormat('LLLL')}`;
  return time.year === today.year ? day : `${day} ${time.year}`;
}

const partName = (hour: number): string =>
  hour < 12 ? 'in the morning' : hour < 17 ? 'in the afternoon' : 'in the evening';

const isNoon = (time: DateTime): boolean => time.hour === 12 && time.minute === 0;

/** "half past 9 in the morning", "12 noon". */
export const sayTime = (time: DateTime): string =>
  isNoon(time) ? '12 noon' : `${sayClock(time)} ${partName(time.hour)}`;

/** "half past 9 or 11 o'clock in the morning, or 2 o'clock in the afternoon": each part of the day is said once. */
export function sayTimes(times: readonly DateTime[]): string {
  const said = times.map((time, i) => {
    const next = times[i + 1];
    const goesOn = next !== undefined && !isNoon(next) && partName(next.hour) === partName(time.hour);
    return goesOn && !isNoon(time) ? sayClock(time) : sayTime(time);
  });
  return sayList(said, 'or');
}

function sayClock(time: DateTime): string {
  const hour = time.hour % 12 === 0 ? 12 : time.hour % 12;
  const next = hour === 12 ? 1 : hour + 1;
  if (time.minute === 0) return `${hour} o'clock`;
  if (time.minute === 15) return `a quarter past ${hour}`;
  if (time.minute === 30) return `half past ${hour}`;
  if (time.minute === 45) return `a quarter to ${next}`;
  return `${hour}:${String(time.minute).padStart(2, '0')}`;
}
