/** Which places are occupied at an instant. */
import type { DayState } from './day-state.ts';
import { overlap, type Kept } from './overlap.ts';

/** All that keeps somebody else out at an instant: the visits that stand, and the holds that have not lapsed, but for one's own. */
export function keptNow(day: DayState, at_ms: number, ownHold?: string): Kept[] {
  const kept: Kept[] = [...day.visits.values()];
  for (const [attempt, held] of day.held) {
    if (attempt !== ownHold && held.until_ms > at_ms) kept.push(held);
  }
  return kept;
}

export const isFree = (day: DayState, place: Kept, at_ms: number, ownHold?: string): boolean =>
  !keptNow(day, at_ms, ownHold).some((other) => overlap(other, place));
