/** The days and times in what Elo says: "Tuesday the 24th of November at half past 9 in the morning or 12 noon". */
import { DateTime } from 'luxon';

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']; // prettier-ignore
const HOURS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const HOUR = `(\\d{1,2}|${HOURS.join('|')})`;
const DAY = `(\\d{1,2})(?:st|nd|rd|th) of (${MONTHS.join('|')})(?: (\\d{4}))?`;
const CLOCK = `(?:(noon|12 noon)|half past ${HOUR}|(?:a )?quarter past ${HOUR}|(?:a )?quarter to ${HOUR}|(\\d{1,2}):(\\d\\d)|${HOUR} o'clock)(?: in the (morning|afternoon|evening))?`; // prettier-ignore
const SPOKEN = new RegExp(`${DAY}|\\b${CLOCK}`, 'g');

/** The starts in the order in which they are said, as instants in the zone. A year that is not said is the one of `at`. */
export function readTimes(text: string, at: string, zone: string): string[] {
  const year = DateTime.fromISO(at, { zone }).year;
  const starts: string[] = [];
  let date: { year: number; month: number; day: number } | null = null;
  for (const match of text.toLowerCase().replaceAll('’', "'").matchAll(SPOKEN)) {
    const [, day, month, said] = match;
    if (day !== undefined && month !== undefined) {
      date = { year: said === undefined ? year : Number(said), month: MONTHS.indexOf(month) + 1, day: Number(day) };
      continue;
    }
    const minute = minuteOf(match.slice(4));
    if (date === null) continue;
    const start = DateTime.fromObject({ ...date, hour: Math.floor(minute / 60), minute: minute % 60 }, { zone });
    if (start.isValid) starts.push(start.toISO());
  }
  return starts;
}

/** Minutes after midnight of a clock time, from the groups of its expression. */
function minuteOf([noon, half, past, to, hour, minute, full, part]: readonly (string | undefined)[]): number {
  if (noon !== undefined) return 12 * 60;
  if (half !== undefined) return inPart(numberOf(half) * 60 + 30, part);
  if (past !== undefined) return inPart(numberOf(past) * 60 + 15, part);
  if (to !== undefined) return inPart(numberOf(to) * 60 - 15, part);
  return inPart(numberOf(hour ?? full ?? '') * 60 + Number(minute ?? 0), part);
}

const numberOf = (hour: string): number => (/^\d/.test(hour) ? Number(hour) : HOURS.indexOf(hour) + 1);

/** Without its part a time is taken as one at which a clinic is open. */
function inPart(minute: number, part: string | undefined): number {
  const twelve = minute % (12 * 60);
  if (minute > 12 * 60 + 59) return minute;
  if (part === 'morning') return twelve;
  return part !== undefined || twelve < 8 * 60 ? twelve + 12 * 60 : twelve;
}
