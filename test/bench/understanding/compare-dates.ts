/** Whether what was read is what a case of the data expects, by the scoring rule of its README. */
import type { DateSaid } from '../../../adapters/understanding/embedded/dates/read-dates.ts';
import type { DataRow, Expected } from './row.ts';

export type Verdict = 'right' | 'wrong' | 'silent';

type Said = Partial<Record<'date' | 'time' | 'start' | 'end', string>> & { readonly day_said?: false };

/**
 * The first that was read counts, or any where the case says which words it is about; a day and a time may come one after the
 * other. Where the words leave open which half of the day is meant, either is right; a case about a time asks for no day.
 */
export function judgeDates(row: DataRow, dates: readonly DateSaid[]): Verdict {
  const expected = Array.isArray(row.expect) ? (row.expect as readonly Expected[]) : [];
  const said: readonly Said[] = dates;
  const [first, second] = said;
  if (expected.length === 0) return first === undefined ? 'right' : 'wrong';
  if (first === undefined) return 'silent';
  const pair = second === undefined ? [] : joined(first, second);
  const readings = [...(row.span === undefined ? [first] : said), ...pair];
  const allowed = [...expected, ...(row.expect_any ?? []).filter((one) => isAhead(one, row.ref ?? ''))]
    .map((one) => (row.cat === 'time' && one.time !== undefined ? { time: one.time } : one))
    .flatMap((one) => (SAYS_WHICH_HALF.test(row.text) ? [one] : [one, ...inTheOtherHalf(one)]));
  return readings.some((reading) => allowed.some((one) => fits(reading, one))) ? 'right' : 'wrong';
}

const SAYS_WHICH_HALF = /\d ?[ap]\b|\b[ap]\.? ?m\b|morning|afternoon|evening|night|noon|tonite|lunch/i;

/** Of an hour on the face of a clock, the one twelve hours away. */
function inTheOtherHalf(one: Expected): Expected[] {
  const hour = Number(one.time?.slice(0, 2));
  if (one.time === undefined || hour > 13) return [];
  return [{ ...one, time: `${String((hour + 12) % 24).padStart(2, '0')}${one.time.slice(2)}` }];
}

function joined(first: Said, second: Said): Said[] {
  const isPair = (first.date === undefined) !== (second.date === undefined) && (first.time === undefined) !== (second.time === undefined);
  return isPair ? [{ ...first, ...second }] : [];
} // prettier-ignore

/** Where a phrase may mean a day gone by or one to come, the latter was meant. A time of day is neither. */
function isAhead({ date, start, end, time }: Expected, ref: string): boolean {
  const day = date ?? (start ?? end ?? '').slice(0, 10);
  return (day === '' && time !== undefined) || day >= ref.slice(0, 10);
}

const DAY = 24 * 60;
/** By how much a range may end later: whoever reads "to Friday" may mean Friday too, and its last minute may be the next day's first. */
const TOLERATED: Readonly<Record<string, number>> = { minute: 1, hour: 60, day: DAY, week: 7 * DAY, month: 31 * DAY };

function fits(said: Said, expected: Expected): boolean {
  if (expected.date !== undefined && expected.time !== undefined) {
    return said.date === expected.date && said.time === expected.time;
  }
  if (expected.time !== undefined) return said.time === expected.time;
  if (expected.date !== undefined) return isWithinDay(said, expected.date);
  const clock = said.day_said === false && isOfClock(expected) ? withoutDay(said) : said;
  const range = said.date !== undefined && said.time === undefined ? dayRange(said.date) : clock;
  const [from, to] = [minuteOf(range.start), minuteOf(range.end)];
  if (expected.start !== undefined && from !== minuteOf(expected.start)) return false;
  if (expected.end === undefined) return true;
  const end = minuteOf(expected.end) ?? Number.NaN;
  if (expected.start === undefined && to === undefined) return false;
  const slack = TOLERATED[expected.grain ?? ''] ?? (expected.end.length === 10 ? DAY : 1);
  return to !== undefined && Math.abs(to - end) <= slack;
}

/** A case about a stretch of the clock asks for no day, and whoever prints one of which nobody spoke says so. */
const isOfClock = ({ start, end }: Expected): boolean => (start ?? end ?? '').length === 5;
const withoutDay = ({ start, end }: Said): Said => ({ ...(start && { start: start.slice(-5) }), ...(end && { end: end.slice(-5) }) }); // prettier-ignore

const dayRange = (date: string): Said => ({ start: date, end: dayAfter(date) });
const dayAfter = (date: string): string => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);

/** That day, all of it or a part of it. */
function isWithinDay(said: Said, date: string): boolean {
  if (said.date !== undefined) return said.date === date;
  const from = minuteOf(date) ?? 0;
  const [start, end] = [minuteOf(said.start), minuteOf(said.end)];
  return start !== undefined && end !== undefined && start >= from && end <= from + DAY;
}

/** Minutes since 1970, or since midnight where no day is named. */
function minuteOf(local: string | undefined): number | undefined {
  if (local === undefined) return undefined;
  const clock = /^(\d\d):(\d\d)$/.exec(local);
  if (clock !== null) return Number(clock[1]) * 60 + Number(clock[2]);
  return Date.parse(local.length === 10 ? `${local}T00:00Z` : `${local}Z`) / 60_000;
}
