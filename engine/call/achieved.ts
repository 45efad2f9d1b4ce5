/** What stands in the clinic's books because of a call, whichever step waited for it, or none any more. */
import { effectRequestedBy, outcomeOf } from '../effect/catalogue.ts';
import type { Opened, Recorded } from '../event.ts';
import type { Ending } from '../values.ts';

export interface Books {
  /** The last that the call surely brought about: how it ends where the patient just hangs up. */
  readonly achieved: Extract<Ending, 'booked' | 'moved' | 'cancelled' | 'confirmed'> | null;
  /** The last hold, by its attempt, that the diary does not keep any more: it became a visit, or could not. */
  readonly spent: string | null;
}

export const emptyBooks: Books = { achieved: null, spent: null };

const achievedBy = { book: 'booked', move: 'moved', cancel: 'cancelled' } as const;

interface Open {
  readonly version: number;
  readonly event: Opened;
}

/** The books after an event, given the requests that were open before it. */
export function booksAfter(books: Books, requests: readonly Open[], event: Recorded): Books {
  if (event.type === 'SlotHoldGiven') return { ...books, spent: null };
  if (event.type === 'AppointmentConfirmationNoted') return { ...books, achieved: 'confirmed' };
  const { request: version } = event.data as { readonly request?: unknown };
  const request = requests.find((open) => open.version === version)?.event;
  const done = request && effectRequestedBy(request.type);
  if (!done || done.effect.commits === undefined) return books;
  const found = outcomeOf(done.name, event.type, event.data);
  if (!found) return books;
  const { hold } = request.data as { readonly hold?: { readonly attempt: string } };
  const isSpent = hold !== undefined && found.outcome.spends?.includes('held') === true;
  // Where nobody knows how it came out, nobody knows what stands of what came before it either.
  const stands = found.name === 'uncertain' ? null : books.achieved;
  return {
    achieved: found.outcome.good ? achievedBy[done.effect.commits] : stands,
    spent: isSpent ? hold.attempt : books.spent,
  };
}
