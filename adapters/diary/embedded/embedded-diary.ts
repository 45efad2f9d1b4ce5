/**
 * The diary that ships with Elo. It behaves as an outside system does: it appends for itself, knows nothing of calls but
 * their attempts, and answers an attempt again as it did the first time. It takes no real time; it says what it would take.
 */
import { atLocation } from '../../../engine/diary/at-location.ts';
import type { DayState } from '../../../engine/diary/day-state.ts';
import { findSlots, searchedDays } from '../../../engine/diary/find-slots.ts';
import { releaseHold } from '../../../engine/diary/release-hold.ts';
import { holdSlot } from '../../../engine/diary/hold-slot.ts';
import { localTime } from '../../../engine/time/local-time.ts';
import { takeOutcome, takeSlot } from '../../../engine/diary/take-slot.ts';
import type { TakeDecision } from '../../../engine/diary/take-slot.ts';
import { hasVacated, vacateSlot } from '../../../engine/diary/vacate-slot.ts';
import type { Clinic } from '../../../engine/flow/schema/house-files.ts';
import type { Diary, DiaryBooking, DiaryCancellation, EventLog } from '../../../engine/ports.ts';
import { dayBook } from './day-book.ts';
import { moveVisit } from './move-visit.ts';

export interface EmbeddedDiary {
  readonly log: EventLog;
  readonly clinic: Clinic;
  /** The id of the location; by default the clinic's first. */
  readonly location?: string;
}

/** What a diary in the same building takes, in milliseconds by kind of request. */
export const TAKES_MS = { search: 60, hold: 80, release: 40, book: 120, move: 160, cancel: 120, lookUp: 60 } as const;

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
      const answer = await book.change(dayOf(hold.slot.start), attempt, at, (day) => releaseHold(day, { attempt }));
      return { after_ms: TAKES_MS.release, ...(answer ?? UNAVAILABLE) };
    },

    async book(attempt, hold, at) {
      const answer = await book.change(dayOf(hold.slot.start), attempt, at, (day) =>
        takeSlot(day, { attempt, hold, at }),
      );
      return { after_ms: TAKES_MS.book, ...(answer === null ? UNAVAILABLE : bookingOf(answer)) };
    },

    async move(attempt, visit, hold, at) {
      const [from, to] = [dayOf(visit.slot.start), dayOf(hold.slot.start)];
      const answer = await moveVisit(book, { attempt, visit, hold, at, from, to });
      return { after_ms: TAKES_MS.move, ...(answer ?? UNAVAILABLE) };
    },

    async cancel(attempt, visit, at) {
      const answer = await book.change(dayOf(visit.slot.start), attempt, at, (day) =>
        vacateSlot(day, { attempt, visit }),
      );
      const after_ms = TAKES_MS.cancel;
      if (answer === null) return { after_ms, ...UNAVAILABLE };
      return 'vacated' in answer ? { after_ms, cancelled: true } : { after_ms, refused: 'refused' };
    },

    /** An attempt that never arrived booked nothing, and this diary is sure of it: it waits for what is under way. */
    async lookUp(attempt) {
      const after_ms = TAKES_MS.lookUp;
      const known = outcomeOn([...(await book.known([])).values()], attempt);
      // What is known stays so; only an attempt that is not makes the whole log worth reading.
      return { after_ms, ...(known ?? outcomeOn(await book.all(), attempt) ?? { refused: 'refused' }) };
    },
  };
}

/** A move takes one place and frees another: the place that it took is what came of it. */
function outcomeOn(days: readonly DayState[], attempt: string): DiaryBooking | DiaryCancellation | null {
  for (const day of days) {
    const outcome = takeOutcome(day, attempt);
    if (outcome !== null) return bookingOf(outcome);
  }
  return days.some((day) => hasVacated(day, attempt)) ? { cancelled: true } : null;
}

const bookingOf = (answer: TakeDecision['answer']): DiaryBooking =>
  'taken' in answer ? { booked: answer.taken } : { refused: 'slot_gone' };
