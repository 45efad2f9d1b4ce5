import { DateTime } from 'luxon';

/** An instant or a day in a zone. Throws for text that is neither and for an unknown zone: both were parsed by their schema before. */
export function localTime(iso: string, zone: string): DateTime<true> {
  const time = DateTime.fromISO(iso, { zone });
  if (!time.isValid) throw new Error(`Not a time: ${iso} in ${zone}, ${time.invalidReason}.`);
  return time;
}

/** An instant in milliseconds since 1970. */
export const instantMs = (iso: string): number => localTime(iso, 'utc').toMillis();
