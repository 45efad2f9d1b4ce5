/** From words to a DayPart in the clinic's zone. No model and no machine clock has a part in it. */
import type { DayPart } from '../../../../engine/values.ts';
import { chronoDates } from './chrono-dates.ts';
import { clockOf, isoOf, weekdayOf } from './calendar.ts';
import type { Day, Today } from './calendar.ts';
import { findDays } from './find-days.ts';
import type { Found } from './find-days.ts';
import { findTimes } from './find-times.ts';
import type { OpenFrom, Times } from './find-times.ts';
import { withFigures } from './numerals.ts';

export interface Resolved {
  readonly when: DayPart | 'any' | 'as_soon_as_possible';
  readonly confidence: number;
  /** Only ruled something out: "not Monday". */
  readonly excludes: boolean;
}

/** Without a day, a time of day is looked for in so many days. */
export const OPEN_DAYS = 14;
const MAY_HOLD_A_DATE = /\d|\b(?:mon|tue|wed|thu|fri|sat|sun)|day|week|month|fortnight|tonight|tomorrow|morning|afternoon|evening|night|noon|lunch|after (?:work|school)|before work|first thing|hour|minute|half|quarter|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|soon|asap|earliest|earlier|quicker|faster|delay|straight|nearest|quick|fast|first|next|now|wait|urgent|pronto|cancellation|sharpish|hurry|this minute|straight away|right away|immediately|when i (?:finish|get off)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|th\b|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|early|end of/; // prettier-ignore
const SOON = /\b(?:(?:as )?soon as (?:possible|you|ye|we|i can|there|a|one|something)|as (?:early|quick|quickly|fast) as (?:possible|you|ye|there|that|can)|(?:the )?(?:earlier|quicker|faster) the better|earliest convenience|without delay|(?:the )?(?:quickest|soonest)(?: (?:you|possible|there|time|one|slot|available).*)?$|(?:very |pretty |quite |fairly |really )?soon(?: please| enough| if (?:possible|you can))?$|(?:squeeze|fit|get) me in (?:quick|quickly|fast|soon|somewhere|today)|straight in|this second|first (?:gap|opening|spot|slot|cancellation)|pronto|sharpish|first thing (?:you have|going|available|that is|ye have|free)|(?:whatever|whichever|whenever) (?:is |comes up |comes |you have |you have got )?(?:soonest|first|earliest|next|the soonest|nearest)|(?:the |your |very )+(?:next|first|nearest|quickest) (?:slot|one|gap|going|chance|opportunity|cancellation|spot|space|thing|opening|day|free)|next (?:slot|available|opening|cancellation)|how soon can|(?:any|first|next) cancellations?|now if (?:possible|you can|i could|that is)|this minute|right now|urgent|in a hurry|can not wait|not wait (?:long|any)|asap|a s a p|soonest|(?:the |your |very )*(?:earliest|first|next|soonest) (?:possible|available|you have|you can|appointment|opening|free|one you have|date|time available|slot)|right away|straight away|immediately|as early as (?:possible|you can)|the sooner the better|as quick(?:ly)? as (?:possible|you can)|urgently|very soon)\b/; // prettier-ignore
const NOT_BEFORE =
  /(?:\b(?:not|except|except for|apart from|other than|never|excluding|but not|anything but|any day but|besides|can not do|can not make|can not come|can not manage|busy|working|away|work)(?: (?:on|in|for|the|this|next|a|any|do|make|come|it|manage|be|suit|me|every))*|\bno(?: (?:on|in|the|to))*) ?$/;
const NOT_AFTER =
  /^(?: (?:morning|afternoon|evening))? ?(?:is|are|do|does|will|would|can|s)?(?: not (?:really )?(?:suit|work|good|possible|great|ideal|do|convenient|so good)| no (?:good|use)| (?:is |are )?(?:out|bad|impossible|a problem|too (?:early|late|soon))\b)/;

/** "Not this week but next" and "the week after this" are ways of saying next week. */
const WEEK_AFTER = /\b(?:not this week (?:but )?(?:the )?next(?: (?:week|one))?|(?:the )?week after this(?: (?:one|week))?|(?:the )?(?:following|coming) week)\b/g; // prettier-ignore

