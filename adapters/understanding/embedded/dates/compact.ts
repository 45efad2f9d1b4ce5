/** Times in one number: "at 1030", "0830-0915", "fourteen hundred". */
import { touchesDay } from './beside-a-day.ts';
import { clockAt, settled } from './clock-at.ts';
import type { Clock } from './clocks.ts';
import { LEADS_CLOCK, counts, goesOn } from './following.ts';
import type { Place, Row } from './pattern.ts';
import type { Token } from './tokens.ts';

export const COMPACT: readonly Row<Clock>[] = [
  ['H hundred hours?', hundred],
  ['COMPACT MER', ([time, half]) => compact(time, half)],
  ['COMPACT h', ([time]) => compact(time, undefined)],
  ['COMPACT hours?', ([time], place) => (mayBeCompact(time, place) ? compact(time, undefined) : null)],
];

type Found = readonly (Token | undefined)[];

/** "Fourteen hundred", "eight hundred hours"; "two hundred" are two hundred of something. */
function hundred([hour]: Found, { tokens, start, next }: Place): Clock | null {
  const isHours = tokens[next - 1]?.text === 'hours';
  const isLed = LEADS_CLOCK.test(tokens[start - 1]?.text ?? '') || touchesDay({ tokens, start, next });
  const isTime = isHours || (isLed && hour !== undefined && hour.n >= 13 && !counts(tokens, next));
  return hour !== undefined && hour.n < 24 && isTime ? settled(hour.n * 60) : null;
}

/** "At 1030", "16 Nov 2330": not after what is bought, and not where it is the year. */
function mayBeCompact(time: Token | undefined, place: Place): boolean {
  const { tokens, start, next } = place;
  if (time === undefined) return false;
  const before = tokens[start - 1];
  if (counts(tokens, next) && tokens[next]?.text !== 'hours') return false;
  // "March 2027" is no half past eight; "16 March 2027" is read as its year.
  if (before?.is === 'month' && isYear(time) && !isDay(tokens[start - 2])) return false;
  const isDated = before?.is === 'month' || before?.is === 'ordinal' || before?.is === 'figures' || (before?.is === 'number' && tokens[start - 2]?.is === 'month');
  if (isDated) return true;
  // "After 2014" and "since 2020" are years.
  if (isYear(time) && !/^(?:at|-|–)$/.test(before?.text ?? '')) return false;
  if (time.digits.length === 3 && !goesOn(place)) return false;
  if (time.digits.length === 4 && opensCompact(tokens, next)) return time.n % 5 === 0;
  if (touchesDay(place) || before?.text === 'week') return time.digits.length === 4 || time.n % 5 === 0;
  return (/^(?:at|by|before|after|until|till|about|between|from)$/.test(before?.text ?? '') || isJoined(tokens, start)) && (time.digits.length === 4 || time.n >= 100);
} // prettier-ignore

const isYear = ({ n }: Token): boolean => n >= 1900 && n < 2100;
const isDay = (token: Token | undefined): boolean => token?.is === 'number' || token?.is === 'ordinal';

/** "0830-0915": two such figures, of which one has a nought before it that no number has. */
function opensCompact(tokens: readonly Token[], next: number): boolean {
  const [first, join, end] = tokens.slice(next - 1, next + 2);
  const isEnd = (join?.is === 'dash' || join?.text === 'to') && end?.is === 'number' && end.digits.length === 4;
  return (
    isEnd && end.n % 100 < 60 && end.n < 2400 && [first, end].some((token) => token?.digits.startsWith('0') === true)
  );
}

/** The other end of a stretch of such times: "0930 to 1115". */
function isJoined(tokens: readonly Token[], start: number): boolean {
  const [first, join] = tokens.slice(Math.max(0, start - 2), start);
  return /^(?:-|–|to|and|until|till)$/.test(join?.text ?? '') && (first?.is === 'number' || first?.is === 'clock' || first?.is === 'half'); // prettier-ignore
}

function compact(time: Token | undefined, half: Token | undefined): Clock | null {
  if (time === undefined) return null;
  return clockAt({ ...time, n: Math.floor(time.n / 100), digits: time.digits.length === 4 && time.digits.startsWith('0') ? '0' : '' }, time.n % 100, half); // prettier-ignore
}
