/** A time that was said without a day, on the day on which the clock shows it next: for whoever was asked about no day. */
import type { Now } from './calendar.ts';
import { oneDay } from './days.ts';
import { UNKNOWN } from './partly-read.ts';
import { settle, settleStretch } from './settle.ts';
import type { Token } from './tokens.ts';
import type { When } from './when.ts';

const DAY = 24 * 60;
/** Whoever says what suits them always speaks of no day. */
const HABIT = /^(?:every|each|any|usually|always|generally|normally|ever|never|days?)$/;

/** The same, where none of them names a day and nothing is said of a habit or of a day that no rule knows; else as they are. */
export function onNearestDay(whens: readonly When[], tokens: readonly Token[], now: Now): When[] {
  const names = whens.some(({ days, to }) => days !== undefined || to?.days !== undefined);
  const isElse = tokens.some(
    ({ is, text }) => HABIT.test(text) || UNKNOWN.test(text) || (is === 'part' && text.endsWith('s')),
  );
  if (names || isElse) return [...whens];
  return whens.map((when) => {
    const last = lastMinute(when);
    return last === null ? when : { ...when, days: oneDay(last >= now.minute ? now.day : now.day + 1), nearest: true };
  });
}

/** The last minute of what was said: a stretch is today's while some of it is still to come. */
function lastMinute({ clock, part, to, bound }: When): number | null {
  if (bound === 'after' || bound === 'from') return DAY - 1;
  if (clock === undefined) return part === undefined ? null : part.to - 1;
  if (to?.clock === undefined) return settle(clock);
  const [start, end] = settleStretch(clock, to.clock);
  return end <= start ? DAY - 1 : end - 1;
}
