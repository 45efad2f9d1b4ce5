/** The dates and times of a text, each as somebody would write it down: local, and a range without its end. */
import { joined, readWords } from '../normalise.ts';
import { clockOf, isoOf, todayIn } from './calendar.ts';
import type { Today } from './calendar.ts';
import { OPEN_DAYS, resolveDates } from './resolve-dates.ts';
import type { DayPart } from '../../../../engine/values.ts';

/** `2026-11-24`, `09:30` or both; of a range at least one bound, each a day, a time of day or both. */
export type DateSaid =
  | { readonly date: string }
  | { readonly time: string }
  | { readonly date: string; readonly time: string }
  | { readonly start?: string; readonly end?: string };

/** What a clinic calls a day at work, where nobody says which clinic. */
const OPEN = { from: 8 * 60, to: 18 * 60 };
const PARTS = { morning: ['00:00', '12:00'], afternoon: ['12:00', '17:00'], evening: ['17:00', '24:00'] } as const;
/** So sure that it counts: a weekday and a date that disagree are not. */
const COUNTS = 0.5;

/** Every date and time that a text asks for, in order. Throws only for an `at` or a `zone` that is none. */
export function readDates(text: string, now: { at: string; zone: string }): readonly DateSaid[] {
  const today = todayIn(now.at, now.zone);
  const words = joined(readWords(text)).split(' ');
  const found = resolveDates(words, today, OPEN);
  if (found === null || found.excludes || found.confidence < COUNTS || found.when === 'any') return [];
  if (found.when === 'as_soon_as_possible') return [{ start: `${isoOf(today.day)}T${clockOf(today.minute)}` }];
  return [saidOf(found.when, today)];
}

function saidOf(when: DayPart, { day }: Today): DateSaid {
  const isNamed = !(when.from === isoOf(day) && when.to === isoOf(day + OPEN_DAYS - 1));
  const [from, to] = when.part === 'any' ? [when.after, when.before] : PARTS[when.part];
  if (!isNamed) {
    if (when.at !== undefined) return { time: when.at };
    return { ...(from !== undefined && { start: from }), ...(to !== undefined && { end: to }) };
  }
  if (when.from !== when.to) return { start: when.from, end: dayAfter(when.to) };
  if (when.at !== undefined) return { date: when.from, time: when.at };
  if (from === undefined && to === undefined) return { date: when.from };
  const end = to === '24:00' ? `${dayAfter(when.to)}T00:00` : `${when.to}T${to}`;
  return { ...(from !== undefined && { start: `${when.from}T${from}` }), ...(to !== undefined && { end }) };
}

const dayAfter = (iso: string): string => isoOf(Date.parse(iso) / 86_400_000 + 1);
