/**
 * The diary that ships with Elo. It behaves as an outside system does: it appends for itself, knows nothing of calls but
 * their attempts, and answers an attempt again as it did the first time. It takes no real time; it says what it would take.
 */
import { atLocation } from '../../../engine/diary/at-location.ts';
import type { DayState } from '../../../engine/diary/day-state.ts';
import { findSlots, searchedDays } from '../../../engine/diary/find-slots.ts';
import { freeSlot } from '../../../engine/diary/free-slot.ts';
import { holdSlot } from '../../../engine/diary/hold-slot.ts';
import { localTime } from '../../../engine/time/local-time.ts';
import { takeOutcome, takeSlot } from '../../../engine/diary/take-slot.ts';
import type { TakeDecision } from '../../../engine/diary/take-slot.ts';
import type { Clinic } from '../../../engine/flow/schema/house-files.ts';
import type { Diary, DiaryBooking, EventLog } from '../../../engine/ports.ts';
import { dayBook } from './day-book.ts';

export interface EmbeddedDiary {
  readonly log: EventLog;
  readonly clinic: Clinic;
  /** The id of the location; by default the clinic's first. */
  readonly location?: string;
}

/** What a diary in the same building takes, in milliseconds by kind of request. */
export const TAKES_MS = { search: 60, hold: 80, release: 40, book: 120, lookUp: 60 } as const;

const UNAVAILABLE = { failed: 'unavailable' } as const;

export function embeddedDiary({ log, clinic: whole, location: id }: EmbeddedDiary): Diary {
  const { clinic, location } = atLocation(whole, id);
  const book = dayBook(log, location);
  const dayOf = (start: string): string => localTime(start, clinic.zone).toISODate();

  return {
    async search(search) {
      const after_ms = TAKES_MS.search;
      if (!Object.hasOwn(clinic.services, search.service)) return { after_ms, failed: 'refused' };
      const days = await book.known(searchedDays(clinic, search));
      return { after_ms, slots: findSlots(clinic, days, search) };
    },

    async hold(attempt, slot, until, at) {
      const answer = await book.change(dayOf(slot.start), attempt, at, (day) =>
        holdSlot(clinic, day, { attempt, slot, until, at }),
      );
      return { after_ms: TAKES_MS.hold, ...(answer ?? UNAVAILABLE) };
    },

    async release(hold, at) {
      const { attempt } = hold;
      const answer = await book.change(dayOf(hold.slot.start), attempt, at, (day) => freeSlot(day, { attempt }));
      return { after_ms: TAKES_MS.release, ...(answer ?? UNAVAILABLE) };
    },

    async book(attempt, hold, at) {
      const answer = await book.change(dayOf(hold.slot.start), attempt, at, (day) =>
        takeSlot(day, { attempt, hold, at }),
      );
      return { after_ms: TAKES_MS.book, ...(answer === null ? UNAVAILABLE : bookingOf(answer)) };
    },

    /** An attempt that never arrived booked nothing, and this diary is sure of it: it waits for what is under way. */
    async lookUp(attempt) {
      const after_ms = TAKES_MS.lookUp;
      const known = outcomeOn([...(await book.known([])).values()], attempt);
      // What is known stays so; only an attempt that is not makes the whole log worth reading.
      const outcome = known ?? outcomeOn(await book.all(), attempt);
      return { after_ms, ...(outcome === null ? { refused: 'refused' } : bookingOf(outcome)) };
    },
  };
}

function outcomeOn(days: readonly DayState[], attempt: string): TakeDecision['answer'] | null {
  for (const day of days) {
    const outcome = takeOutcome(day, attempt);
    if (outcome !== null) return outcome;
  }
  return null;
}

const bookingOf = (answer: TakeDecision['answer']): DiaryBooking =>
  'taken' in answer ? { booked: answer.taken } : { refused: 'slot_gone' };
