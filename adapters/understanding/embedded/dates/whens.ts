/** What was said about days and times, each thing with its place: the single words first, then what they make together. */
import { weekdayOf } from './calendar.ts';
import type { Now } from './calendar.ts';
import { CLOCKS } from './clocks.ts';
import type { Clock } from './clocks.ts';
import { dayReader } from './read-days.ts';
import type { Days } from './days.ts';
import { UNITS } from './lexicon.ts';
import { PARTS, hourIn } from './parts.ts';
import type { Part } from './parts.ts';
import { readAt, rules } from './pattern.ts';
import type { Token } from './tokens.ts';

/** `after` and `before` leave out what they name; `from` and `until` hold it. */
export type Bound = 'after' | 'from' | 'before' | 'until';

export interface When {
  readonly start: number;
  readonly next: number;
  readonly days?: Days | undefined;
  readonly clock?: Clock | undefined;
  readonly part?: Part | undefined;
  /** The other end of a stretch. */
  readonly to?: When | undefined;
  readonly bound?: Bound | undefined;
  /** A weekday that is not the date beside it: both are kept, and somebody must ask. */
  readonly disagrees?: Days | undefined;
  /** "For two hours", "for ten days". */
  readonly lasts?: Lasts | undefined;
}

interface Lasts {
  readonly minutes: number;
  readonly days: number;
}

const LASTING = rules<Lasts>([
  ['for N UNIT', ([times, unit]) => lasting(times, unit)],
  ['for N UNIT N UNIT', ([a, b, c, d]) => sum(lasting(a, b), lasting(c, d))],
]);

function lasting(times: Token | undefined, unit: Token | undefined): Lasts {
  const n = /^an?$/.test(times?.text ?? '') ? 1 : (times?.n ?? 0);
  const minutes = unit?.n === UNITS.minute ? n : unit?.n === UNITS.hour ? n * 60 : 0;
  const days = unit?.n === UNITS.day ? n : unit?.n === UNITS.week ? n * 7 : unit?.n === UNITS.fortnight ? n * 14 : 0;
  return { minutes, days };
}

const sum = (a: Lasts, b: Lasts): Lasts => ({ minutes: a.minutes + b.minutes, days: a.days + b.days });

export function readWhens(tokens: readonly Token[], now: Now): When[] {
  let whens = single(tokens, now);
  whens = together(whens, tokens, LIGHT);
  whens = stretches(whens, tokens);
  whens = together(whens, tokens, LEADING);
  whens = withoutLasting(whens, tokens);
  return apart(withBounds(withoutCounts(whens), tokens));
}

/** The longest reading at each word; what was read once is not read again. */
function single(tokens: readonly Token[], now: Now): When[] {
  const whens: When[] = [];
  const readDay = dayReader(tokens, now);
  for (let at = 0; at < tokens.length; ) {
    const days = readDay(at);
    const clock = readAt(CLOCKS, tokens, at, now, readDay);
    const part = readAt(PARTS, tokens, at, now, readDay);
    const lasts = readAt(LASTING, tokens, at, now, readDay);
    const next = Math.max(days?.next ?? 0, clock?.next ?? 0, part?.next ?? 0, lasts?.next ?? 0);
    if (next === 0) {
      at++;
      continue;
    }
    const place = { start: at, next };
    if (days?.next === next) whens.push({ ...place, ...timed(days.value) });
    else if (clock?.next === next) whens.push({ ...place, clock: clock.value });
    else if (part?.next === next) whens.push({ ...place, part: part.value, ...(part.value.today ? { days: today(now) } : {}) });
    else whens.push({ ...place, lasts: lasts?.value });
    at = next;
  }
  return whens;
} // prettier-ignore

const today = (now: Now): Days => ({ from: now.day, to: now.day, kind: 'relative' });

/** Hours and minutes counted from now are a day and a time. */
function timed(days: Days): Partial<When> {
  const { minute, since } = days;
  if (minute === undefined) return { days };
  const then = { days, clock: { minute, settled: true, bare: false } };
  if (days.onwards) return { ...then, bound: 'from' };
  if (since === undefined) return then;
  const start = { days: { ...days, from: since.day, to: since.day }, clock: { minute: since.minute, settled: true, bare: false } };
  return { ...start, to: { start: 0, next: 0, ...then } };
} // prettier-ignore

