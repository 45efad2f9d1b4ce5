/**
 * A wish that is told in several turns. Days replace days and hours replace hours; what is not said again still holds, what is
 * ruled out stays ruled out, and an hour that only narrows the one before narrows it: "after two", and then "before four".
 */
import type { ClosedValue, DayPart } from '../../../../engine/values.ts';
import { isoOf } from '../dates/calendar.ts';
import type { Day } from '../dates/calendar.ts';
import { OPEN_DAYS } from '../dates/join-days.ts';
import type { Resolved } from '../dates/resolve-dates.ts';

type Wish = Resolved['when'];
type Hours = Pick<DayPart, 'part' | 'at' | 'after' | 'before'>;

/** What a later wish says of the one before, beside its days and hours. */
export interface Later {
  /** "Not Wednesday" names days only to rule them out. */
  readonly excludes: boolean;
  /** "Any time on Thursday" takes back every hour, "any day" every day. */
  readonly anyHour: boolean;
  readonly anyDay: boolean;
}

const ANY_HOURS: Hours = { part: 'any' };

/** Whether days were named: without a name a wish runs over the same days from today on. */
export const namesDays = ({ from, to }: DayPart, today: Day): boolean =>
  from !== isoOf(today) || to !== isoOf(today + OPEN_DAYS - 1);

export const hoursOf = ({ part, at, after, before }: DayPart): Hours => ({
  part,
  ...(at !== undefined && { at }),
  ...(after !== undefined && { after }),
  ...(before !== undefined && { before }),
});

export const namesHours = ({ part, at, after, before }: DayPart): boolean =>
  part !== 'any' || (at ?? after ?? before) !== undefined;

/** What was said before and what is said now, as one wish. */
export function combine(before: ClosedValue | null, now: Wish, later: Later, today: Day): Wish {
  if (!isDayPart(before)) return now;
  const days = { from: isoOf(today), to: isoOf(today + OPEN_DAYS - 1) };
  if (typeof now === 'string') {
    const { at: _, ...hours } = later.anyHour ? ANY_HOURS : lasting(before, today);
    const kept = withExcept({ ...days, ...hours }, before.except ?? [], []);
    return namesHours(kept) || kept.except !== undefined ? kept : now;
  }
  const named = namesDays(now, today) && !later.excludes;
  const still = later.anyHour ? ANY_HOURS : named ? lasting(before, today) : hoursOf(before);
  const hours = namesHours(now) ? narrowed(hoursOf(before), hoursOf(now)) : still;
  if (named) return withExcept({ ...daysOf(now), ...hours }, before.except ?? [], now.except ?? []);
  const stand = later.anyDay ? days : daysOf(before);
  const out = [...(before.except ?? []), ...(now.except ?? [])];
  const within = withExcept({ ...stand, ...hours }, out, []);
  // Who wished for Wednesday and now rules it out wishes for any other day.
  return isEmpty(stand, out) ? withExcept({ ...days, ...hours }, out, []) : within;
}

/**
 * The hours that hold for other days too. "After half three" is how somebody's days are, and so are "mornings", told without a
 * day; the morning of "Wednesday morning", and an hour of that day, go with it.
 */
function lasting(before: DayPart, today: Day): Hours {
  const { part, at, after, before: end } = before;
  const isTheirs = !namesDays(before, today);
  const [opens, closes] = isTheirs ? BOUNDS[part] : BOUNDS.any;
  const [from, to] = [after ?? opens, end ?? closes];
  return { part: 'any', ...(isTheirs && at !== undefined && { at }), ...(from !== '' && { after: from }), ...(to !== '' && { before: to }) };
} // prettier-ignore

/** A part of the day as the diary counts it, told by its bounds. */
const BOUNDS: Readonly<Record<DayPart['part'], readonly [string, string]>> = {
  any: ['', ''],
  morning: ['', '12:00'],
  afternoon: ['12:00', '17:00'],
  evening: ['17:00', ''],
};

const isDayPart = (value: ClosedValue | null): value is DayPart =>
  typeof value === 'object' && value !== null && 'from' in value && 'part' in value;

const daysOf = ({ from, to }: DayPart): Pick<DayPart, 'from' | 'to'> => ({ from, to });

/**
 * Days that were ruled out before stay so, unless they are all that is now asked for: also those outside of the days that are
 * now wished for, as the next wish may reach them.
 */
function withExcept(wish: DayPart, before: readonly string[], now: readonly string[]): DayPart {
  const both = isEmpty(wish, [...before, ...now]) ? now : [...before, ...now];
  const isInside = (day: string): boolean => day >= wish.from && day <= wish.to;
  const out = [...new Set(both)].toSorted((a, b) => Number(isInside(b)) - Number(isInside(a)));
  return out.length === 0 ? wish : { ...wish, except: out.slice(0, OPEN_DAYS).toSorted() };
}

function isEmpty({ from, to }: Pick<DayPart, 'from' | 'to'>, except: readonly string[]): boolean {
  const out = new Set(except);
  for (let day = Date.parse(from); day <= Date.parse(to); day += 86_400_000)
    if (!out.has(new Date(day).toISOString().slice(0, 10))) return false;
  return true;
}

/** The later hours, within the earlier ones where something of these is left and something taken away. */
function narrowed(before: Hours, now: Hours): Hours {
  if (now.at !== undefined || before.at !== undefined) return now;
  const [first, second] = [windowOf(before), windowOf(now)];
  const from = first.from > second.from ? first.from : second.from;
  const to = first.to < second.to ? first.to : second.to;
  const widens = second.from <= first.from && second.to >= first.to;
  if (from >= to || widens) return now;
  const named = now.part === 'any' ? before.part : now.part;
  // "After four" in the afternoon may well be five, which is an evening to the diary.
  const part = from > WINDOWS[named][0] && WINDOWS[named][1] === '24:00' ? 'any' : named;
  const [opens, closes] = WINDOWS[part];
  return { part, ...(from > opens && { after: from }), ...(to < closes && { before: to }) };
}

/** "Afternoon" is open towards the evening: "after four" moves it on. */
const WINDOWS: Readonly<Record<DayPart['part'], readonly [string, string]>> = {
  any: ['00:00', '24:00'],
  morning: ['00:00', '12:00'],
  afternoon: ['12:00', '24:00'],
  evening: ['17:00', '24:00'],
};

function windowOf({ part, after = '00:00', before = '24:00' }: Hours): { readonly from: string; readonly to: string } {
  const [opens, closes] = WINDOWS[part];
  return { from: after > opens ? after : opens, to: before < closes ? before : closes };
}
