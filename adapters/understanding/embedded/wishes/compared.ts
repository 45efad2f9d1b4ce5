/** Times that are told by another time: "a bit later that day", "an hour earlier", "the day after", "same time next week". */
import type { ClosedValue, DayPart } from '../../../../engine/values.ts';
import { clockOf, isoOf, mondayOf } from '../dates/calendar.ts';
import type { Day, Today } from '../dates/calendar.ts';
import type { Resolved } from '../dates/resolve-dates.ts';
import { hoursOf, namesDays, namesHours } from './combine.ts';
import { dayOfIso, onlyOf } from './spoken-of.ts';

export interface Comparison {
  readonly text: string;
  /** What the words say of days and hours by themselves. */
  readonly dates: Resolved | null;
  readonly spokenOf: readonly Today[];
  /** Whether these are on offer, and not chosen yet. */
  readonly isOffer: boolean;
  readonly wished: ClosedValue | null;
  readonly today: Day;
}

/** The wish, or null where nothing is compared, or nothing is known that it could be compared with. */
export function readCompared(comparison: Comparison): DayPart | null {
  for (const read of [sameTime, byMinutes, pastTheHour, laterThatDay, weekAfter, dayAfter]) {
    const found = read(comparison);
    if (found !== null) return found;
  }
  return null;
}

/** The days and hours that were said, as far as they are open to others. */
function said({ dates }: Comparison): DayPart | null {
  return dates === null || typeof dates.when === 'string' ? null : dates.when;
}

const saysHours = (comparison: Comparison): boolean => {
  const wish = said(comparison);
  return wish !== null && namesHours(wish);
};

function saidDay(comparison: Comparison): Day | null {
  const wish = said(comparison);
  if (wish === null || comparison.dates?.excludes === true || wish.from !== wish.to) return null;
  return dayOfIso(wish.from);
}

const on = (from: Day, to: Day, hours: Omit<DayPart, 'from' | 'to'>): DayPart => ({
  from: isoOf(from),
  to: isoOf(to),
  ...hours,
});
const at = (minute: number): Omit<DayPart, 'from' | 'to'> => ({ part: 'any', at: clockOf(minute) });

const SAME_TIME = /\b(?:(?:the )?same (?:time|hour)|that (?:time|hour))\b/;
const IN_A_WEEK = /\b(?:next week|the following week|(?:the )?week after|week later|in a week)\b/;

function sameTime(comparison: Comparison): DayPart | null {
  const { text, spokenOf } = comparison;
  if (!SAME_TIME.test(text) || spokenOf.length === 0 || saysHours(comparison)) return null;
  const minute = onlyOf(spokenOf.map((one) => one.minute));
  const hours = minute === null ? { part: 'any' as const } : at(minute);
  const days = spokenOf.map(({ day }) => day);
  if (IN_A_WEEK.test(text)) return on(Math.min(...days) + 7, Math.max(...days) + 7, hours);
  const day = saidDay(comparison);
  return day === null || minute === null ? null : on(day, day, hours);
}

const COUNTS: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3, couple: 2 };
const BY_HOURS = /\b(an|one|two|three|couple of) hours? (later|earlier|after|before|sooner)\b/;
const BY_MINUTES = /\b(half an hour|quarter of an hour|(?:5|10|15|20|30|45|five|ten|fifteen|twenty|thirty|forty five) minutes) (later|earlier|after|before|sooner)\b/; // prettier-ignore
const MINUTES: Readonly<Record<string, number>> = {
  half: 30,
  quarter: 15,
  five: 5,
  ten: 10,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 45,
};

function byMinutes({ text, spokenOf }: Comparison): DayPart | null {
  const [, hours, side] = BY_HOURS.exec(text) ?? [];
  const [, minutes, way = side] = BY_MINUTES.exec(text) ?? [];
  const first = (minutes ?? hours)?.split(' ')[0] ?? '';
  const by = minutes === undefined ? (COUNTS[first] ?? 0) * 60 : (MINUTES[first] ?? Number(first));
  const same = onlyOf(spokenOf.map((one) => one.minute));
  if (way === undefined || same === null || !(by > 0)) return null;
  const minute = same + (way === 'later' || way === 'after' ? by : -by);
  return minute < 0 || minute >= 1440 ? null : onTheirDays(spokenOf, minute);
}

/** On each of the days that are spoken of. */
function onTheirDays(spokenOf: readonly Today[], minute: number): DayPart {
  const days = spokenOf.map(({ day }) => day);
  return on(Math.min(...days), Math.max(...days), at(minute));
}

/** "Quarter past" of no hour is that of the hour on offer. */
const PAST_THE_HOUR = /\b(quarter|half|twenty|ten|five) (past|to|after)(?= (?:would|is|be|better|suits?|then|please|maybe|instead|if|works?|might|for|do|at all)\b|$)/; // prettier-ignore

function pastTheHour({ text, spokenOf }: Comparison): DayPart | null {
  const [, size = '', side] = PAST_THE_HOUR.exec(text) ?? [];
  const same = onlyOf(spokenOf.map((one) => one.minute));
  if (side === undefined || same === null) return null;
  const past = side === 'to' ? 60 - (MINUTES[size] ?? 0) : (MINUTES[size] ?? 0);
  const hour = Math.floor(same / 60);
  const away = (minute: number): number => Math.abs(minute - same);
  const [nearest] = [hour, hour - 1, hour + 1].map((one) => one * 60 + past).filter((minute) => minute !== same).toSorted((a, b) => away(a) - away(b)); // prettier-ignore
  return nearest === undefined ? null : onTheirDays(spokenOf, nearest);
}

