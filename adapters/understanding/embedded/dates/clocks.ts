/** Times on the clock, as they are said and written. */
import { adjoinsDay, isOfStretch, isOrClock, touchesDay } from './beside-a-day.ts';
import { clockAt } from './clock-at.ts';
import { COMPACT } from './compact.ts';
import { FOLLOWS_DATE, LEADS_CLOCK, counts, goesOn } from './following.ts';
import { COUNTED } from './lexicon.ts';
import { NOON } from './noon-rules.ts';
import { rules } from './pattern.ts';
import type { Place, Row } from './pattern.ts';
import { countOf } from './tokens.ts';
import type { Token } from './tokens.ts';

export interface Clock {
  /** Minutes since midnight; below twelve hours either half of the day may be meant until it is settled. */
  readonly minute: number;
  /** Which half of the day is meant was said, or can be only one. */
  readonly settled: boolean;
  /** A bare number: some other number in the same breath may be the better one. */
  readonly bare: boolean;
  /** Written like 16:30: beside an hour past twelve, all twenty-four are counted. */
  readonly figures?: true;
}

/** Opening and closing in minutes since midnight: between "half two" in the night and in the afternoon they decide. */
export interface OpenFrom {
  readonly from: number;
  readonly to: number;
}

type Found = readonly (Token | undefined)[];

const ROWS: readonly Row<Clock>[] = [
  ...NOON,
  ['a? half|quarter past|after H oclock? MER?', ([hour, half], place) => clockAt(hour, fraction(place), half)],
  ['N minute|minutes|min|mins? past|after H oclock? MER?', past],
  ['a? quarter to|till|before|of H oclock? MER?', ([hour, half]) => to(hour, 15, half)],
  ['N minute|minutes|min|mins? to|till|before H oclock? MER?', minutesTo],
  ['half about? H oclock? MER?', britishHalf],
  ['N hour|hours before|after H oclock? MER?', ([hours, hour, half], place) => later(clockAt(hour, 0, half), hours, place)],
  ['CLOCK oclock? MER?', written],
  ['CLOCK hours|hrs|hr|h', written],
  ['CLOCK in the MER', written],
  ['H DASH M MER?', ([hour, , minute, half], place) => (lead(place) === 'at' && minute !== undefined && minute.n > 24 ? clockAt(hour, minute.n, half) : null)], // prettier-ignore
  ['H in the MER', ([hour, half]) => clockAt(hour, 0, half)],
  ['H oclock MER?', ([hour, half]) => clockAt(hour, 0, half)],
  ['H h M', ([hour, minute]) => clockAt(hour, minute?.n ?? 0, undefined)],
  ['H h', ([hour], place) => (/^(?:in|within|for|about|next)$/.test(lead(place)) ? null : clockAt(hour, 0, undefined))],
  ['H MER', ([hour, half]) => clockAt(hour, 0, half)],
  ['oh H M MER?', ([hour, minute, half]) => clockAt(hour, minute?.n ?? 0, half ?? { is: 'half', text: 'am', n: 1, digits: '' })], // prettier-ignore
  ['H M MER', ([hour, minute, half]) => clockAt(hour, minute?.n ?? 0, half)],
  ['H M minutes?', spoken],
  ...COMPACT,
  ['H', bare],
]; // prettier-ignore

export const CLOCKS = rules<Clock>(ROWS);

const lead = ({ tokens, start }: Place): string => tokens[start - 1]?.text ?? '';

function fraction({ tokens, start, next }: Place): number {
  return tokens.slice(start, next).some(({ text }) => text === 'half') ? 30 : 15;
}

/** "Half nine" is half past nine; "the second half 3 to 1" is a score. */
function britishHalf([hour, half]: Found, { tokens, start, next }: Place): Clock | null {
  const isPlace = tokens[start - 1]?.is === 'ordinal' || COUNTED.has(tokens[next]?.text ?? '');
  return isPlace || hour === undefined || hour.n > 12 || hour.n < 1 ? null : clockAt(hour, 30, half);
}

function to(hour: Token | undefined, minutes: number, half: Token | undefined): Clock | null {
  const full = clockAt(hour, 0, half);
  if (full === null || minutes > 59 || minutes < 1) return null;
  return { ...full, minute: (full.minute + 1440 - minutes) % 1440 };
}

function past([minutes, hour, half]: Found): Clock | null {
  const n = minutes?.text === 'a' || minutes?.text === 'an' ? 0 : (minutes?.n ?? 0);
  return n < 1 ? null : clockAt(hour, n, half);
}

