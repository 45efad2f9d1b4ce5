/** From hours and minutes as they were said to a time of the clock. */
import type { Clock } from './clocks.ts';
import type { Token } from './tokens.ts';

const HALF_A_DAY = 720;

export const settled = (minute: number): Clock => ({ minute, settled: true, bare: false });

/** An hour with its minutes, and with what says which half of the day is meant. */
export function clockAt(hour: Token | undefined, minute: number, half: Token | undefined): Clock | null {
  if (hour === undefined || hour.n > 24 || minute > 59) return null;
  if (half === undefined) {
    const sure = hour.n > 12 || hour.n === 0 || hour.digits.startsWith('0');
    return { minute: (hour.n % 24) * 60 + minute, settled: sure, bare: false };
  }
  // "15:35 pm" says the same thing twice; "14 pm" by itself is a slip of the tongue or no time at all.
  if (hour.n > 12) return minute > 0 && half.n === 2 ? settled(hour.n * 60 + minute) : null;
  return settled((hour.n % 12) * 60 + minute + (half.n === 2 ? HALF_A_DAY : 0));
}
