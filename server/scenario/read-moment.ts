/** Days and times as a scenario writes them: `Monday 23 November 2026, 10:00`, `2026-11-23 10:00`, `tomorrow at 10:00`. */
import { DateTime } from 'luxon';
import { localTime, writeInstant } from '../../engine/time/local-time.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const IN_WORDS = /^(?:([A-Z][a-z]+day),? )?(\d{1,2} [A-Z][a-z]+)(?: (\d{4}))?$/;

/** `wrong` is a sentence. */
export type ReadDay = { readonly day: string } | { readonly wrong: string };

/** A day, `2026-11-24`; `today` is one too, and gives the year where none is written. */
export function readDay(text: string, today: string): ReadDay {
  if (text === 'today') return { day: today };
  if (text === 'tomorrow') return { day: localTime(today, 'utc').plus({ days: 1 }).toISODate() };
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return valid(DateTime.fromISO(text, { zone: 'utc' }), text);
  const [, weekday, day, year = today.slice(0, 4)] = IN_WORDS.exec(text) ?? [];
  if (day === undefined) {
    return { wrong: `"${text}" is no day: write it like Monday 23 November 2026, 2026-11-23, today or tomorrow.` };
  }
  const time = DateTime.fromFormat(`${day} ${year}`, 'd LLLL yyyy', { zone: 'utc', locale: 'en' });
  const read = valid(time, text);
  const named = WEEKDAYS[time.weekday - 1];
  if ('day' in read && weekday !== undefined && weekday !== named) {
    return { wrong: `${day} ${year} is a ${named}, not a ${weekday}.` };
  }
  return read;
}

function valid(time: DateTime, text: string): ReadDay {
  const day = time.isValid ? time.toISODate() : null;
  return day === null ? { wrong: `There is no day "${text}".` } : { day };
}

const MOMENT = /^(.+?)(?:,| at)? (\d\d:\d\d)$/;

/** An instant in the zone of the clinic. */
export function readMoment(
  text: string,
  { today, zone }: { readonly today: string; readonly zone: string },
): { readonly at: string } | { readonly wrong: string } {
  const [, day, clock] = MOMENT.exec(text) ?? [];
  if (day === undefined || clock === undefined) {
    return { wrong: `"${text}" is no moment: write it like Monday 23 November 2026, 10:00.` };
  }
  const read = readDay(day, today);
  if ('wrong' in read) return read;
  const time = DateTime.fromISO(`${read.day}T${clock}`, { zone });
  return time.isValid ? { at: writeInstant(time) } : { wrong: `"${clock}" is no time of the day.` };
}

/** `Wednesday 25 November 2026` */
export const writeDay = (day: string): string => localTime(day, 'utc').setLocale('en').toFormat('cccc d LLLL yyyy');

/** `Wednesday 25 November 2026 at 09:00` */
export const writeMoment = (instant: string, zone: string): string =>
  localTime(instant, zone).setLocale('en').toFormat("cccc d LLLL yyyy 'at' HH:mm");
