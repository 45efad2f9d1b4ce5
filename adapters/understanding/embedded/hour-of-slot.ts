/** A time on offer that is called by its hour alone: "the nine", "the four one", "four is the only one I'd get off for". */
import type { Slot } from '../../../engine/values.ts';
import { todayIn } from './dates/calendar.ts';

const HOURS = ['twelve', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'];
const HALF = 30;

/** The hour of a slot as it is said, with its half before it; null at any other minute, which nobody calls by the hour. */
function hourOf({ start }: Slot, zone: string): string | null {
  const { minute } = todayIn(start, zone);
  const hour = HOURS[Math.floor(minute / 60) % HOURS.length] ?? '';
  return minute % 60 === 0 ? hour : minute % 60 === HALF ? `half ${hour}` : null;
}

/** Whether a text speaks of the hour of a slot, to take it or not. */
export function namesHourOf(slot: Slot, text: string, zone: string): boolean {
  const hour = hourOf(slot, zone);
  return (
    hour !== null &&
    new RegExp(`(?<!half )\\b${hour}\\b(?! (?:one|of|hours?|days?|weeks?|minutes?|kids|children)\\b)`).test(text)
  );
}

/** The one slot that is taken by its hour. */
export function calledByHour(text: string, offered: readonly Slot[], zone: string): Slot | null {
  const called = offered.filter((slot) => {
    const hour = hourOf(slot, zone);
    const refused = 'is (?:too|no|not|out|very|a bit)\\b';
    const takes = `\\bthe ${hour}(?: one)?\\b(?! (?:of|${refused}))|(?:^|and |but )${hour} (?!${refused})(?:is|one|would|will|suits|works)\\b|\\bis ${hour} still\\b`;
    return hour !== null && new RegExp(takes).test(text);
  });
  return called.length === 1 ? (called[0] ?? null) : null;
}

const OTHER_HOURS = new RegExp(`\\b(?:${HOURS.join('|')}|mornings?|afternoons?|evenings?|noon|lunchtime)\\b`);

/** "Wednesday, but not half two, could you do ten": an hour on offer that is refused says nothing, where another is named. */
export function withoutRefusedHour(text: string, offered: readonly Slot[], zone: string): string {
  for (const hour of offered.map((slot) => hourOf(slot, zone))) {
    if (hour === null) continue;
    const refused = new RegExp(`\\b(?:but )?(?:not(?: at)?|instead of) ${hour}\\b|\\bbut ${hour} no\\b`);
    const rest = text.replace(refused, ' ').replaceAll(/ {2,}/g, ' ').trim();
    if (rest !== text && OTHER_HOURS.test(rest)) return rest;
  }
  return text;
}
