/** "Thursday after three, not the 26th", "Friday, but not this week": the next day of that name that was not ruled out. */
import type { Days } from './days.ts';
import type { Token } from './tokens.ts';
import { wordsBetween } from './when.ts';
import type { When } from './when.ts';

/** Further ahead nobody means a day that is only called by its name. */
const WEEKS_AHEAD = 8;

/** What is wanted, with weekdays moved on past the days in `out`. */
export function passOver(whens: readonly When[], out: ReadonlySet<When>, tokens: readonly Token[]): When[] {
  const closed = [...out].flatMap((when) => (when.days && isCertain(when, tokens) ? [when.days] : []));
  if (closed.length === 0) return [...whens];
  return whens.map((when) => (when.days === undefined ? when : { ...when, days: onFrom(when.days, closed) })); // prettier-ignore
}

/** "Not Thursday" beside a Thursday is a change of mind; a date, or "this Thursday", is one Thursday of many. */
function isCertain({ days, start, next }: When, tokens: readonly Token[]): boolean {
  return days?.kind !== 'weekday' || wordsBetween(tokens, start, next).includes('this');
}

function onFrom(days: Days, closed: readonly Days[]): Days {
  if (days.kind !== 'weekday' || days.from !== days.to) return days;
  for (let ahead = 0; ahead < WEEKS_AHEAD; ahead++) {
    const day = days.from + 7 * ahead;
    if (!closed.some(({ from, to }) => from <= day && day <= to)) return { ...days, from: day, to: day };
  }
  return days;
}
