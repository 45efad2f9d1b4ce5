import type { Draft } from '../event.ts';
import type { Hold, Slot } from '../values.ts';
import type { DayState } from './day-state.ts';
import { instantMs } from '../time/local-time.ts';
import { isFree } from './occupied.ts';

export interface TakeWish {
  /** Another one than the hold's: a hold may be taken by the second attempt after the first was refused. */
  readonly attempt: string;
  readonly hold: Hold;
  readonly at: string;
}

export interface TakeDecision {
  readonly drafts: readonly Draft<'SlotTaken' | 'SlotDenied'>[];
  readonly answer: { readonly taken: Slot } | { readonly denied: true };
}

/**
 * Gives a slot away for good. The hold is no proof: whether the slot is free is looked at again, so that a hold that lapsed
 * still leads to a visit where nobody else came, and one that was overruled does not. A visit is never booked into the past.
 */
export function takeSlot(day: DayState, { attempt, hold, at }: TakeWish): TakeDecision {
  const settled = takeOutcome(day, attempt);
  if (settled !== null) return { drafts: [], answer: settled };

  const { slot } = hold;
  const { practitioner, chair, start, minutes } = slot;
  const data = { attempt, practitioner, chair, start, minutes };
  const from_ms = instantMs(start);
  const at_ms = instantMs(at);
  const place = { slot, from_ms, to_ms: from_ms + minutes * 60_000 };
  if (from_ms <= at_ms || !isFree(day, place, at_ms, hold.attempt)) {
    return { drafts: [{ type: 'SlotDenied', data }], answer: { denied: true } };
  }
  return { drafts: [{ type: 'SlotTaken', data }], answer: { taken: slot } };
}

/** What this attempt to take a slot came to on this day, or null where the day never heard of it. */
export function takeOutcome(day: DayState, attempt: string): TakeDecision['answer'] | null {
  const taken = day.taken.get(attempt);
  if (taken !== undefined) return { taken };
  return day.denied.has(attempt) ? { denied: true } : null;
}
