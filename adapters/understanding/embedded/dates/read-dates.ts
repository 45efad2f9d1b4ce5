/** The days and times that a text speaks of, in the clinic's zone. No model and no machine clock has a part in it. */
import { clockOf, exists, isoOf, nowIn, weekdayOf } from './calendar.ts';
import type { Day, Now } from './calendar.ts';
import { withCorrections } from './corrected.ts';
import { onNearestDay } from './nearest-day.ts';
import type { Clock } from './clocks.ts';
import { monthsLater } from './days.ts';
import type { Days } from './days.ts';
import { passOver } from './passed-over.ts';
import { exceptedOf } from './refused.ts';
import { settle, settleStretch } from './settle.ts';
import { readTokens } from './tokens.ts';
import type { Token } from './tokens.ts';
import { readWhens } from './whens.ts';
import type { When } from './when.ts';

/**
 * Local, without a zone: `2026-11-24`, `09:30`. A bound is the day or time that was named with the `start` or the
 * exclusive `end` that it is of all others: "until the 21st" is that date, and ends before the 22nd.
 */
export interface DateSaid {
  readonly date?: string;
  readonly time?: string;
  readonly start?: string;
  readonly end?: string;
  /** False where only a time was said, and the day is the next on which the clock shows it. */
  readonly day_said?: false;
}

/** What was said, in its order; of a text longer than 500 characters the beginning. Throws for no text, only for a moment or zone that is none. */
export function readDates(text: string, now: Moment): readonly DateSaid[] {
  return readWith(text, now, (whens) => whens);
}

/** The same for words that answer nothing: a time without a day is then that of the next day on which the clock shows it. */
export function readDatesAhead(text: string, now: Moment): readonly DateSaid[] {
  const { day, minute } = nowIn(now.at, now.zone);
  return readWith(text, now, onNearestDay).map((one) => fromNow(one, at(day, minute)));
}

/** "By the end of January": what has an end and nothing else begins now. */
function fromNow(one: DateSaid, start: string): DateSaid {
  const isEndAlone = one.date === undefined && one.time === undefined && one.start === undefined;
  return isEndAlone && one.end !== undefined && one.end > start ? { start, ...one } : one;
}

interface Moment {
  readonly at: string;
  readonly zone: string;
}

type Place = (whens: readonly When[], tokens: readonly Token[], now: Now) => readonly When[];

function readWith(text: string, now: Moment, place: Place): readonly DateSaid[] {
  const here = nowIn(now.at, now.zone);
  const tokens = readTokens(text);
  const whens = place(withCorrections(readWhens(tokens, here), tokens), tokens, here);
  const excepted = exceptedOf(whens, tokens);
  const wanted = passOver(
    whens.filter((when) => !excepted.has(when)),
    excepted,
    tokens,
  );
  // "I'd like one right now: could it be Monday?" names its time after all.
  const later = wanted.filter(({ days }) => days?.present !== true);
  const meant = later.some(({ days, clock }) => days ?? clock) ? later : wanted;
  const said = meant.flatMap((when) => saidOf(when, here));
  const seen = new Set<string>();
  return said.filter((one) => !seen.has(JSON.stringify(one)) && seen.add(JSON.stringify(one)));
}

function saidOf(when: When, now: Now): DateSaid[] {
  if (when.nearest) return saidOf({ ...when, nearest: undefined }, now).map((one) => ({ ...one, day_said: false }));
  const { days, disagrees, ...rest } = when;
  if (days !== undefined && disagrees !== undefined) {
    // "Friday the 5th" is one day, if not the next 5th; with a month that says otherwise, there are two readings.
    const both = weekdayOf(days.from) === weekdayOf(disagrees.from) ? [days] : [days, disagrees];
    return both.flatMap((one) => saidOf({ ...rest, days: one }, now));
  }
  if (when.to !== undefined) {
    // "Tuesday to Thursday at three" is a time on each of these days.
    const isDaily = when.days !== undefined && when.days.minute === undefined && when.to.days !== undefined && (when.clock ?? when.part) !== undefined && (when.to.clock ?? when.to.part) === undefined; // prettier-ignore
    return isDaily
      ? [
          ...stretch({ ...when, clock: undefined, part: undefined }, when.to),
          ...pointOf({ ...when, days: undefined }, now),
        ]
      : stretch(when, when.to);
  }
  // A time on several days is said beside them: "weekdays after five".
  if (
    days !== undefined &&
    days.from !== days.to &&
    days.weekday === undefined &&
    (when.clock ?? when.part) !== undefined
  ) {
    return [
      ...saidOf({ ...rest, clock: undefined, part: undefined, bound: undefined, days }, now),
      ...saidOf({ ...rest, days: undefined }, now),
    ];
  }
  const point = pointOf(when, now);
  if (when.bound === undefined) return point;
  return point.map((one) => bounded(one, when));
}

