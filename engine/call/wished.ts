/**
 * The last wish for a time in a call, also after the question for another one forgot it: "Thursday then" is meant with the
 * "after half three" of before. The interpreter is told of it, and its value holds the whole wish; nothing is decided by it.
 */
import type { Recorded } from '../event.ts';
import { readWish } from '../diary/wish.ts';
import { instantMs } from '../time/local-time.ts';
import type { Talk } from './call.ts';

const DAY_MS = 86_400_000;
/** Where so many days hold no time, it is the hour that cannot be had, and nobody is kept to it. */
const EVERYWHERE_DAYS = 14;

/** It ends with a booking, and with who wished: whoever has the phone next has wished for nothing. */
export function wishedAfter(before: Talk['wished'], event: Recorded): Talk['wished'] {
  switch (event.type) {
    case 'ValueRemembered':
      if (event.data.name === 'booking') return null;
      return event.data.name === 'when' ? event.data.value : before;
    case 'TransitionTaken':
      return event.data.new_listener ? null : before;
    case 'NoSlotsFound':
      return before !== null && isEverywhere(before) ? null : before;
    default:
      return before;
  }
}

function isEverywhere(wished: NonNullable<Talk['wished']>): boolean {
  const { days } = readWish(wished);
  return days === null || (instantMs(days.to) - instantMs(days.from)) / DAY_MS + 1 >= EVERYWHERE_DAYS;
}
