/** Which half of the day a bare hour means. */
import type { Clock, OpenFrom } from './clocks.ts';

/** Where a clinic's own hours are not known. */
const USUAL: OpenFrom = { from: 8 * 60, to: 18 * 60 };
const HALF_A_DAY = 720;

/** A bare hour is the one within opening hours; where that says nothing, one to six are in the afternoon. */
export function settle(clock: Clock, open: OpenFrom = USUAL): number {
  if (clock.settled) return clock.minute;
  const early = clock.minute % HALF_A_DAY;
  const late = early + HALF_A_DAY;
  const [fits, fitsLate] = [early, late].map((minute) => minute >= open.from && minute < open.to);
  if (fits === fitsLate) return early < 7 * 60 ? late : early;
  return fitsLate === true ? late : early;
}

/** What one end says of its half of the day, the other end follows: the stretch is the shorter one. */
export function settleStretch(from: Clock, to: Clock, open: OpenFrom = USUAL): readonly [number, number] {
  if (from.settled && to.settled) return [from.minute, to.minute];
  if (to.settled) {
    const early = from.minute % HALF_A_DAY;
    const late = early + HALF_A_DAY;
    return [late < to.minute || early >= to.minute ? late : early, to.minute];
  }
  const start = settle(from, open);
  const end = to.minute % HALF_A_DAY;
  return [start, end > start ? end : end + HALF_A_DAY > start ? end + HALF_A_DAY : end];
}
