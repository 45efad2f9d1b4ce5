/** Times on offer where nobody says which: "the second one" then means the second, and no day that is named is among them. */
import type { Slot } from '../../engine/values.ts';

/** Far enough ahead that nobody asks for it; the dates of the data reach a year. */
const DAYS_AHEAD = 400;
const TIMES = ['07:05', '13:20', '17:50'] as const;

/** Three times, each later than the one before; they are ISO instants in UTC. */
export function exampleOffer(at: string): readonly Slot[] {
  const day = (more: number): string =>
    new Date(Date.parse(at) + (DAYS_AHEAD + more) * 86_400_000).toISOString().slice(0, 10);
  return TIMES.map((time, i) => ({
    id: `slot-${i + 1}`,
    start: `${day(i)}T${time}:00Z`,
    minutes: 30,
    practitioner: 'nobody',
    chair: 'none',
  }));
}
