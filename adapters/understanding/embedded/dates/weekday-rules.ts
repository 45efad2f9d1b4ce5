/** Days by what lies between, and weekdays: a row of words, and the days that it means. */
import { mondayOf } from './calendar.ts';
import type { Now } from './calendar.ts';
import { coming, named, nextNamed, oneDay, range, weekOf } from './days.ts';
import type { Days } from './days.ts';
import type { Place, Row } from './pattern.ts';
import { countOf, numberOf, textOf } from './tokens.ts';
import type { Token } from './tokens.ts';

export const RELATIVE: readonly Row<Days>[] = [
  ['today', (_, { now }) => oneDay(now.day)],
  ['later on? in? today', (_, { now }) => oneDay(now.day)],
  ['tomorrow', (_, { now }) => oneDay(now.day + 1)],
  ['the next|following day', (_, { now }) => oneDay(now.day + 1)],
  ['next day', (_, { now }) => oneDay(now.day + 1)],
  ['the? day after tomorrow', (_, { now }) => oneDay(now.day + 2)],
  ['overmorrow', (_, { now }) => oneDay(now.day + 2)],
  ['yesterday', (_, { now }) => oneDay(now.day - 1)],
  ['not tomorrow but? the day after', (_, { now }) => oneDay(now.day + 2)],
  [
    'a? week today|tomorrow',
    (_, { tokens, next, now }) => oneDay(now.day + (tokens[next - 1]?.text === 'today' ? 7 : 8)),
  ],
  ['this day week', (_, { now }) => oneDay(now.day + 7)],
  ['this|same time|day next week', (_, { now }) => oneDay(now.day + 7)],
  ['the? day before yesterday', (_, { now }) => oneDay(now.day - 2)],
  ['last night', (_, { now }) => oneDay(now.day - 1)],
  ['right|just now', present],
  ['at the|this moment', present],
  ['at the? present time?', present],
  ['asap', (_, { now }) => ({ ...oneDay(now.day), minute: now.minute, present: true, onwards: true })],
  [
    'as soon as possible|you|i',
    (_, { now }) => ({ ...oneDay(now.day), minute: now.minute, present: true, onwards: true }),
  ],
  ['now', (_, place) => (nowIsMeant(place) ? present(_, place) : null)],
];

export const WEEKDAYS: readonly Row<Days>[] = [
  ['this|that|the|on? this? coming? WD', aWeekday],
  ['on? NEXT WD', ([, day], { now }) => named(nextNamed(numberOf(day), now))],
  ['NEXT WD week', ([, day], { now }) => named(nextNamed(numberOf(day), now) + 7)],
  ['not this? WD but? the one after', ([day], { now }) => named(coming(numberOf(day), now) + 7)],
  ['not this? WD but? the next one?', ([day], { now }) => named(coming(numberOf(day), now) + 7)],
  ['the NEXT WD', ([, day], { now }) => named(nextNamed(numberOf(day), now))],
  [
    'on? the? WD PART? of|in? the? REL week',
    ([day, , rel], { now }) => named(weekOf(textOf(rel), now) - 1 + numberOf(day)),
  ],
  ['REL week on? the? WD', ([rel, day], { now }) => named(weekOf(textOf(rel), now) - 1 + numberOf(day))],
  ['on? WD week', ([day], { now }) => named(coming(numberOf(day), now) + 7)],
  ['N week|weeks on? WD', ([times, day], { now }) => named(coming(numberOf(day), now) + 7 * countOf(times))],
  [
    'on? WD in N week|weeks time?',
    ([day, times], { now }) => named(mondayOf(now.day) + 7 * countOf(times) - 1 + numberOf(day)),
  ],
  ['on? WD in a? fortnight', ([day], { now }) => named(mondayOf(now.day) + 13 + numberOf(day))],
  [
    'today|tomorrow fortnight',
    (_, { tokens, start, now }) => oneDay(now.day + (tokens[start]?.text === 'today' ? 14 : 15)),
  ],
  ['on? WD fortnight', ([day], { now }) => named(coming(numberOf(day), now) + 14)],
  ['a? week on|from|after DAY', (_, { day }) => day && named(day.to + 7)],
  ['today|tomorrow week', (_, { tokens, start, now }) => oneDay(now.day + (tokens[start]?.text === 'today' ? 7 : 8))],
  ['a? fortnight on|from|after? DAY', (_, { day }) => day && named(day.to + 14)],
  ['on? the? WD after next', ([day], { now }) => named(nextNamed(numberOf(day), now) + 7)],
  ['N WD from now|today', ([times, day], { now }) => named(coming(numberOf(day), now) + 7 * (countOf(times) - 1))],
  ['every|any WD', ([day], { now }) => many(numberOf(day), now)],
  ['on? WD coming', ([day], { now }) => named(coming(numberOf(day), now))],
  ['on? WD last week', ([day], { now }) => oneDay(mondayOf(now.day) - 8 + numberOf(day))],
  ['last week on? WD', ([day], { now }) => oneDay(mondayOf(now.day) - 8 + numberOf(day))],
  ['N WD ago', ([times, day], { now }) => oneDay(coming(numberOf(day), now) - 7 * countOf(times))],
  ['this|the? last|past WD', ([day], { now }) => oneDay(coming(numberOf(day), now) - 7)],
  ['week days', weekdays],
  ['weekdays|weekday', weekdays],
  ['during the week', weekdays],
];

