/** The requests that change what stands in the diary, what each does, and the time that it is about. */
import type { Recorded } from '../../../engine/event.ts';
import type { Appointment, Slot } from '../../../engine/values.ts';

export type Kind = 'book' | 'move' | 'cancel';

export interface Commit {
  readonly kind: Kind;
  /** What is booked, moved to, or cancelled. */
  readonly about: Pick<Slot | Appointment, 'start' | 'practitioner'>;
  /** The values that must stay as they were read back. */
  readonly values: readonly string[];
}

/** The commit that an event asks for; null where it asks for none. */
export function commitIn(event: Recorded): Commit | null {
  switch (event.type) {
    case 'BookingRequested':
      return { kind: 'book', about: event.data.hold.slot, values: ['slot', 'held'] };
    case 'MoveRequested':
      return { kind: 'move', about: event.data.hold.slot, values: ['slot', 'held', 'appointment'] };
    case 'CancellationRequested':
      return { kind: 'cancel', about: event.data.appointment, values: ['appointment'] };
    default:
      return null;
  }
}

export const confirmedBy = {
  BookingConfirmed: 'book',
  MoveConfirmed: 'move',
  CancellationConfirmed: 'cancel',
} as const;
export const doneIn: Readonly<Record<Kind, string>> = { book: 'booked', move: 'moved', cancel: 'cancelled' };
