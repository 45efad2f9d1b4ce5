/** Who is on the telephone in a process that is to be killed: bookings above all, and everything else that a call may bring. */
import type { TextLine } from '../../../adapters/room/text-room.ts';
import type { Random } from '../../../server/runtime/random.ts';
import type { Caller } from '../calls-at-once.ts';

const days = ['Wednesday morning', 'Thursday afternoon', 'Friday morning', 'Tuesday afternoon'] as const;

/** From the first word to the goodbye, with one booking on a day of one's own. */
export const booking = (day: string): readonly string[] => [
  'yes, speaking',
  'yes, go ahead',
  'a check-up please',
  day,
  'the first one',
  'yes please',
  'no thanks',
];

const others: readonly (readonly (string | TextLine)[])[] = [
  ['yes, speaking', 'never call me again, take me off your list'],
  ['yes', "I'm driving, call me on Thursday morning"],
  ['yes, speaking', 'yes, go ahead', 'can I talk to a real person please', 'tomorrow morning'],
  ['yes, speaking', { silence_s: 30 }, { silence_s: 30 }],
];

/** A number of the range that is kept free for fiction, for each of many people. */
const phoneOf = (nth: number): string => `+353209${String(100_000 + nth)}`;

/** Four people who each book on another day. */
export const fourBookings: readonly Caller[] = days.map((day, i) => ({
  phone: phoneOf(i),
  name: `Anna Keller-${i + 1}`,
  lines: booking(day),
}));

/** Some who are called together: most of them book, two perhaps the same slot, and some hang up in the middle. */
export function drawCallers(random: Random, first: number): readonly Caller[] {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  return Array.from({ length: 3 + Math.floor(random() * 3) }, (_, i) => {
    const lines = random() < 0.75 ? booking(pick(days)) : pick(others);
    const said = random() < 0.15 ? lines.slice(0, Math.floor(random() * lines.length)) : lines;
    return { phone: phoneOf(first + i), name: `Anna Keller-${first + i + 1}`, lines: said };
  });
}