const LIGHT = /^(?:at|on|in|the|of|this|about|for|which|is|it|that|a|time|some|sometime|anytime|any|i|oclock|during|with|from|between)?$/; // prettier-ignore
const LEADING = LIGHT;

function words(tokens: readonly Token[], from: number, to: number): string[] {
  return tokens.slice(from, to).map(({ text }) => text);
}

/** A day beside a time, a time beside a part of the day, a weekday beside its date. */
function together(whens: readonly When[], tokens: readonly Token[], light: RegExp): When[] {
  const out: When[] = [];
  for (const when of whens) {
    const last = out.at(-1);
    const gap = last === undefined ? [] : words(tokens, last.next, when.start);
    const near = last !== undefined && gap.length <= 3 && gap.every((text) => light.test(text));
    const leads = gap.some((text) => text === 'from' || text === 'between');
    const merged = near && !(leads && when.to === undefined && last.to === undefined) ? merge(last, when) : null;
    if (merged === null) out.push(when);
    else out[out.length - 1] = merged;
  }
  return out;
}

/** Both as one, or null where they say two things of one kind. */
function merge(a: When, b: When): When | null {
  if (a.lasts !== undefined || b.lasts !== undefined) return null;
  if ((a.clock && b.clock) || (a.to && b.to) || (a.part && b.part && !(a.part.today || b.part.today))) return null;
  const days = a.days && b.days ? sameDay(a.days, b.days) : { days: a.days ?? b.days };
  if (days === null) return null;
  const timed = a.clock ? a : b;
  const part = a.part ?? b.part;
  const place = { start: Math.min(a.start, b.start), next: Math.max(a.next, b.next) };
  const to = a.to ?? b.to;
  const clock = timed.clock;
  if (clock === undefined) return { ...place, ...days, part, to };
  return { ...place, ...days, clock: inPart(clock, part), to: to && { ...to, clock: to.clock && inPart(to.clock, part) } };
} // prettier-ignore

function inPart(clock: Clock, part: Part | undefined): Clock {
  if (part === undefined) return clock;
  return clock.settled ? { ...clock, bare: false } : { minute: hourIn(clock.minute, part), settled: true, bare: false };
}

/** "Tuesday the 24th", "tomorrow, the 5th", "next week on Tuesday". */
function sameDay(a: Days, b: Days): Pick<When, 'days' | 'disagrees'> | null {
  const [weekday, date] = a.kind === 'weekday' ? [a, b] : [b, a];
  if (a.minute !== undefined || b.minute !== undefined || a.kind === 'span' || b.kind === 'span') return null;
  if (a.from === b.from && a.to === b.to) return { days: date };
  if (weekday.kind !== 'weekday' || weekday.weekday !== undefined) return null;
  if (date.kind === 'range' && date.to - date.from < 7) {
    const day = date.from + ((weekdayOf(weekday.from) - weekdayOf(date.from) + 7) % 7);
    return day <= date.to ? { days: { ...weekday, from: day, to: day } } : null;
  }
  if (date.kind !== 'date' && date.kind !== 'relative') return null;
  return weekdayOf(weekday.from) === weekdayOf(date.from) ? { days: date } : { days: date, disagrees: weekday };
}

const JOINS = /^(?:to|until|till|through|-|–|—|~)$/;

/** "From nine to eleven", "Tuesday until Thursday", "between two and four". */
function stretches(whens: readonly When[], tokens: readonly Token[]): When[] {
  const out: When[] = [];
  for (const when of whens) {
    const last = out.at(-1);
    const joined = last !== undefined && last.to === undefined && when.to === undefined && joins(last, when, tokens);
    if (joined) out[out.length - 1] = { ...last, next: when.next, to: when };
    else out.push(when);
  }
  return out;
}