/** "Ten to four" is a time and "from ten to four" are two; so are "five to six pm", which nobody says of one minute. */
function minutesTo([minutes, hour, half]: Found, place: Place): Clock | null {
  const n = minutes?.n ?? 0;
  const { tokens, start, next } = place;
  const isSaid = tokens.slice(start, next).some(({ is }) => is === 'unit');
  const count = counts(tokens, next) && tokens[next]?.is !== 'other';
  if (!isSaid) {
    if (n % 5 !== 0 || n > 25 || /^(?:from|between)$/.test(lead(place)) || count) return null;
    const isTo = tokens.slice(start, next).every(({ text }) => text !== 'before');
    const isStretch = isTo && hour?.n === n + 1 && !/^(?:at|for|about|by|my|the)$/.test(lead(place));
    if (isStretch) return null;
  }
  return to(hour, n, half);
}

/** "An hour before three", "two hours after nine". */
function later(from: Clock | null, times: Token | undefined, { tokens, start, next }: Place): Clock | null {
  const sign = tokens.slice(start, next).some(({ text }) => text === 'before') ? -60 : 60;
  return from && countOf(times) <= 12 ? { ...from, minute: (from.minute + sign * countOf(times) + 1440) % 1440 } : null;
}

/** What leads to a time with a point in it. */
const LEADS_POINT =
  /^(?:at|about|by|before|after|until|till|from|between|than|morning|afternoon|evening|tomorrow|to|and)$/;

function written([time, half]: Found, place: Place): Clock | null {
  if (time === undefined) return null;
  // With a point it may be a number or a date: something must say that it is a time.
  if (time.text.includes('.') && half === undefined && !LEADS_POINT.test(lead(place)) && !/^(?:oclock|hours|hrs|hr|h)$/.test(place.tokens[place.next - 1]?.text ?? '') && !opensStretch(place) && !isPart(place) && !followsDate(place) && !touchesDay(place)) return null;
  if (followsForeignDate(place)) return null;
  const hour = Math.floor(time.n / 60);
  const found = clockAt({ ...time, is: 'number', n: hour, digits: time.text }, time.n % 60, half);
  return found && { ...found, figures: true };
} // prettier-ignore

/** "8.30-9.15 am": what has a point, too, and is a time follows. */
function opensStretch({ tokens, next }: Place): boolean {
  const [join, end, half] = tokens.slice(next, next + 3);
  return (join?.is === 'dash' || join?.text === 'to') && end?.is === 'clock' && (half?.is === 'half' || half?.text === 'oclock'); // prettier-ignore
}

/** "June 7th 17.05": after a date with its month; or the other end of a stretch of such times. */
function followsDate({ tokens, start }: Place): boolean {
  const [first, second, third] = [tokens[start - 1], tokens[start - 2], tokens[start - 3]];
  if (first?.is === 'dash') return second?.is === 'clock' && second.text.includes('.') && third?.text !== 'at';
  const isNumber = (token: Token | undefined): boolean => token?.is === 'ordinal' || token?.is === 'number';
  return (
    first?.is === 'figures' ||
    (second?.is === 'month' && isNumber(first)) ||
    (first?.is === 'month' && isNumber(second))
  );
}

/** "3 tammikuuta 10:15": a number and a word that nobody here knows may be a date, of which only half would be understood. */
function followsForeignDate({ tokens, start }: Place): boolean {
  const [day, word] = tokens.slice(Math.max(0, start - 2), start);
  const isUnknown = word?.is === 'word' && !FOLLOWS_DATE.test(word.text) && !LEADS_POINT.test(word.text) && !COUNTED.has(word.text); // prettier-ignore
  return start === 2 && isUnknown && day?.is === 'number' && day.digits !== '' && day.n <= 31;
}

/** "Seven twenty-seven" is a time after a word that leads to one or before a part of the day. */
function spoken([hour, minute]: Found, place: Place): Clock | null {
  const [month, day] = place.tokens.slice(place.next);
  // "At ten, 26 November".
  if (month?.is === 'month' && day?.is !== 'number' && day?.is !== 'ordinal') return null;
  const isLed = LEADS_CLOCK.test(lead(place)) || lead(place) === 'for';
  if (!isLed && !isPart(place) && !touchesDay(place)) return null;
  if (place.tokens[place.next - 1]?.text !== 'minutes' && counts(place.tokens, place.next)) return null;
  return clockAt(hour, minute?.n ?? 0, undefined);
}

/** A part of the day, or a day, follows at once: "four fifteen in the morning". */
function isPart({ tokens, next, start }: Place): boolean {
  const after = tokens.slice(next, next + 3);
  const [first] = after;
  if (first === undefined) return tokens[start - 1]?.is === 'part';
  const part = after.find(({ text }) => !/^(?:in|on|at|the|this)$/.test(text));
  return part?.is === 'part' || part?.text === 'tonight' || tokens[start - 1]?.is === 'part';
}

/** Words before a bare number that make it an hour. */
const LEADS_HOUR = /^(?:at|about|by|before|after|until|till|from|between|than|past|since|@)$/;

/** "Make it ten", "change the time to six", "move it to eleven". */
function isMoved({ tokens, start }: Place): boolean {
  const before = tokens.slice(Math.max(0, start - 5), start).map(({ text }) => text).join(' ');
  return /\b(?:make (?:it|that)|(?:change|changed|move|moved|push|pushed|bring|shift)(?: (?:it|that|this|the|time|appointment|visit|back|forward))* to|time to)$/.test(before);
} // prettier-ignore

