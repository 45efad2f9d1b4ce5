/** A clock that stands still until it is set: text and simulated calls run on it, a live one on the wall's. */
import type { Clock } from '../../engine/ports.ts';

export interface VirtualClock extends Clock {
  /** Milliseconds since 1970. */
  ms(): number;
  /** Moves the clock to an instant; it never goes back. */
  moveTo(ms: number): void;
}

/** `2026-11-24T09:30:00.000+00:00` */
export const isoOf = (ms: number): string => new Date(ms).toISOString().replace('Z', '+00:00');

export function virtualClock(start: string): VirtualClock {
  let now_ms = Date.parse(start);
  return {
    now: () => isoOf(now_ms),
    ms: () => now_ms,
    moveTo(ms) {
      now_ms = Math.max(now_ms, ms);
    },
  };
}
