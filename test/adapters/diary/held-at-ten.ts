/** The slot that the tests of the embedded diary hold: on Tuesday at ten, for twenty minutes from five past ten on Monday. */
import type { SlotSearch } from '../../../engine/ports.ts';
import type { Slot } from '../../../engine/values.ts';

export const NOW = '2026-11-23T10:05:00.000+00:00';
export const UNTIL = '2026-11-23T10:25:00.000+00:00';

/** That Tuesday at a time, `10:00`. */
export const slotAt = (time: string): Slot => ({
  id: `2026-11-24T${time}_adair_chair-1`,
  start: `2026-11-24T${time}:00.000+00:00`,
  minutes: 30,
  practitioner: 'adair',
  chair: 'chair-1',
});
export const TEN = slotAt('10:00');
export const HOLD = { attempt: 'call-1/7', slot: TEN, until: UNTIL };
export const ANY: SlotSearch = { service: 'check_up', when: 'any', practitioner: null, at: NOW, limit: 3 };
