/** When a patient can come: latent, drawn once, and never told as a whole. */
import type { DateTime } from 'luxon';
import { localTime } from '../../../engine/time/local-time.ts';
import { between, happens, oneByShare, oneOf } from './chance.ts';
import type { Population } from './population.ts';

export const parts = ['morning', 'afternoon', 'evening'] as const;
export type Part = (typeof parts)[number];

const weekdays = [1, 2, 3, 4, 5] as const;

export type WishedTime = 'any_time' | 'as_soon_as_possible' | 'day' | 'day_and_part' | 'part' | 'next_week';

export interface FreeTime {
  /** What is said first when Elo asks for a day. */
  readonly wish: WishedTime;
  readonly weekday: number;
  readonly part: Part;
  /** `2/morning`: the parts of a week in which the patient can come; Monday is 1. */
  readonly free: ReadonlySet<string>;
  /** How many days from the call on a visit may lie at most. */
  readonly within_days: number;
  /** So many offers that do not suit, and they give up. */
  readonly offers: number;
}

/** Draws when somebody can come. Strong pain wants the earliest time, and comes at any. */
export function drawFreeTime({ times }: Population, strongPain: boolean, random: () => number): FreeTime {
  const { any_time, as_soon_as_possible, day, day_and_part, part, next_week } = times;
  const drawn = oneByShare({ any_time, as_soon_as_possible, day, day_and_part, part, next_week }, random);
  const wish = strongPain ? 'as_soon_as_possible' : drawn;
  const weekday = oneOf(weekdays, random);
  const ofDay = oneOf(['morning', 'morning', 'afternoon', 'afternoon', 'evening'] as const, random);
  const free = new Set<string>();
  for (const one of weekdays) {
    for (const at of parts) {
      const also = happens(times.also_free, random);
      if (also || isWished(wish, { weekday, part: ofDay }, one, at)) free.add(`${one}/${at}`);
    }
  }
  const within_days = strongPain ? 7 : wish === 'as_soon_as_possible' ? 14 : 28;
  return {
    wish,
    weekday,
    part: ofDay,
    free,
    within_days,
    offers: between(times.refuses_offers_least, times.refuses_offers_most, random),
  };
}

interface WishedPart {
  readonly weekday: number;
  readonly part: Part;
}

function isWished(wish: WishedTime, wished: WishedPart, weekday: number, part: Part): boolean {
  const onDay = weekday === wished.weekday;
  const inPart = part === wished.part;
  const byWish: Readonly<Record<WishedTime, boolean>> = {
    any_time: true,
    as_soon_as_possible: true,
    next_week: true,
    day: onDay,
    day_and_part: onDay && inPart,
    part: inPart,
  };
  return byWish[wish];
}

const partAt = (hour: number): Part => (hour < 12 ? 'morning' : hour < 17 ? 'afternoon' : 'evening');

/** Whether the patient can come at this start, seen from the day of the call. */
export function canCome(time: FreeTime, start: string, today: DateTime<true>): boolean {
  const local = localTime(start, today.zoneName);
  const days = local.startOf('day').diff(today.startOf('day'), 'days').days;
  const earliest = time.wish === 'next_week' ? 8 - today.weekday : 0;
  return days >= earliest && days <= time.within_days && time.free.has(`${local.weekday}/${partAt(local.hour)}`);
}

/** The next day, from tomorrow on, on which the patient has a free part that is not ruled out; null if there is none within three weeks. */
export function nextFreeDay(
  time: FreeTime,
  today: DateTime<true>,
  { weekday, not }: { readonly weekday: number | null; readonly not: ReadonlySet<string> },
): string | null {
  const first = time.wish === 'next_week' ? 8 - today.weekday : 1;
  for (let days = first; days <= Math.min(time.within_days, 20); days += 1) {
    const day = today.plus({ days });
    const iso = day.toISODate();
    if (not.has(iso) || (weekday !== null && day.weekday !== weekday)) continue;
    if (parts.some((part) => time.free.has(`${day.weekday}/${part}`))) return iso;
  }
  return null;
}

/** A part of that day in which the patient is free. */
export function freePart(time: FreeTime, day: string, zone: string): Part {
  const { weekday } = localTime(day, zone);
  if (time.free.has(`${weekday}/${time.part}`)) return time.part;
  return parts.find((part) => time.free.has(`${weekday}/${part}`)) ?? time.part;
}
