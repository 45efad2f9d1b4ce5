import type { Draft } from '../event.ts';
import type { Clinic } from '../flow/schema/house-files.ts';
import type { Hold, Slot } from '../values.ts';
import type { DayState } from './day-state.ts';
import { instantMs } from '../time/local-time.ts';
import { isFree } from './occupied.ts';
import { slotId } from './slot-id.ts';
import { isWorkedAt } from './working-day.ts';

export interface HoldWish {
  readonly attempt: string;
  readonly slot: Slot;
  readonly until: string;
  readonly at: string;
}

/** What the day has to record, and what the asker is told; no drafts where the attempt was answered before. */
export interface HoldDecision {
  readonly drafts: readonly Draft<'SlotHeld' | 'SlotDenied'>[];
  readonly answer: { readonly hold: Hold } | { readonly taken: true };
}

/**
 * Keeps a slot for one attempt until an instant. It is refused where practitioner or chair are kept for somebody else,
 * where it has begun, and where nobody works then. The same attempt gets the same answer for ever.
 */
export function holdSlot(clinic: Clinic, day: DayState, { attempt, slot, until, at }: HoldWish): HoldDecision {
  const given = day.given.get(attempt);
  if (given !== undefined) return { drafts: [], answer: { hold: given } };
  if (day.denied.has(attempt)) return { drafts: [], answer: { taken: true } };

  const { practitioner, chair, start, minutes } = slot;
  const place = { attempt, practitioner, chair, start, minutes };
  const from_ms = instantMs(start);
  const at_ms = instantMs(at);
  const possible = slot.id === slotId(slot) && from_ms > at_ms && isWorkedAt(clinic, slot);
  if (!possible || !isFree(day, { slot, from_ms, to_ms: from_ms + minutes * 60_000 }, at_ms)) {
    return { drafts: [{ type: 'SlotDenied', data: place }], answer: { taken: true } };
  }
  return { drafts: [{ type: 'SlotHeld', data: { ...place, until } }], answer: { hold: { attempt, slot, until } } };
}
