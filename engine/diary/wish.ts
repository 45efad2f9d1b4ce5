/** When somebody can come, read into numbers. */
import type { Clinic } from '../flow/schema/house-files.ts';
import { dayPart } from '../values.ts';
import type { ClosedValue, DayPart } from '../values.ts';
import { clockMinutes, partOf } from './clock-minutes.ts';
import { localTime } from '../time/local-time.ts';
import { workingDay } from './working-day.ts';
import type { WorkingDay } from './working-day.ts';

export interface Wish {
  /** Both ends included; null where no day was named. */
  readonly days: { readonly from: string; readonly to: string } | null;
  readonly except: readonly string[];
  readonly part: DayPart['part'];
  /** In minutes after midnight. */
  readonly at: number | null;
  readonly after: number;
  readonly before: number;
  /** The earliest ones are wanted, rather than a choice of days. */
  readonly soon: boolean;
}

/** How far somebody looks who named no day: three weeks, further ahead people forget what they said yes to. */
export const OPEN_DAYS = 21;
/** How many days of a wish are looked at, from its first: two months. The rest could not be offered in one breath anyway. */
const WISHED_DAYS = 62;
/** How far ahead visits are given at all, in days: a year, since hours and holidays beyond are guesses. */
const HORIZON_DAYS = 366;

const open: Wish = { days: null, except: [], part: 'any', at: null, after: 0, before: 24 * 60, soon: false };

/** Throws for a value that is no time, because the memory of a call gives `when` no other. */
export function readWish(when: ClosedValue): Wish {
  if (when === 'any') return open;
  if (when === 'as_soon_as_possible') return { ...open, soon: true };
  const { from, to, part, at, after, before, except } = dayPart.parse(when);
  return {
    days: { from, to },
    except: except ?? [],
    part,
    at: at === undefined ? null : clockMinutes(at),
    after: after === undefined ? 0 : clockMinutes(after),
    before: before === undefined ? 24 * 60 : clockMinutes(before),
    soon: false,
  };
}

/** Whether a visit that starts at this minute of the day suits. `before` eleven is not eleven; `after` three may be three. */
export const suits = (wish: Wish, minute: number): boolean =>
  minute >= wish.after && minute < wish.before && (wish.part === 'any' || wish.part === partOf(minute));

/** The days that a wish allows and on which somebody works, from today in the clinic's zone on, in order. */
export function wishedDays(clinic: Clinic, wish: Wish, at: string): WorkingDay[] {
  const today = localTime(at, clinic.zone).toISODate();
  const { from, to } = wish.days ?? { from: today, to: dayAfter(today, OPEN_DAYS - 1) };
  const first = from > today ? from : today;
  const last = [to, dayAfter(first, WISHED_DAYS - 1), dayAfter(today, HORIZON_DAYS - 1)].toSorted()[0] ?? today;
  const days: WorkingDay[] = [];
  for (let day = first; day <= last;) {
    const working = workingDay(clinic, day);
    if (working.worked.size > 0 && !wish.except.includes(day)) days.push(working);
    day = working.next;
  }
  return days;
}

const dayAfter = (day: string, days: number): string => localTime(day, 'utc').plus({ days }).toISODate();