function present(_: unknown, { tokens, start, now }: Place): Days | null {
  if (/^(?:not|no)$/.test(tokens[start - 1]?.text ?? '')) return null;
  return { ...oneDay(now.day), minute: now.minute, present: true };
}

/** "Now" ends what somebody wants; "now, listen" begins it, and "not now" refuses. */
function nowIsMeant({ tokens, start, next }: Place): boolean {
  const before = tokens[start - 1]?.text ?? '';
  if (before === 'from' || (before === 'between' && tokens[next]?.text === 'and')) return true;
  // "For three weeks now", "any day now".
  if (tokens[start - 1]?.is === 'unit') return false;
  return next >= tokens.length && !/^(?:for|by|until|till|not|up|to|right|just|well|ah|even|now|me|here)$/.test(before);
}

/** "Easter Monday" is not the Monday to come; "happy Friday" is a greeting, and "good, Friday then" an answer. */
function isHoliday({ n }: Token, tokens: readonly Token[], start: number): boolean {
  const [before, lead] = tokens.slice(Math.max(0, start - 2), start).map(({ text }) => text);
  const name = lead ?? before ?? '';
  if (name === 'happy') return start === 1;
  if (name === 'good') return n === 5 && (tokens.length === 2 || /^(?:on|is|before|after|about|until|till|by|over|the)$/.test(lead === undefined ? '' : (before ?? ''))); // prettier-ignore
  return /^(?:easter|ash|shrove|pancake|palm|whit|maundy|holy|covenant|trinity|fat|cyber|black)$/.test(name);
}

/** "Sat", "sun" and "wed" are words too: alone they are days only beside something that says so. */
function aWeekday([day]: readonly (Token | undefined)[], { tokens, start, next, now }: Place): Days | null {
  if (day === undefined || isHoliday(day, tokens, start)) return null;
  // "Every second Thursday" are others than the next.
  if (/^(?:second|other|alternate|2nd)$/.test(tokens[start - 1]?.text ?? '') && /^(?:every|on)$/.test(tokens[start - 2]?.text ?? 'on')) return null; // prettier-ignore
  if (/^(?:sat|sun|mon|wed|fri)$/.test(day.text) && !besideATime(tokens, start, next)) return null;
  const said = tokens.slice(start, next);
  if (day.text.endsWith('days') && !said.some(({ text }) => text === 'this')) return many(day.n, now);
  return named(coming(day.n, now));
}

function besideATime(tokens: readonly Token[], start: number, next: number): boolean {
  const [lead, after] = [tokens[start - 1], tokens[next]];
  if (next - start > 1) return tokens[start]?.text !== 'the';
  if (lead !== undefined && /^(?:on|this|next|coming|for|by|until|till|or|and|to|from|before|after)$/.test(lead.text)) return true; // prettier-ignore
  if (after !== undefined && (after.is !== 'word' || /^(?:at|to|or|the|and|until|till)$/.test(after.text))) return true;
  // In an answer of two or three words it is the answer, if no one sits, weds or greets in it.
  if (tokens.length > 3 || after?.is === 'word') return false;
  return lead === undefined || lead.is !== 'word' || /^(?:yes|no|okay|oh|well|then|sure|grand|great|early|late)$/.test(lead.text); // prettier-ignore
}

function many(weekday: number, now: Now): Days {
  const day = coming(weekday, now);
  return { from: day, to: day + 7, weekday, kind: 'weekday' };
}

function weekdays(_: unknown, { now }: Place): Days {
  return range(now.day, now.day + 13);
}
