/** Parts of a day: how they are said, from when until when they last, and what they make of a bare hour. */
import { touchesDay } from './beside-a-day.ts';
import { FOLLOWS_DATE } from './following.ts';
import { rules } from './pattern.ts';
import type { Build, Place, Row } from './pattern.ts';

export interface Part {
  readonly name: 'morning' | 'afternoon' | 'evening' | 'night' | 'lunch' | 'day';
  /** Minutes since midnight. */
  readonly from: number;
  readonly to: number;
  /** Said of today: "this morning", "tonight". */
  readonly today: boolean;
}

/** The conventions, in hours; README.md of this folder says why. */
export const HOURS = {
  morning: [0, 12],
  afternoon: [12, 19],
  evening: [18, 24],
  night: [18, 24],
  lunch: [12, 14],
  day: [0, 24],
} as const;
const EARLY = {
  morning: [0, 10],
  afternoon: [12, 15],
  evening: [18, 20],
  night: [20, 22],
  lunch: [12, 13],
  day: [0, 10],
} as const;
const LATE = { morning: [10, 12], afternoon: [15, 19], evening: [21, 24], night: [21, 24], lunch: [13, 14], day: [15, 24] } as const; // prettier-ignore
const NAMES = ['morning', 'afternoon', 'evening', 'night', 'lunch'] as const;

type Name = Part['name'];
const part = (name: Name, [from, to]: readonly [number, number], today = false): Part => ({
  name,
  from: from * 60,
  to: to * 60,
  today,
});

const ROWS: readonly Row<Part>[] = [
  ['in|at|on|during|over the|this? early|late|later|mid? hours? of? the? PART time?', named],
  ['the|this early|late|later|mid? hours? of? the? PART time?', named],
  ['early|late|later|mid hours? of? the? PART', named],
  ['in|at|during? the? early|late|later|mid? in? the PART', named],
  ['this early|late|later|mid? PART', named],
  ['early|late|later|mid this? PART', named],
  ['PART', alone],
  ['PART time', named],
  ['PART early|late', named],
  ['MER', half],
  ['the? end of the? working? day', endOfDay],
  ['the? end of', (_, { tokens, next }) => (tokens[next]?.is === 'weekday' || /^(?:today|tomorrow)$/.test(tokens[next]?.text ?? '') ? part('day', LATE.day) : null)], // prettier-ignore
  ['the? eod', (_, place) => part('day', LATE.day, !touchesDay(place))],
  ['early|late on|in? the?', beforeDay],
  ['early|late', beforeDay],
  ['early|late|later? tonight', (_, place) => sized('evening', place, true)],
  ['tonight', () => part('evening', HOURS.evening, true)],
  ['late today', () => part('day', LATE.day, true)],
  ['mid today', () => part('day', [10, 14], true)],
  ['first thing in? the? PART?', () => part('morning', EARLY.morning)],
  ['last thing in? the? PART?', () => part('day', LATE.day)],
  ['before|after|over|at|during lunch|lunchtime time|break|hour?', aroundLunch],
  ['before noon', () => part('morning', HOURS.morning)],
  ['after work', () => part('day', [17, 24])],
  ['before work', () => part('morning', [0, 9])],
  ['after school', () => part('day', [15, 24])],
]; // prettier-ignore

export const PARTS = rules<Part>(ROWS);

/** "End of the day, you decide" speaks of no day. */
function endOfDay(_: unknown, place: Place): Part | null {
  const { tokens, next } = place;
  if (/^(?:it|it's|i|i'm|you|you're|we|they|he|she|that's|there|what|if|who|nobody)$/.test(tokens[next]?.text ?? '')) return null; // prettier-ignore
  return part('day', LATE.day, !touchesDay(place));
}

