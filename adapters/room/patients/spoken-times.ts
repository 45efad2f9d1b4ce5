/** The days and times in what Elo says: "Tuesday the 24th of November at half past 9 in the morning, or noon". */
import { DateTime } from 'luxon';

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']; // prettier-ignore
const HOURS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const HOUR = `(\\d{1,2}|${HOURS.join('|')})`;
const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const DAY = `(today|tomorrow), ${WEEKDAY}|(\\d{1,2})(?:st|nd|rd|th)(?: of (${MONTHS.join('|')})(?: (\\d{4}))?)?`;
const CLOCK = `(?:(noon|12 noon)|half past ${HOUR}|(?:a )?quarter past ${HOUR}|(?:a )?quarter to ${HOUR}|(\\d{1,2}):(\\d\\d)|${HOUR} o'clock)(?: in the (morning|afternoon|evening))?`; // prettier-ignore
const SPOKEN = new RegExp(`${DAY}|\\b${CLOCK}`, 'g');

interface Spoken {
  readonly date: { readonly year: number; readonly month: number; readonly day: number };
  /** Minutes on a clock of twelve hours, or of twenty-four where they are said so. */
  readonly minute: number;
  readonly part: string | null;
}

/** The starts in the order in which they are said, as instants in the zone. A day without a year is the next one of that name. */
export function readTimes(text: string, at: string, zone: string): string[] {
  const spoken = readSpoken(text, DateTime.fromISO(at, { zone }));
  return spoken.flatMap((one, i) => {
    const minute = inPart(one.minute, one.part ?? partSaidLater(spoken.slice(i + 1), one));
    const start = DateTime.fromObject({ ...one.date, hour: Math.floor(minute / 60), minute: minute % 60 }, { zone });
    return start.isValid ? [start.toISO()] : [];
  });
}

function readSpoken(text: string, today: DateTime): Spoken[] {
  const spoken: Spoken[] = [];
  let date: Spoken['date'] | null = null;
  for (const match of text.toLowerCase().replaceAll('’', "'").matchAll(SPOKEN)) {
    const [, near, day, month, year] = match;
    if (near !== undefined || day !== undefined) date = dayOf({ near, day, month, year }, today);
    else if (date !== null) spoken.push({ date, ...clockOf(match.slice(5)) });
  }
  return spoken;
}

interface Named {
  readonly near: string | undefined;
  readonly day: string | undefined;
  readonly month: string | undefined;
  readonly year: string | undefined;
}

/** The next day of that name; one that is named by its number alone is of this month or the next. */
function dayOf({ near, day, month, year }: Named, today: DateTime): Spoken['date'] {
  if (day === undefined) {
    const date = near === 'tomorrow' ? today.plus({ days: 1 }) : today;
    return { year: date.year, month: date.month, day: date.day };
  }
  const named = today.startOf('day').set({
    month: month === undefined ? today.month : MONTHS.indexOf(month) + 1,
    day: Number(day),
    ...(year !== undefined && { year: Number(year) }),
  });
  const isGone = year === undefined && named < today.startOf('day');
  const next = isGone ? named.plus(month === undefined ? { months: 1 } : { years: 1 }) : named;
  return { year: next.year, month: next.month, day: next.day };
}

/** "Half past 9 or 11 o'clock in the morning": the part of the day is said once for both. */
function partSaidLater(later: readonly Spoken[], { date }: Spoken): string | null {
  return later.find((one) => one.date === date && one.part !== null)?.part ?? null;
}

/** A clock time from the groups of its expression. */
function clockOf(groups: readonly (string | undefined)[]): Pick<Spoken, 'minute' | 'part'> {
  const [noon, half, past, to, hour, minute, full, part = null] = groups;
  if (noon !== undefined) return { minute: 12 * 60, part: 'noon' };
  if (half !== undefined) return { minute: numberOf(half) * 60 + 30, part };
  if (past !== undefined) return { minute: numberOf(past) * 60 + 15, part };
  if (to !== undefined) return { minute: numberOf(to) * 60 - 15, part };
  return { minute: numberOf(hour ?? full ?? '') * 60 + Number(minute ?? 0), part };
}

const numberOf = (hour: string): number => (/^\d/.test(hour) ? Number(hour) : HOURS.indexOf(hour) + 1);

/** Minutes after midnight. Without its part a time is taken as one at which a clinic is open. */
function inPart(minute: number, part: string | null): number {
  const twelve = minute % (12 * 60);
  if (minute >= 13 * 60) return minute;
  if (part === 'morning') return twelve;
  return part === 'afternoon' || part === 'evening' || twelve < 8 * 60 ? twelve + 12 * 60 : twelve;
}
