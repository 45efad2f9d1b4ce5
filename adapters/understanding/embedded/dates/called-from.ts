/** Which half of the day an hour of a call is in: "seven" and "half eight" are in the evening, whenever the clinic closes. */
import type { OpenFrom } from './clocks.ts';

const EARLY =
  /\b(?:mornings?|early|breakfast|tomorrow|before (?:work|school|(?:i|he|she|they) (?:go|goes|leave|leaves))|shift)\b/;
const UNTIL = 21 * 60;

/** When people are rung, where the words name an early hour and where they do not. */
export const calledFrom = (text: string): OpenFrom => ({ from: (EARLY.test(text) ? 7 : 9) * 60, to: UNTIL });