/** "Early tomorrow", "late on Thursday": at its beginning or end, unless a part of that day follows. */
function beforeDay(_: unknown, { tokens, start, next }: Place): Part | null {
  const [day, after] = [tokens[next], tokens.slice(next + 1, next + 4)];
  const isDay = day?.is === 'weekday' || day?.text === 'tomorrow';
  const isMore = after.some(({ is, text }) => is === 'part' || text === 'week');
  if (!isDay || isMore || /^(?:too|so|running|be|am|was|were|is|are|i'm|been|very|work|works|working|finish|finishing|stay|staying|home|start|starting|get|open|leave|leaving|arrive|arriving)$/.test(tokens[start - 1]?.text ?? '')) return null;
  return part('day', tokens[start]?.text === 'early' ? EARLY.day : LATE.day);
} // prettier-ignore

/** "Tuesday am", "tomorrow pm". */
function half([which]: Parameters<Build<Part>>[0], { tokens, start }: Place): Part | null {
  const before = tokens[start - 1];
  if (before?.is !== 'weekday' && !/^(?:today|tomorrow|week)$/.test(before?.text ?? '')) return null;
  return which?.n === 1 ? part('morning', HOURS.morning) : part('afternoon', HOURS.afternoon);
}

/** "Night" and "lunch" name other things too: a number of nights, a lunch booking, a morning person. */
function alone(found: Parameters<Build<Part>>[0], place: Place): Part | null {
  const { tokens, start, next } = place;
  const [before, after] = [tokens[start - 1], tokens[next]];
  // "Two nights" and "one evening" count them.
  const isCount = before?.is === 'number' && (before.text === 'one' || found[0]?.text.endsWith('s') === true);
  // "Night night" is a farewell.
  if (before?.text === found[0]?.text || after?.text === found[0]?.text) return null;
  if (isCount || /^(?:of|last|many|per|all|every)$/.test(before?.text ?? '')) return null;
  const isTime = before?.is === 'weekday' || before?.is === 'number' || before?.is === 'clock' || before?.is === 'half' || /^(?:tomorrow|today|at|about|over|during)$/.test(before?.text ?? '');
  const isNoun = after?.is === 'word' && !FOLLOWS_DATE.test(after.text) && !BOOKED.test(after.text);
  // "Three night clinics" counts them; "six fifteen morning train" does not.
  const counted = before?.is === 'number' && before.digits === '' && tokens[start - 2]?.is !== 'number';
  if (counted && isNoun) return null;
  if (isTime) return named(found, place);
  if (found[0]?.text === 'lunch') return null;
  return isNoun ? null : named(found, place);
} // prettier-ignore

const BOOKED =
  /^(?:slots?|appointments?|ones?|times?|visits?|spots?|openings?|session|early|late|only|preferred|flight)$/;

function named(found: Parameters<Build<Part>>[0], place: Place): Part | null {
  const token = found.find((one) => one !== undefined);
  const name = NAMES[(token?.n ?? 0) - 1];
  const before = place.tokens[place.start - 1]?.text;
  if (name === undefined || before === 'good') return null;
  if (name === 'night' && /^(?:shift|shifts|guard|guards|owl|nurse|pain|before)$/.test(place.tokens[place.next]?.text ?? '')) return null;
  const said = place.tokens.slice(place.start, place.next);
  if (isWhereabouts(place)) return null;
  return sized(name, place, said.some(({ text }) => text === 'this'));
} // prettier-ignore

function sized(name: Name, { tokens, start, next }: Place, today: boolean): Part {
  // "Early on Friday morning" says it before the day.
  const isDay = tokens[start - 1]?.is === 'weekday' || tokens[start - 1]?.text === 'tomorrow';
  const lead = isDay ? tokens.slice(Math.max(0, start - 4), start) : [];
  const said = [...lead, ...tokens.slice(start, next)].map(({ text }) => text);
  if (said.includes('early')) return part(name, EARLY[name], today);
  if (said.includes('mid')) return part(name, name === 'morning' ? [9, 11] : [14, 16], today);
  return part(name, said.includes('late') || said.includes('later') ? LATE[name] : HOURS[name], today);
}

function aroundLunch(_: unknown, place: Place): Part | null {
  const lead = place.tokens[place.start];
  // "An hour after lunch" is no time that anybody knows.
  if (isWhereabouts(place) || place.tokens[place.start - 1]?.is === 'unit') return null;
  if (lead?.text === 'before') return part('morning', HOURS.morning);
  return lead?.text === 'after' ? part('afternoon', [13, 19]) : part('lunch', HOURS.lunch);
}

/** "I'm at lunch", "I'm on nights" say where somebody is. */
function isWhereabouts({ tokens, start, next }: Place): boolean {
  const said = tokens.slice(Math.max(0, start - 2), next).map(({ text }) => text);
  return /(?:^| )(?:i'm|am|be|are|was|were|he's|she's) (?:at lunch|on nights)$/.test(said.join(' '));
}

/** A bare hour in a part of the day: "nine in the evening", "half past three in the night". */
export function hourIn(minute: number, { name }: Part): number {
  if (minute >= 780) return minute;
  const early = minute % 720;
  if (name === 'morning') return early;
  if (name === 'night') return early < 7 * 60 ? early : early + 720;
  if (name === 'lunch') return early < 9 * 60 ? early + 720 : early;
  return name === 'evening' && minute >= 720 ? early : early + 720;
}