const SIDE = /\b(later|earlier|sooner)\b(?! (?:in|on in|this|next|that) (?:the )?(?:week|month|year))/;
/** "Something later" may be any day; a bit later, or later that day, is the same one. */
const SAME_DAY = /\b(?:that|the same|same) (?:same )?day\b|\b(?:bit|little|slightly|touch|shade|tad|wee bit|fraction) (?:later|earlier|sooner)\b|\b(?:have|make|do|push) (?:it|that) (?:any )?(?:later|earlier)\b/; // prettier-ignore
/** Said to times on offer. Where no time is, it may be any other day. */
const IN_THE_DAY = /\b(?:later|earlier) (?:on )?in the day\b/;
const REFUSES = /\b(?:too|not|no) (?:\w+ )?(?:late|early|later|earlier|sooner)\b/;

/** "The second one, but later." */
const PLACED = /\b(first|second|third|last)(?: (?:one|time|slot|option))? (?:but|only|just|except)(?: \w+){0,2} (?:later|earlier|sooner)\b/; // prettier-ignore

/** The times that may be meant, of those that are spoken of: one, where it is named by its place. */
function placed({ text, spokenOf, isOffer }: Comparison): readonly Today[] | null {
  const place = isOffer ? PLACED.exec(text)?.[1] : undefined;
  const at = place === 'last' ? -1 : ['first', 'second', 'third'].indexOf(place ?? '');
  const one = place === undefined ? undefined : spokenOf.at(at);
  return one === undefined ? null : [one];
}

function laterThatDay(comparison: Comparison): DayPart | null {
  const { text } = comparison;
  const one = placed(comparison);
  const spokenOf = one ?? comparison.spokenOf;
  const side = SIDE.exec(text)?.[1];
  if (side === undefined || REFUSES.test(text) || saysHours(comparison) || CHOOSES_ONE.test(text)) return null;
  const isSameDay = one !== null || SAME_DAY.test(text) || (comparison.isOffer && IN_THE_DAY.test(text));
  const theirs = isSameDay ? onlyOf(spokenOf.map(({ day }) => day)) : null;
  const named = one === null ? (saidDay(comparison) ?? theirs) : theirs;
  // "The Wednesday one but later" is the Wednesday on offer, although another comes before it.
  const near = spokenOf.filter(({ day }) => named !== null && (day - named) % 7 === 0 && day >= named);
  const day = onlyOf(near.map((slot) => slot.day));
  if (day === null) return null;
  const minutes = near.map((slot) => slot.minute);
  if (side === 'later') return on(day, day, { part: 'any', after: clockOf(Math.max(...minutes) + 1) });
  return on(day, day, { part: 'any', before: clockOf(Math.min(...minutes)) });
}

/** "The later one on Thursday" is one of those on offer. */
const CHOOSES_ONE = /\b(?:the )(?:later|earlier|sooner) (?:one|time|slot|option|of)\b|\bthe (?:later|earlier|sooner)$/;

const WEEK_AFTER = /\b(?:the )?(?:week after(?: that)?|following week|week following)\b(?! (?:next|this|the|my|our|your|christmas|easter|new|paddys|st|we|i|he|she|they|on|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|quarter|noon|lunch|work|school|\d|(?:twenty|thir|first|second|third|\w+th)))/; // prettier-ignore

function weekAfter(comparison: Comparison): DayPart | null {
  const { text, today } = comparison;
  if (!WEEK_AFTER.test(text)) return null;
  const base = /\bthis week\b/.test(text) ? today : /\bnext week\b/.test(text) ? today + 7 : (lastSpokenOf(comparison) ?? today); // prettier-ignore
  const monday = mondayOf(base) + 7;
  const day = comparison.dates?.excludes === true ? null : saidDay(comparison);
  const wish = said(comparison);
  const hours = wish === null ? { part: 'any' as const } : hoursOf(wish);
  if (day === null || /\b(?:this|next) week\b/.test(text)) return on(monday, monday + 6, hours);
  const weekday = monday + (day - mondayOf(day));
  return on(weekday, weekday, hours);
}

const DAY_AFTER = /\b(?:the )?(?:day after(?: that)?|(?:next|following) day|day before(?: that)?)\b(?! (?:tomorrow|yesterday|christmas|new|the|my|our|i|we|next|all))/; // prettier-ignore

function dayAfter(comparison: Comparison): DayPart | null {
  const { text } = comparison;
  const base = lastSpokenOf(comparison);
  if (base === null || !DAY_AFTER.test(text) || /\b(?:tomorrow|today|yesterday)\b/.test(text)) return null;
  const day = /\bday before\b/.test(text) ? base - 1 : base + 1;
  const wish = said(comparison);
  return on(day, day, wish === null ? { part: 'any' } : hoursOf(wish));
}

/** The last day of those that are spoken of, or of the wish before. */
function lastSpokenOf({ spokenOf, wished, today }: Comparison): Day | null {
  if (spokenOf.length > 0) return Math.max(...spokenOf.map(({ day }) => day));
  const isWish = typeof wished === 'object' && wished !== null && 'from' in wished && 'part' in wished;
  return isWish && namesDays(wished, today) ? dayOfIso(wished.to) : null;
}
