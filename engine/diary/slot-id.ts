import type { Slot } from '../values.ts';

/**
 * The id of a slot: its wall-clock time in the clinic, who and where. `2026-11-24T09:30_brennan_chair-1`.
 * It is derived, so that an event need not carry it, and says nothing about any patient.
 */
export const slotId = (slot: Omit<Slot, 'id'>): string =>
  `${slot.start.slice(0, 16)}_${slot.practitioner}_${slot.chair}`;
