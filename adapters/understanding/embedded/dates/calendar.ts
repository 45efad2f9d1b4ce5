/** Days as numbers since 1970, so that no zone and no clock change can touch them. */
import { DateTime } from 'luxon';

/** A day; 0 is 1970-01-01, a Thursday. */
export type Day = number;

/** The moment of a call in the clinic's zone. */
export interface Today {
  readonly day: Day;
  /** Minutes since midnight on the clock of the place. */
  readonly minute: number;
}

/** The same with what is needed to count hours across a change of the clocks. */
export interface Now extends Today {
  readonly at: string;
  readonly zone: string;
  readonly year: number;
}

const MS_A_DAY = 86_400_000;

/** Where an instant falls in a zone. Throws for an instant or zone that is none: that is our own bug. */
export function todayIn(at: string, zone: string): Today {
  const local = DateTime.fromISO(at, { zone });
  if (!local.isValid) throw new Error(`Neither ${at} nor the zone ${zone} can be read: ${local.invalidReason}`);
  return { day: dayOf(local.year, local.month, local.day), minute: local.hour * 60 + local.minute };
}

export function nowIn(at: string, zone: string): Now {
  const today = todayIn(at, zone);
  return { ...today, at, zone, year: partsOf(today.day).year };
}

/** The clock of the place so many minutes ahead, as it will show then. */
export function inMinutes({ at, zone }: Now, minutes: number): Today {
  return todayIn(new Date(Date.parse(at) + minutes * 60_000).toISOString(), zone);
}

/** Whether the clock of a place shows this time on this day: in the hour that spring leaves out it does not. */
export function exists(day: Day, minute: number, zone: string): boolean {
  const local = DateTime.fromISO(`${isoOf(day)}T${clockOf(minute)}`, { zone });
  return local.hour * 60 + local.minute === minute;
}

/** `month` from 1. A day that does not exist (30 February) is none of this function's business: it rolls over. */
export function dayOf(year: number, month: number, day: number): Day {
  return Math.round(Date.UTC(year, month - 1, day) / MS_A_DAY);
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of the week in which a day lies. */
export function mondayOf(day: Day): Day {
  return day - weekdayOf(day) + 1;
}

export function partsOf(day: Day): { year: number; month: number; day: number } {
  const date = new Date(day * MS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `2026-11-24`. */
export function isoOf(day: Day): string {
  return new Date(day * MS_A_DAY).toISOString().slice(0, 10);
}

/** The first of the month that lies `ahead` months after the day's own. */
export function firstOfMonth(day: Day, ahead: number): Day {
  const { year, month } = partsOf(day);
  return dayOf(year, month + ahead, 1);
}

/** `HH:MM` of minutes since midnight. */
export function clockOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