const POINTS = /^(?:the|this|that|other|later|earlier|any|no|another|each|every|last|next|first|second|which)$/;

/** "The morning one", "this past one" and "take one at night" are things. */
function isPronoun({ tokens, start, next }: Place): boolean {
  const [before, lead] = [tokens[start - 1], tokens[start - 2]];
  if (before?.is === 'part' || POINTS.test(before?.text ?? '')) return true;
  if (before?.text === 'past') return POINTS.test(lead?.text ?? '');
  const isBeforePart = tokens.slice(next, next + 3).some(({ is }) => is === 'part');
  return isBeforePart && /^(?:take|taking|took|have|had|got|get|give|need|want|and)$/.test(before?.text ?? '');
}

/** "At four": a number alone, where what stands beside it makes an hour of it and nothing is counted by it. */
function bare([hour]: Found, place: Place): Clock | null {
  const { tokens, start, next } = place;
  if (hour === undefined || hour.n === 0 || counts(tokens, next) || /^(?:am|pm)$/.test(tokens[next]?.text ?? '')) return null;
  const before = tokens[start - 1];
  if (!goesOn(place) || isWhereabouts(place) || countsBoth(place)) return null;
  // "The morning one" is a slot.
  if (hour.text === 'one' && isPronoun(place)) return null;
  // "One by one".
  if (lead(place) === 'by' && tokens[start - 2]?.is === 'number' && tokens[start - 2]?.n === hour.n) return null;
  // "How about one that is nearer" asks for something else.
  if (hour.text === 'one' && /^(?:how|what)$/.test(tokens[start - 2]?.text ?? '')) return null;
  // "One evening" and "three night shifts" count.
  const noun = tokens[next + 1];
  const isNoun = noun?.is === 'word' && !FOLLOWS_DATE.test(noun.text);
  const counted = tokens[next]?.is === 'part' && (isNoun || !LEADS_HOUR.test(lead(place)));
  if (counted && isNoun) return null;
  const isLed = LEADS_HOUR.test(lead(place)) || isMoved(place) || (isPart(place) && !counted) || (adjoinsDay(place) && hour.digits !== '') || besideDash(place) || isOfStretch(place) || isOrClock(place) || boundsItself(place);
  if (!isLed || tokens[next]?.is === 'month' || (before?.is === 'month' && !isOfStretch(place))) return null;
  const minute = (hour.n % 24) * 60;
  return { minute, settled: hour.n > 12 || hour.digits.startsWith('0'), bare: true };
} // prettier-ignore

/** "Four or later", "four at the latest". */
function boundsItself({ tokens, next }: Place): boolean {
  const [first, second, third] = tokens.slice(next, next + 3).map(({ text }) => text);
  if (first === 'onwards') return true;
  if (first === 'or') return /^(?:later|earlier)$/.test(second ?? '');
  return first === 'at' && second === 'the' && /^(?:latest|earliest)$/.test(third ?? '');
}

/** "Between five and ten minutes" counts minutes at both of its ends. */
function countsBoth({ tokens, next }: Place): boolean {
  const joins = /^(?:and|or|to|-|–)$/.test(tokens[next]?.text ?? '');
  return joins && tokens[next + 1]?.is === 'number' && counts(tokens, next + 2);
}

/** "I'm at ten" says where somebody is. */
function isWhereabouts({ tokens, start }: Pick<Place, 'tokens' | 'start'>): boolean {
  return (
    tokens[start - 1]?.text === 'at' &&
    /^(?:i'm|im|am|are|we're|was|you're|live|located)$/.test(tokens[start - 2]?.text ?? '')
  );
}

/** One end of a stretch whose other end is a time. */
function besideDash({ tokens, start, next }: Place): boolean {
  const joins = (token: Token | undefined): boolean => token?.is === 'dash' || /^(?:to|until|till|through)$/.test(token?.text ?? '');
  const before = tokens[start - 2];
  const isLed = (LEADS_HOUR.test(tokens[start - 3]?.text ?? '') && !isWhereabouts({ tokens, start: start - 2 })) || tokens[start - 3]?.is === 'weekday' || tokens[start - 3]?.is === 'figures' ||
    tokens[start - 3]?.is === 'part' || tokens[start - 3]?.text === 'half';
  const follows = joins(tokens[start - 1]) || /^(?:and|or)$/.test(tokens[start - 1]?.text ?? '');
  if (follows && before?.is === 'number' && isLed) return true;
  const isTime = (token: Token | undefined): boolean => token?.is === 'clock' || token?.is === 'half' || token?.text === 'half' || token?.text === 'noon';
  return (follows && isTime(before)) || (joins(tokens[next]) && hasHalf(tokens, next + 1));
} // prettier-ignore

function hasHalf(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at, at + 4).some(({ is }) => is === 'half' || is === 'clock');
}