function joins(a: When, b: When, tokens: readonly Token[]): boolean {
  const gap = words(tokens, a.next, b.start).filter((text) => !/^(?:the|about|at|on|in)$/.test(text));
  const lead = words(tokens, Math.max(0, a.start - 2), a.start);
  const [word] = gap;
  const isBetween = word === 'and' && (lead.includes('between') || tokens[a.start]?.text === 'between');
  if (gap.length !== 1 || word === undefined || !(JOINS.test(word) || isBetween)) return false;
  if (a.clock && b.clock) return true;
  const isNow = a.days?.minute !== undefined;
  return a.days !== undefined && b.days !== undefined && (!a.clock || isNow) && !b.clock && a.days.kind !== 'span' && b.days.kind !== 'span';
} // prettier-ignore

/** What lasts some time gives a stretch its end, and is nothing by itself. */
function withoutLasting(whens: readonly When[], tokens: readonly Token[]): When[] {
  const out: When[] = [];
  for (const [i, when] of whens.entries()) {
    if (when.lasts !== undefined) continue;
    const beside = [whens[i - 1], whens[i + 1]].find((one) => one?.lasts && gapIsLight(one, when, tokens));
    const to = beside?.lasts && when.to === undefined ? lastingFrom(when, beside.lasts) : undefined;
    out.push(to === undefined ? when : { ...when, to });
  }
  return out;
}

function gapIsLight(a: When, b: When, tokens: readonly Token[]): boolean {
  const gap = a.next <= b.start ? words(tokens, a.next, b.start) : words(tokens, b.next, a.start);
  return gap.every((text) => /^(?:from|starting|start|at|the|on)$/.test(text));
}

function lastingFrom(when: When, { minutes, days }: Lasts): When | undefined {
  const place = { start: when.start, next: when.next };
  if (minutes > 0 && when.clock) {
    const end = when.clock.minute + minutes;
    return { ...place, clock: { ...when.clock, minute: end % 1440 } };
  }
  if (days === 0 || when.days === undefined || when.clock) return undefined;
  const last = when.days.to + days - 1;
  return { ...place, days: { from: last, to: last, kind: 'date' } };
}

/** A bare number is no hour where a better one stands: "for two at half seven". */
function withoutCounts(whens: readonly When[]): When[] {
  const better = whens.some(({ clock, to }) => clock && (!clock.bare || to));
  return whens.filter(({ clock, to }) => !(better && clock?.bare && !to));
}

const LEADS: readonly (readonly [RegExp, Bound])[] = [
  [/\b(?:no later than|not later than|by|until|till|up to|through|as late as|not after)(?: (?:the|about|on|at|end of))*$/, 'until'],
  [/\b(?:before|earlier than|sooner than|prior to)(?: (?:the|about|on|at))*$/, 'before'],
  [/\b(?:not before|not earlier than|from|since|starting|start|as early as|as of)(?: (?:the|about|on|at|from))*$/, 'from'],
  [/\b(?:after|later than|past)(?: (?:the|about|on|at))*$/, 'after'],
]; // prettier-ignore
const ONWARDS = /^(?:onwards|or later|or after|and after|on$|and later)/;

/** "Before four", "from Thursday", "until the 3rd", "Monday onwards". */
function withBounds(whens: readonly When[], tokens: readonly Token[]): When[] {
  return whens.map((when, i) => {
    if (when.to !== undefined || when.bound !== undefined || when.days?.kind === 'span') return when;
    const lead = words(tokens, Math.max(whens[i - 1]?.next ?? 0, when.start - 5), when.start).join(' ');
    const tail = words(tokens, when.next, Math.min(whens[i + 1]?.start ?? tokens.length, when.next + 2)).join(' ');
    const bound = ONWARDS.test(tail) ? 'from' : LEADS.find(([says]) => says.test(lead))?.[1];
    return bound === undefined ? when : { ...when, bound };
  });
}

/** One day and one time, however far apart they were said, belong together. */
function apart(whens: readonly When[]): When[] {
  const [first, second] = whens;
  if (whens.length !== 2 || first === undefined || second === undefined) return [...whens];
  const free = [first, second].every(({ bound }) => bound === undefined);
  const [day, time] = first.clock || first.part ? [second, first] : [first, second];
  const merged = free && day.days && !day.clock && !day.part && !day.to && !time.days ? merge(first, second) : null;
  return merged === null ? [...whens] : [merged];
}
