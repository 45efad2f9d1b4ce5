/** The times that words like "that day" and "an hour later" may speak of. */
import type { Utterance } from '../../../../engine/ports.ts';
import { todayIn } from '../dates/calendar.ts';
import type { Day, Today } from '../dates/calendar.ts';

/** On the clock of the clinic: those on offer, where one of them is asked for or none was chosen yet; else the chosen or booked one. */
export function spokenOf({ asked, offered, visit, zone }: Utterance): readonly Today[] {
  const isOffer = offered.length > 0 && (asked === 'slot' || !visit);
  const slots = isOffer ? offered : visit ? [visit] : [];
  return slots.map(({ start }) => todayIn(start, zone));
}

/** The only one of several values, or null where they differ or there is none. */
export function onlyOf(values: readonly number[]): number | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

/** The day of an ISO date. */
export const dayOfIso = (iso: string): Day => Math.round(Date.parse(iso) / 86_400_000);
