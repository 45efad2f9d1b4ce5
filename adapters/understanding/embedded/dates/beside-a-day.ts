/** What makes times of numbers: a day, or a part of one, right beside them. */
import { counts } from './following.ts';
import type { Place } from './pattern.ts';
import type { Token } from './tokens.ts';

const isDay = (token: Token | undefined): boolean =>
  token?.is === 'weekday' || /^(?:today|tomorrow)$/.test(token?.text ?? '');

type Beside = Pick<Place, 'tokens' | 'start' | 'next'>;

/** "Tomorrow 9", "9 tomorrow", "9 this Thursday". */
export function adjoinsDay({ tokens, start, next }: Beside): boolean {
  return (
    isDay(tokens[start - 1]) ||
    isDay(tokens[next]) ||
    (isJoint(tokens[next], /^(?:this|next)$/) && tokens[next + 1]?.is === 'weekday')
  );
}

/** Also "0930 on Tuesday"; "2 on Tuesday" may be anything that there are two of. */
export function touchesDay(place: Beside): boolean {
  const { tokens, next } = place;
  return adjoinsDay(place) || (isJoint(tokens[next], /^on$/) && isDay(tokens[next + 1]));
}

/** "10-12 tomorrow", "6 to 8 tonight", "30.11. 10-11": either number of a stretch whose ends are both bare. */
export function isOfStretch({ tokens, start, next }: Place): boolean {
  const first = isJoint(tokens[next], TO) ? start : isJoint(tokens[start - 1], TO) ? start - 2 : -1;
  const [from, join, to, after] = tokens.slice(Math.max(0, first), first + 4);
  if (first < 0 || !isHour(from) || !isHour(to) || counts(tokens, first + 3) || join === undefined) return false;
  if (after?.is === 'month' || after?.is === 'dash') return false;
  const following = tokens.slice(first + 3, first + 6).find(({ text }) => !/^(?:in|on|at|the|this)$/.test(text));
  return isDay(following) || following?.is === 'part' || following?.text === 'tonight' || endsDay(tokens, first);
}

/** "Three or four o'clock", "2 or 3 pm": the first of them. */
export function isOrClock({ tokens, next }: Beside): boolean {
  const [or, hour, half] = tokens.slice(next, next + 3);
  return or?.text === 'or' && isHour(hour) && (half?.is === 'half' || half?.text === 'oclock');
}

const TO = /^(?:-|–|to|until|till)$/;
const isJoint = (token: Token | undefined, joint: RegExp): boolean => joint.test(token?.text ?? '');
const isHour = (token: Token | undefined): boolean => token?.is === 'number' && token.digits.length <= 2 && token.n >= 1 && token.n <= 24; // prettier-ignore

/** Whether a day ends right before: "November 10-11" are days, "9 November 10-11" are times. */
function endsDay(tokens: readonly Token[], at: number): boolean {
  const [lead, before] = [tokens[at - 2], tokens[at - 1]];
  if (before?.is === 'month') return lead?.is === 'number' || lead?.is === 'ordinal';
  const isYear = before?.digits.length === 4 && lead?.is === 'month';
  return isDay(before) || before?.is === 'figures' || isYear;
}
