import type { DayState, Kept } from './day-state.ts';

/** Whether two visits cannot both take place: they meet in time, and share the practitioner or the chair. */
export function overlap(one: Kept, other: Kept): boolean {
  if (one.from_ms >= other.to_ms || other.from_ms >= one.to_ms) return false;
  return one.slot.practitioner === other.slot.practitioner || one.slot.chair === other.slot.chair;
}

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