/** What an utterance says about days and times, or null. Throws only for an `at` or `zone` that is none. */
export function resolveDates(words: readonly string[], today: Today, open: OpenFrom): Resolved | null {
  const plain = words.join(' ');
  if (!MAY_HOLD_A_DATE.test(plain)) return null;
  const text = withFigures(words)
    .replaceAll(/\bthe (?=\d)/g, '')
    .replaceAll(WEEK_AFTER, 'next week');
  const ahead = inAWhile(text, today);
  if (ahead !== null) return { when: ahead, confidence: 0.9, excludes: false };
  const days = findDays(text, today, chronoDates(text, today));
  const times = findTimes(text, open);
  if (days.length === 0) return withoutDay(text, times, today);
  return combine(text, days, times, today);
}

/** "In half an hour", "in twenty minutes". */
function inAWhile(text: string, today: Today): DayPart | null {
  const match = /\bin (?:about |around |like )?(half an|an|a|\d{1,3}|a couple of|a few)(?: or (?:so|two|\d))? (hours?|minutes?|mins?)\b/.exec(text);
  if (match === null) return null;
  const n = match[1] === 'half an' ? 0.5 : match[1] === 'a couple of' ? 2 : match[1] === 'a few' ? 3 : /^an?$/.test(match[1] ?? '') ? 1 : Number(match[1]);
  const minute = today.minute + (match[2]?.startsWith('hour') === true ? n * 60 : match[1] === 'a few' ? 10 : n);
  const day = isoOf(today.day + Math.floor(minute / 1440));
  return { from: day, to: day, part: 'any', at: clockOf(Math.round(minute) % 1440) };
} // prettier-ignore

function withoutDay(text: string, times: Times | null, today: Today): Resolved | null {
  if (SOON.test(text)) return { when: 'as_soon_as_possible', confidence: 0.9, excludes: false };
  if (times === null) return null;
  const excludes = /\b(?:not|can not|never|no)\b/.test(text) && times.at === undefined;
  return {
    when: { from: isoOf(today.day), to: isoOf(today.day + OPEN_DAYS - 1), ...times },
    confidence: 0.85,
    excludes,
  };
}

function combine(text: string, found: readonly Found[], times: Times | null, today: Today): Resolved {
  const refused = refusedOnes(text, found);
  const wanted = found.filter((_, i) => !(refused[i] ?? false));
  const ruledOut = found.filter((_, i) => refused[i] ?? false);
  const out = new Set(ruledOut.flatMap((one) => daysOf(one)));
  const part = times ?? { part: 'any' as const };
  if (wanted.length === 0) {
    const to = today.day + OPEN_DAYS - 1;
    // "Not Monday" means no Monday that could be offered.
    const names = new Set(ruledOut.filter(({ kind }) => kind === 'weekday').map(({ from }) => weekdayOf(from)));
    for (let day = today.day; day <= to; day++) if (names.has(weekdayOf(day))) out.add(day);
    const when = dayPart(today.day, to, part, [...out]);
    return { when, confidence: 0.85, excludes: true };
  }
  const joint = join(text, wanted, today);
  // Somebody who says Monday the 24th when the 24th is a Tuesday must be asked: low enough never to count.
  const confidence = disagree(text, wanted) ? 0.2 : joint.certain ? 0.92 : 0.75;
  return { when: dayPart(joint.from, joint.to, part, [...joint.except, ...out]), confidence, excludes: false };
}

function refusedOnes(text: string, found: readonly Found[]): boolean[] {
  const refused: boolean[] = [];
  found.forEach((one, i) => {
    const before = text.slice(found[i - 1]?.end ?? 0, one.start);
    const after = text.slice(one.end, found[i + 1]?.start ?? text.length);
    const chained = i > 0 && (refused[i - 1] ?? false) && /^ ?(?:or|nor|and)(?: (?:on|the|any))* ?$/.test(before);
    refused.push(chained || NOT_BEFORE.test(before) || NOT_AFTER.test(after));
  });
  return refused;
}

interface Joint {
  readonly from: Day;
  readonly to: Day;
  readonly except: readonly Day[];
  readonly certain: boolean;
}

