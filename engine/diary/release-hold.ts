import type { Draft } from '../event.ts';
import type { DayState } from './day-state.ts';

export interface ReleaseWish {
  /** The attempt to which the hold was given. */
  readonly attempt: string;
}

export interface ReleaseDecision {
  readonly drafts: readonly Draft<'SlotFreed'>[];
  readonly answer: { readonly released: true };
}

/** Lets a hold go. What became a visit stays a visit, and what is not held (any more) needs nothing. */
export function releaseHold(day: DayState, { attempt }: ReleaseWish): ReleaseDecision {
  const held = day.held.get(attempt);
  if (held === undefined) return { drafts: [], answer: { released: true } };
  const { practitioner, chair, start, minutes } = held.slot;
  return {
    drafts: [{ type: 'SlotFreed', data: { attempt, practitioner, chair, start, minutes } }],
    answer: { released: true },
  };
}
