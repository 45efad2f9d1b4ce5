/** The times of one day at which a service could begin. */
import type { Clinic } from '../flow/schema/house-files.ts';
import type { DayState } from './day-state.ts';
import { keptNow } from './occupied.ts';
import type { Kept } from './overlap.ts';
import type { WorkingDay } from './working-day.ts';

export interface Start {
  readonly day: string;
  /** After midnight, by the clock on the wall. */
  readonly minute: number;
  readonly at_ms: number;
  readonly practitioner: string;
  readonly chair: string;
}

export interface Need {
  readonly minutes: number;
  /** Who may do it, the preferred one first. */
  readonly practitioners: readonly string[];
  readonly chairs: readonly string[];
  /** Nothing begins before this instant. */
  readonly earliest_ms: number;
  /** Holds that lapse by this instant keep nobody out. */
  readonly at_ms: number;
}

/** At most one start for each time, with the first practitioner who is free then, in order of time. */
export function freeStarts(clinic: Clinic, working: WorkingDay, state: DayState, need: Need): Start[] {
  const kept = keptNow(state, need.at_ms);
  const chairs = need.chairs.map((chair) => ({ chair, kept: kept.filter((visit) => visit.slot.chair === chair) }));
  const found = new Map<number, Start>();
  for (const practitioner of need.practitioners) {
    const own = kept.filter((visit) => visit.slot.practitioner === practitioner);
    const preferred = rotate(chairs, Object.keys(clinic.practitioners).indexOf(practitioner));
    for (const [opens, closes] of working.worked.get(practitioner) ?? []) {
      const closes_ms = working.instant(closes) ?? 0;
      const first = Math.ceil(opens / clinic.slot_minutes) * clinic.slot_minutes;
      for (let minute = first; minute < closes; minute += clinic.slot_minutes) {
        const at_ms = working.instant(minute);
        if (at_ms === null || at_ms < need.earliest_ms || found.has(minute)) continue;
        const to_ms = at_ms + need.minutes * 60_000;
        if (to_ms > closes_ms || meets(own, at_ms, to_ms)) continue;
        const free = preferred.find((place) => !meets(place.kept, at_ms, to_ms));
        if (free !== undefined) found.set(minute, { day: working.day, minute, at_ms, practitioner, chair: free.chair });
      }
    }
  }
  return [...found.values()].sort((one, other) => one.at_ms - other.at_ms);
}

const meets = (visits: readonly Kept[], from_ms: number, to_ms: number): boolean =>
  visits.some((visit) => visit.from_ms < to_ms && from_ms < visit.to_ms);

/** Each practitioner has a chair of their own as long as there are enough, so that two who are free do not compete for one. */
function rotate<T>(places: readonly T[], by: number): T[] {
  const from = Math.max(by, 0) % places.length;
  return [...places.slice(from), ...places.slice(0, from)];
}
