/** Instants and the clocks of zones. Luxon would write `Z` for UTC, and two spellings of one instant would compare badly. */
import { DateTime, IANAZone } from 'luxon';

/** An instant or a day in a zone. Throws for text that is neither and for an unknown zone: both were parsed by their schema before. */
export function localTime(iso: string, zone: string): DateTime<true> {
  const time = DateTime.fromISO(iso, { zone });
  if (!time.isValid) throw new Error(`Not a time: ${iso} in ${zone}, ${time.invalidReason}.`);
  return time;
}

/** Whether a text names a time zone whose clock is known. */
export const isZone = (text: string): boolean => IANAZone.isValidZone(text);

/** An instant in milliseconds since 1970. */
export const instantMs = (iso: string): number => localTime(iso, 'utc').toMillis();

/** The instant in UTC with its offset, as the log writes it: `2026-11-24T09:30:00.000+00:00`. */
export const writeInstant = (moment: DateTime): string => moment.toJSDate().toISOString().replace('Z', '+00:00');
