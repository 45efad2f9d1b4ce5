/** A visit moves from one day's stream to another's, and both cannot change at once: the new place is taken first. */
import { takeOutcome, takeSlot } from '../../../engine/diary/take-slot.ts';
import { mayVacate, vacateSlot } from '../../../engine/diary/vacate-slot.ts';
import type { DiaryBooking, Visit } from '../../../engine/ports.ts';
import type { Hold } from '../../../engine/values.ts';
import type { DayBook } from './day-book.ts';

export interface Move {
  readonly attempt: string;
  readonly visit: Visit;
  readonly hold: Hold;
  readonly at: string;
  /** The days of the visit and of what is held. */
  readonly from: string;
  readonly to: string;
}

/** Null where nothing could be stored, and nothing was done. */
export async function moveVisit(book: DayBook, move: Move): Promise<DiaryBooking | null> {
  const { attempt, visit, hold, at, from, to } = move;
  const wish = { attempt, visit };
  const before = await book.change(to, attempt, at, (day) => only({ outcome: takeOutcome(day, attempt) }));
  if (before === null) return null;
  if (before.outcome === null) {
    const may = await book.change(from, attempt, at, (day) => only(mayVacate(day, wish)));
    if (may === null) return null;
    if (!may) return { refused: 'refused' };
  }
  const took = await book.change(to, attempt, at, (day) => takeSlot(day, { attempt, hold, at }));
  if (took === null) return null;
  if ('denied' in took) return { refused: 'slot_gone' };
  const freed = await book.change(from, attempt, at, (day) => vacateSlot(day, wish));
  // Both places are the patient's until this is asked again: nothing is lost, and nothing is certain.
  return freed === null ? { uncertain: true } : { booked: took.taken };
}

const only = <T>(answer: T) => ({ drafts: [], answer }) as const;