function pointOf({ days, clock, part }: When, now: Now): DateSaid[] {
  const time = clock && clockOf(settle(clock));
  if (days === undefined) {
    if (time !== undefined) return [{ time }];
    return part === undefined ? [] : [{ start: clockOf(part.from), end: clockOf(part.to % 1440) }];
  }
  const date = isoOf(days.from);
  const whole: DateSaid = days.from === days.to || days.weekday !== undefined ? { date } : { start: date, end: isoOf(days.to + 1) }; // prettier-ignore
  if (whole.date === undefined) return time === undefined ? [whole] : [whole, { time }];
  // In the hour that spring leaves out there is no such time: the day alone was understood.
  if (clock !== undefined)
    return exists(days.from, settle(clock), now.zone) ? [{ date, time: clockOf(settle(clock)) }] : [{ date }];
  return part === undefined ? [whole] : [{ start: at(days.from, part.from), end: at(days.from, part.to) }];
}

/** `2026-11-24T09:30`; a minute of the next day is written as one. */
function at(day: Day, minute: number): string {
  return `${isoOf(day + Math.floor(minute / 1440))}T${clockOf(minute % 1440)}`;
}

/** The ends of a stretch help each other: "from two to four pm", "Tuesday at two to half past". */
function stretch(from: When, to: When): DateSaid[] {
  const day = from.days?.from ?? to.days?.from;
  if (from.clock && to.clock) {
    const isSameDay = to.days === undefined || from.days === undefined || to.days.to === from.days.from;
    const [start, end] = isSameDay
      ? settleStretch(from.clock, to.clock)
      : [
          settle(from.clock),
          settle(countsToTwentyFour(from.clock, to.clock) ? { ...to.clock, settled: true } : to.clock),
        ];
    if (day === undefined) return [{ start: clockOf(start), end: clockOf(end) }];
    const last = to.days === undefined ? day : lastOf(to.days, day);
    if (last === null) return [];
    return [{ start: at(day, start), end: at(last === day && end <= start ? last + 1 : last, end) }];
  }
  const last = from.days && to.days && lastOf(to.days, from.days.from);
  if (from.days === undefined || last === undefined || last === null) return [];
  if (from.part === undefined && to.part === undefined) return [{ start: isoOf(from.days.from), end: isoOf(last + 1) }];
  return [{ start: at(from.days.from, from.part?.from ?? 0), end: at(last, to.part?.to ?? 1440) }];
}

/** "Thursday 22:00 to Friday 6:00" ends in the morning. */
const countsToTwentyFour = (from: Clock, to: Clock): boolean => from.figures === true && to.figures === true && from.minute >= 13 * 60; // prettier-ignore

/** The end of a stretch follows its beginning: the Tuesday after that Friday, the 5th after that 20th. Null where it cannot. */
function lastOf(days: Days, from: Day): Day | null {
  let last = days.to;
  for (let months = 1; days.numbered === true && last < from; months++) last = monthsLater(days.to, months);
  while (days.kind === 'weekday' && last < from) last += 7;
  return last < from ? null : last;
}

function bounded(point: DateSaid, { bound, days, part }: When): DateSaid {
  const first = point.start ?? (point.date !== undefined && point.time !== undefined ? `${point.date}T${point.time}` : (point.date ?? point.time)); // prettier-ignore
  if (first === undefined) return point;
  const isDay = point.time === undefined && days !== undefined && part === undefined;
  // "From tomorrow evening" names its day; where that begins or ends, the part of it says.
  const date = days !== undefined && part !== undefined && days.from === days.to ? { date: isoOf(days.from) } : {};
  const named = point.start === undefined ? point : bound === 'after' || bound === 'from' ? date : {};
  if (bound === 'before') return { ...named, end: first };
  if (bound === 'from') return { ...named, start: first };
  const past = isDay ? isoOf(days.to + 1) : (point.end ?? first);
  return bound === 'until' ? { ...named, end: past } : { ...named, start: past };
}
