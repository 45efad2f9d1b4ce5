/**
 * Days and times as they are spoken in English, always with the weekday, so that a wrong one is noticed. Hours and days of
 * the month stay figures: voices read "half past 9" and "the 24th" rightly, and who reads a transcript finds them faster.
 */
import type { DateTime } from 'luxon';
import { sayList } from './say-list.ts';

const ordinal = (day: number): string => {
  const tens = day % 100;
  if (tens >= 11 && tens <= 13) return `${day}th`;
  return `${day}${['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'}`;
};

/** From here on "the 5th of January" could be taken for the one just gone. */
const MONTHS_WITHOUT_YEAR = 10;

/** "Friday the 27th of November", "tomorrow, Tuesday the 24th of November". The year is said of a day that is far off. */
export function sayDay(time: DateTime, today: DateTime): string {
  const day = `${time.setLocale('en').toFormat('cccc')} the ${ordinal(time.day)} of ${time.setLocale('en').toFormat('LLLL')}`;
  const ahead = dayNumber(time) - dayNumber(today);
  if (ahead < 0 ? time.year !== today.year : isFarOff(time, today)) return `${day} ${time.year}`;
  return ahead === 0 ? `today, ${day}` : ahead === 1 ? `tomorrow, ${day}` : day;
}

/** Days of the calendar are counted without the clock of a zone, which costs more than all the rest of a sentence. */
const dayNumber = ({ year, month, day }: DateTime): number => Date.UTC(year, month - 1, day) / 86_400_000;

function isFarOff(time: DateTime, today: DateTime): boolean {
  const months = (time.year - today.year) * 12 + time.month - today.month;
  return months > MONTHS_WITHOUT_YEAR || (months === MONTHS_WITHOUT_YEAR && time.day > today.day);
}

/**
 * The day of a time that is only offered: "tomorrow, Tuesday,", "Friday the 27th". The month comes with the read-back; of
 * three times in one breath it would only be in the way.
 */
export function sayOfferedDay(time: DateTime, today: DateTime): string {
  const full = sayDay(time, today);
  const weekday = time.setLocale('en').toFormat('cccc');
  if (/^(?:today|tomorrow),/.test(full)) return `${full.split(',')[0] ?? ''}, ${weekday},`;
  return time.year === today.year && time.month === today.month ? `${weekday} the ${ordinal(time.day)}` : full;
}

const partName = (hour: number): string =>
  hour < 12 ? 'in the morning' : hour < 17 ? 'in the afternoon' : 'in the evening';

const isNoon = (time: DateTime): boolean => time.hour === 12 && time.minute === 0;

/** "half past 9 in the morning", "noon": never "12", after which "in the afternoon" further on would be heard of it too. */
export const sayTime = (time: DateTime): string => (isNoon(time) ? 'noon' : `${sayClock(time)} ${partName(time.hour)}`);

/** "half past 9 or 11 o'clock in the morning, or noon, or 2 o'clock in the afternoon": a part of the day is said once, after its own times. */
export function sayTimes(times: readonly DateTime[]): string {
  const parts: DateTime[][] = [];
  for (const time of times) {
    const last = parts.at(-1);
    const before = last?.[0];
    if (last && before && partOf(before) === partOf(time)) last.push(time);
    else parts.push([time]);
  }
  return parts.map(sayPart).join(', or ');
}

const partOf = (time: DateTime): string => (isNoon(time) ? 'noon' : partName(time.hour));

function sayPart(times: readonly DateTime[]): string {
  const clocks = sayList(times.map(sayClock), 'or');
  const part = times[0] && partOf(times[0]);
  return part === 'noon' ? 'noon' : `${clocks} ${part}`;
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
