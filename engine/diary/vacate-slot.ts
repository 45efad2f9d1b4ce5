import type { Draft } from '../event.ts';
import type { Visit } from '../ports.ts';
import type { DayState } from './day-state.ts';

export interface VacateWish {
  /** The request by which the visit is moved or cancelled. */
  readonly attempt: string;
  readonly visit: Visit;
}

export interface VacateDecision {
  readonly drafts: readonly Draft<'SlotVacated'>[];
  readonly answer: { readonly vacated: true } | { readonly denied: true };
}

/**
 * Frees the place of a visit. It is denied where that visit does not stand (any more); since no visit ever stands again, an
 * attempt that was denied needs no record to be denied for ever.
 */
export function vacateSlot(day: DayState, { attempt, visit }: VacateWish): VacateDecision {
  if (day.vacated.get(visit.attempt) === attempt) return { drafts: [], answer: { vacated: true } };
  const standing = day.visits.get(visit.attempt);
  if (standing === undefined) return { drafts: [], answer: { denied: true } };
  const { practitioner, chair, start, minutes } = standing.slot;
  const data = { attempt, taken_by: visit.attempt, practitioner, chair, start, minutes };
  return { drafts: [{ type: 'SlotVacated', data }], answer: { vacated: true } };
}

/** Whether the visit stands on this day, or was freed by this very attempt, which then goes on where it stopped. */
export const mayVacate = (day: DayState, { attempt, visit }: VacateWish): boolean =>
  day.visits.has(visit.attempt) || day.vacated.get(visit.attempt) === attempt;

/** Whether this attempt freed the place of a visit of this day. */
export const hasVacated = (day: DayState, attempt: string): boolean => [...day.vacated.values()].includes(attempt);
