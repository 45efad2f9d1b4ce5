import { DateTime } from 'luxon';
import type { Clinic } from '../flow/schema/house-files.ts';
import type { SlotSearch } from '../ports.ts';
import type { Slot } from '../values.ts';
import { emptyDay } from './day-state.ts';
import type { DayState } from './day-state.ts';
import { freeStarts } from './free-starts.ts';
import type { Need, Start } from './free-starts.ts';
import { instantMs } from '../time/local-time.ts';
import { slotId } from './slot-id.ts';
import { chooseStarts } from './spread.ts';
import { readWish, suits, wishedDays } from './wish.ts';

/** The days that a search looks at: those of the wish on which somebody works, in order. */
export const searchedDays = (clinic: Clinic, search: SlotSearch): string[] =>
  wishedDays(clinic, readWish(search.when), search.at).map(({ day }) => day);

/**
 * At most `search.limit` free slots that suit, spread and in order of time; none where nothing suits. A day that is missing in
 * `days` is an empty one. The clinic is one of one location, see `atLocation`. An unknown service or practitioner has no slots.
 */
export function findSlots(clinic: Clinic, days: ReadonlyMap<string, DayState>, search: SlotSearch): Slot[] {
  const service = Object.hasOwn(clinic.services, search.service) ? clinic.services[search.service] : undefined;
  if (service === undefined) return [];
  const at_ms = instantMs(search.at);
  const need: Need = {
    minutes: service.minutes,
    practitioners: service.practitioners.filter((one) => isNobody(search.practitioner) || one === search.practitioner),
    chairs: clinic.locations.flatMap((location) => location.chairs),
    earliest_ms: at_ms + clinic.lead_minutes * 60_000,
    at_ms,
  };
  const wish = readWish(search.when);
  const starts = wishedDays(clinic, wish, search.at)
    .flatMap((working) => freeStarts(clinic, working, days.get(working.day) ?? emptyDay, need))
    .filter((start) => suits(wish, start.minute));
  return chooseStarts(starts, wish, search.limit).map((start) => slotAt(clinic, start, service.minutes));
}

/** "I don't mind who" is remembered as `any`. */
const isNobody = (practitioner: string | null): boolean => practitioner === null || practitioner === 'any';

function slotAt(clinic: Clinic, { at_ms, practitioner, chair }: Start, minutes: number): Slot {
  const start = DateTime.fromMillis(at_ms, { zone: clinic.zone }).toFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZZ");
  const place = { start, minutes, practitioner, chair };
  return { id: slotId(place), ...place };
}
