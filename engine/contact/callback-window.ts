/** The times at which somebody asked to be called back. */
import { DateTime } from 'luxon';
import { dayPart, type ClosedValue, type DayPart, type dayParts } from '../values.ts';
import { onDay } from './calling-hours.ts';

export interface Window {
  readonly from: DateTime;
  readonly until: DateTime;
}

/** "Call me next month" is the longest wish that is kept day by day. */
const DAYS_MAX = 62;
/** A call at exactly three may come until four: lines are busy, and queues move on. */
const EXACT_TIME_LASTS_MINUTES = 60;

const partHours: Readonly<Record<(typeof dayParts)[number], readonly [string, string]>> = {
  any: ['00:00', '24:00'],
  morning: ['00:00', '12:00'],
  afternoon: ['12:00', '17:00'],
  evening: ['17:00', '24:00'],
};

function windowOn(day: DateTime, wish: DayPart): Window | null {
  if (wish.at !== undefined) {
    const from = onDay(day, wish.at);
    return { from, until: from.plus({ minutes: EXACT_TIME_LASTS_MINUTES }) };
  }
  const [partFrom, partUntil] = partHours[wish.part];
  const from = DateTime.max(onDay(day, partFrom), onDay(day, wish.after ?? partFrom));
  const until = DateTime.min(onDay(day, partUntil), onDay(day, wish.before ?? partUntil));
  return from < until ? { from, until } : null;
}

/** The windows of an agreed call back in the clinic's zone, the earliest first; none where no days were named. */
export function callbackWindows(wish: ClosedValue | null, clinicZone: string): Window[] {
  const parsed = dayPart.safeParse(wish);
  if (!parsed.success) return [];
  const first = DateTime.fromISO(parsed.data.from, { zone: clinicZone });
  const windows: Window[] = [];
  for (let ahead = 0; ahead < DAYS_MAX; ahead += 1) {
    const day = first.plus({ days: ahead });
    const date = day.toFormat('yyyy-MM-dd');
    if (date > parsed.data.to) break;
    const window = parsed.data.except?.includes(date) === true ? null : windowOn(day, parsed.data);
    if (window !== null) windows.push(window);
  }
  return windows;
}
