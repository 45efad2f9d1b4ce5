/** The days that an utterance speaks of, each with its place in the text. */
import { dayOf, firstOfMonth, mondayOf, partsOf, weekdayOf } from './calendar.ts';
import type { Day, Today } from './calendar.ts';

export interface Found {
  readonly start: number;
  readonly end: number;
  readonly from: Day;
  readonly to: Day;
  /** Only these days between `from` and `to` ("Tuesdays"); all of them where absent. */
  readonly weekday?: number;
  /** A `span` was said with both of its ends. */
  readonly kind: 'weekday' | 'date' | 'relative' | 'range' | 'span';
}

const NAMES = ['mon(?:day)?s?', 'tue(?:s|sday|sdays)?', 'wed(?:s|nesday|nesdays)?', 'thu(?:r|rs|rsday|rsdays)?', 'fri(?:day)?s?', 'sat(?:urday|urdays)?', 'sun(?:day)?s?']; // prettier-ignore
const WEEKDAY = `(?:${NAMES.join('|')})`;
const N = '(\\d{1,2}|a|an|couple of|a couple of|a few|few)';

type Reader = (match: RegExpMatchArray, today: Today) => Omit<Found, 'start' | 'end'> | null;
const READERS: readonly (readonly [RegExp, Reader])[] = [
  [/\b(?:the )?day after tomorrow\b|\bovermorrow\b/g, (_, t) => one(t.day + 2)],
  [new RegExp(`\\b(?:a )?week (?:on |from |after )?(?:this )?(?:(tomorrow|today)|(${WEEKDAY}))\\b|\\b(?:(tomorrow|today)|(${WEEKDAY})) week\\b`, 'g'), aWeekOn],
  [new RegExp(`\\b(${WEEKDAY}) fortnight\\b`, 'g'), (m, t) => weekday(coming(numberOf(m[1]), t) + 14)],
  [new RegExp(`\\bnext week(?: on| is| s)?(?: the)? (${WEEKDAY})\\b|\\b(${WEEKDAY})(?: morning| afternoon| evening)?(?: of| in|,)? (?:next|the following|the coming) week\\b`, 'g'), (m, t) => weekday(mondayOf(t.day) + 6 + numberOf(m[1] ?? m[2]))],
  [new RegExp(`\\b(${WEEKDAY})(?: of)? this week\\b|\\bthis week(?: on)? (${WEEKDAY})\\b`, 'g'), (m, t) => weekday(mondayOf(t.day) - 1 + numberOf(m[1] ?? m[2]))],
  [new RegExp(`\\b(${WEEKDAY}) after next\\b`, 'g'), (m, t) => weekday(nextNamed(numberOf(m[1]), t) + 7)],
  [new RegExp(`\\b(?:next|the following|following) (${WEEKDAY})\\b`, 'g'), (m, t) => weekday(nextNamed(numberOf(m[1]), t))],
  [/\b(early|start of|beginning of|the start of|middle of|mid|mid of|later|late|end of|the end of|first half of|second half of)? ?(?:in |of )?(?:the )?(this|next|the following|following|coming|the coming|current|same) week\b(?! ?end)/g, (m, t) => partOfWeek(m[1], mondayOf(t.day) + (/^(?:this|current|same)/.test(m[2] ?? '') ? 0 : 7), t)],
  [/\b(?:the )?week after (?:next|that)\b|\b(?:two|2) weeks from (?:now|today)\b/g, (m, t) => (m[0].includes('from') ? one(t.day + 14) : range(mondayOf(t.day) + 14, mondayOf(t.day) + 20))],
  [/\b(early|late|later) in the week\b|\b(?:the )?(end|start|beginning) of the week\b|\b(mid) ?week\b/g, (m, t) => partOfWeek(m[1] ?? m[2] ?? m[3], mondayOf(t.day) + (weekdayOf(t.day) > 4 ? 7 : 0), t)],
  [/\b(next|this|coming|the)? ?week ?ends?\b/g, weekend],
  [/\b(?:in|within) (?:a|1|one) fortnight\b|\bfortnight(?: time)?\b|\bin (?:2|two|a couple of) weeks?(?: time)?\b/g, (m, t) => (m[0].startsWith('within') ? range(t.day, t.day + 14) : range(t.day + 14, t.day + 18))],
  [new RegExp(`\\b(?:in|within|after) (?:about |around )?(?:the next )?${N} (days?|weeks?|months?)(?: time)?(?: (?:from|after) (?:now|today))?\\b|\\b${N} (days?|weeks?|months?) (?:(?:from|after) (?:now|today)|hence|later|time|away)\\b`, 'g'), inSome],
  [/\b(?:in |over |within )?the next (?:few|couple of|2|3) days\b|\bthese days\b|\bsoon enough\b/g, (_, t) => range(t.day, t.day + 4)],
  [/\b(?:in )?(?:the )?next (\d{1,2}) (days|weeks)\b/g, (m, t) => range(t.day, t.day + Number(m[1]) * (m[2] === 'days' ? 1 : 7))],
  [/\b(?:the )?(\d{1,2})(?:st|nd|rd|th)(?: day)?(?: of)? (this|next|the following|the coming|the) month\b/g, (m, t) => inMonth(Number(m[1]), m[2] === 'this' || m[2] === 'the' ? 0 : 1, t)],
  [/\b(early|start of|beginning of|the start of|middle of|mid|late|later|end of|the end of)? ?(?:in )?(?:the )?(this|next|following|the|of)? ?month\b(?! ago)/g, monthPart],
  [/\btoday\b|\btonight\b|\bthis (?:very )?(?:morning|afternoon|evening)\b|\blater (?:on )?today\b|\bright now\b/g, (_, t) => one(t.day)],
  [/\btomorrow\b|\bthe next day\b/g, (_, t) => one(t.day + 1)],
  [/\bweek ?days\b|\bduring the week\b|\bmidweek\b|\bmonday (?:to|through|till) friday\b/g, (_, t) => range(t.day, t.day + 13)],
  [new RegExp(`\\b(?:this coming |this |coming |on |every |the )?(${WEEKDAY})\\b(?! week)`, 'g'), bareWeekday],
  [new RegExp(`(?<=\\b${WEEKDAY} )(1[3-9]|2\\d|3[01])\\b(?! ?(?:oclock|pm|:|\\.))`, 'g'), (m, t) => {
    const day = nextDate(Number(m[1]), t);
    return day === null ? null : { from: day, to: day, kind: 'date' };
  }],
  [/\b(?:week (?:of|starting|beginning|commencing)(?: on)?(?: the)? |w c )(\d{1,2})(?:st|nd|rd|th)\b/g, (m, t) => {
    const day = nextDate(Number(m[1]), t);
    return day === null ? null : range(mondayOf(day), mondayOf(day) + 6);
  }],
  [/\b(?:the |on )?(\d{1,2})(?:st|nd|rd|th)\b(?! (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|one|slot|option|street|avenue|floor|time|half|them|those|these|the two|all))/g, (m, t) => {
    const day = nextDate(Number(m[1]), t);
    return day === null ? null : { from: day, to: day, kind: 'date' };
  }],
]; // prettier-ignore

