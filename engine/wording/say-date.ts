/** Days and times as they are spoken in English, always with the weekday, so that a wrong one is noticed. */
import type { DateTime } from 'luxon';

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

/** "half past nine in the morning", "14:15" as "a quarter past two in the afternoon". */
export function sayTime(time: DateTime, withPart: boolean): string {
  const spoken = sayClock(time);
  return withPart ? `${spoken} ${partName(time.hour)}` : spoken;
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