/** One range out of all days that were named: a date with its weekday, a range, this or that, before, after. */
function join(text: string, found: readonly Found[], today: Today): Joint {
  const [first, second] = found as [Found, ...Found[]];
  const lead = text.slice(0, first.start);
  if (second === undefined) return bounded(lead, text.slice(first.end), first, today);
  const between = text.slice(first.end, second.start).trim();
  if (/^(?:morning |afternoon |evening )?(?:to|until|till|through|thru|up to)(?: the)?$/.test(between) || (between.startsWith('and') && /\bbetween(?: the)? ?$/.test(lead))) {
    const from = first.from;
    let to = second.to;
    while (to < from) to += 7;
    return { from, to, except: [], certain: true };
  }
  const date = found.find((one) => one.kind === 'date');
  if (date !== undefined && found.some((one) => one.kind === 'weekday') && !/\bor\b/.test(between)) return bounded(lead, '', { ...date, start: first.start }, today);
  if (first.kind === 'range' && second.kind === 'weekday' && second.from !== first.from && !/\bor\b/.test(between)) {
    const inside = daysOf(first).filter((day) => weekdayOf(day) === weekdayOf(second.from));
    const [day] = inside;
    if (day !== undefined && inside.length === 1) return { from: day, to: day, except: [], certain: true };
  }
  if (/\bor\b|\band\b|^$|\beither\b/.test(between)) {
    const all = new Set(found.flatMap((one) => daysOf(one)));
    const [from, to] = [Math.min(...all), Math.max(...all)];
    const except = Array.from({ length: to - from + 1 }, (_, i) => from + i).filter((day) => !all.has(day));
    if (except.length <= 14) return { from, to, except, certain: true };
  }
  // Several days without a word that joins them: the last one said is what they came to.
  const last = found.at(-1) ?? first;
  return { from: last.from, to: last.to, except: gaps(last), certain: false };
} // prettier-ignore

function bounded(lead: string, tail: string, one: Found, today: Today): Joint {
  const certain = true;
  if (one.kind === 'span') return { from: one.from, to: one.to, except: [], certain };
  if (/\b(?:any ?time )?before(?: the)? ?$/.test(lead)) return { from: today.day, to: Math.max(today.day, one.from - 1), except: [], certain };
  if (/\b(?:by|until|till|no later than|up to)(?: the)? ?$/.test(lead)) return { from: today.day, to: one.to, except: [], certain };
  if (/\b(?:after|later than)(?: the)? ?$/.test(lead)) return { from: one.to + 1, to: one.to + OPEN_DAYS, except: [], certain };
  if (/\b(?:from|starting|not before|since)(?: on)?(?: the)? ?$/.test(lead) || /^ (?:on ?wards?|or (?:later|after)|and after)\b/.test(tail)) return { from: one.from, to: one.from + OPEN_DAYS - 1, except: [], certain };
  return { from: one.from, to: one.to, except: gaps(one), certain };
} // prettier-ignore

function daysOf(one: Found): Day[] {
  const days = Array.from({ length: Math.min(31, one.to - one.from + 1) }, (_, i) => one.from + i);
  return one.weekday === undefined ? days : days.filter((day) => weekdayOf(day) === one.weekday);
}

function gaps(one: Found): Day[] {
  if (one.weekday === undefined) return [];
  return Array.from({ length: one.to - one.from + 1 }, (_, i) => one.from + i).filter(
    (day) => weekdayOf(day) !== one.weekday,
  );
}

/** A weekday and a date side by side that are not the same day. */
function disagree(text: string, found: readonly Found[]): boolean {
  return found.some((one, i) => {
    const next = found[i + 1];
    if (next === undefined || !(one.kind === 'weekday' ? next.kind === 'date' : one.kind === 'date' && next.kind === 'weekday')) return false;
    if (!/^(?:,| |the|on|which is|a|this|coming|morning|afternoon|evening|that is|it is)*$/.test(text.slice(one.end, next.start))) return false;
    return weekdayOf(one.from) !== weekdayOf(next.from);
  });
} // prettier-ignore

function dayPart(from: Day, to: Day, times: Times, except: readonly Day[]): DayPart {
  const inside = [...new Set(except)].filter((day) => day >= from && day <= to).sort((a, b) => a - b).slice(0, 14);
  return { from: isoOf(from), to: isoOf(to), ...times, ...(inside.length === 0 ? {} : { except: inside.map(isoOf) }) };
} // prettier-ignore