/** Every day or range of days in the text, in its order. `text` has figures for numbers; `taken` is already understood. */
export function findDays(text: string, today: Today, taken: readonly Found[]): Found[] {
  const found: Found[] = [...taken];
  for (const [says, read] of READERS) {
    for (const match of text.matchAll(says)) {
      const start = match.index;
      const end = start + match[0].length;
      if (match[0].trim() === '' || found.some((other) => start < other.end && end > other.start)) continue;
      const days = read(match, today);
      if (days !== null) found.push({ start, end, ...days });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function one(day: Day): Omit<Found, 'start' | 'end'> {
  return { from: day, to: day, kind: 'relative' };
}
function weekday(day: Day): Omit<Found, 'start' | 'end'> {
  return { from: day, to: day, kind: 'weekday' };
}
function range(from: Day, to: Day): Omit<Found, 'start' | 'end'> {
  return { from, to, kind: 'range' };
}

function numberOf(name: string | undefined): number {
  return NAMES.findIndex((known) => new RegExp(`^${known}$`).test(name ?? '')) + 1;
}

/** The next day of that name, today excluded: nobody calls today by its name. */
function coming(number: number, today: Today): Day {
  return today.day + (((number - weekdayOf(today.day) + 6) % 7) + 1);
}

/** "Next Thursday" is the Thursday of next week, as it is mostly meant here; it is read back with its date. */
function nextNamed(number: number, today: Today): Day {
  return mondayOf(today.day) + 6 + number;
}

function aWeekOn(m: RegExpMatchArray, today: Today): Omit<Found, 'start' | 'end'> {
  const relative = m[1] ?? m[3];
  if (relative !== undefined) return one(today.day + (relative === 'today' ? 7 : 8));
  return weekday(coming(numberOf(m[2] ?? m[4]), today) + 7);
}

function bareWeekday(m: RegExpMatchArray, today: Today): Omit<Found, 'start' | 'end'> | null {
  const name = m[1] ?? '';
  if (/^(?:sat|sun|mon|wed|fri)$/.test(name) && !/^(?:on|this|next|the|coming)/.test(m[0]) && (m.input ?? '').split(' ').length > 4) return null;
  const number = numberOf(name);
  const day = coming(number, today);
  const many = (name.endsWith('days') || m[0].startsWith('every ')) && !m[0].startsWith('this');
  return many ? { from: day, to: day + 7, weekday: number, kind: 'weekday' } : weekday(day);
} // prettier-ignore

function partOfWeek(part: string | undefined, monday: Day, today: Today): Omit<Found, 'start' | 'end'> {
  const from = (day: Day) => Math.max(day, today.day);
  if (part === undefined) return range(from(monday), monday + 6);
  if (/early|start|beginning|first/.test(part)) return range(from(monday), monday + 2);
  if (/mid/.test(part)) return range(from(monday + 1), monday + 3);
  return range(from(monday + 3), monday + 4);
}

function weekend(m: RegExpMatchArray, today: Today): Omit<Found, 'start' | 'end'> {
  const saturday = mondayOf(today.day) + 5;
  const shift = m[1] === 'next' ? 7 : 0;
  const from = saturday + shift;
  return range(Math.max(from, today.day), from + 1);
}

function inSome(m: RegExpMatchArray, today: Today): Omit<Found, 'start' | 'end'> | null {
  const word = m[1] ?? m[3] ?? '';
  const unit = m[2] ?? m[4] ?? '';
  const vague = /few|couple/.test(word);
  const n = /couple/.test(word) ? 2 : /few/.test(word) ? 3 : /^an?$/.test(word) ? 1 : Number(word);
  if (n === 0) return null;
  if (/^(?:within)\b|\bthe next\b/.test(m[0])) return range(today.day, today.day + n * (unit.startsWith('day') ? 1 : unit.startsWith('week') ? 7 : 30)); // prettier-ignore
  if (unit.startsWith('day')) return vague ? range(today.day + 2, today.day + n + 2) : one(today.day + n);
  if (unit.startsWith('week')) return vague ? range(today.day + 14, today.day + 7 * n + 6) : m[0].startsWith('in') ? range(today.day + 7 * n, today.day + 7 * n + 4) : one(today.day + 7 * n); // prettier-ignore
  const { year, month, day } = partsOf(today.day);
  const then = dayOf(year, month + n, Math.min(day, 28));
  return range(then, then + 6);
}

function inMonth(day: number, ahead: number, today: Today): Omit<Found, 'start' | 'end'> | null {
  const then = firstOfMonth(today.day, ahead) + day - 1;
  if (day < 1 || partsOf(then).day !== day) return null;
  return { from: then, to: then, kind: 'date' };
}

function monthPart(m: RegExpMatchArray, today: Today): Omit<Found, 'start' | 'end'> | null {
  if (m[1] === undefined && (m[2] === undefined || m[2] === 'the' || m[2] === 'of')) return null;
  const ahead = m[2] === 'next' || m[2] === 'following' ? 1 : 0;
  const first = firstOfMonth(today.day, ahead);
  const last = firstOfMonth(today.day, ahead + 1) - 1;
  const from = (day: Day) => Math.max(day, today.day);
  const part = m[1] ?? '';
  if (/early|start|beginning/.test(part)) return range(from(first), from(first + 9));
  if (/mid/.test(part)) return range(from(first + 10), from(first + 19));
  if (/late|end/.test(part)) return range(from(last - 7), last);
  return range(from(first), last);
}

/** The next month's day of that number, today included; months that lack it are passed over. */
function nextDate(number: number, today: Today): Day | null {
  if (number < 1 || number > 31) return null;
  for (let ahead = 0; ahead < 4; ahead++) {
    const day = firstOfMonth(today.day, ahead) + number - 1;
    if (day >= today.day && partsOf(day).day === number) return day;
  }
  return null;
}
