/** What keeps others out, and whether two of these get in each other's way. */
import type { Slot } from '../values.ts';

/** A slot with its ends in milliseconds since 1970, so that comparing needs no parsing. */
export interface Kept {
  readonly slot: Slot;
  readonly from_ms: number;
  readonly to_ms: number;
}

/** Whether two visits cannot both take place: they meet in time, and share the practitioner or the chair. */
export function overlap(one: Kept, other: Kept): boolean {
  if (one.from_ms >= other.to_ms || other.from_ms >= one.to_ms) return false;
  return one.slot.practitioner === other.slot.practitioner || one.slot.chair === other.slot.chair;
}
