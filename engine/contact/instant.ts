/** Instants as the log writes them. Luxon would write `Z` for UTC, and two spellings of one instant would compare badly. */
import { DateTime } from 'luxon';

/** The instant in UTC with its offset, `2026-11-24T09:30:00.000+00:00`. */
export const writeInstant = (moment: DateTime): string => moment.toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZZ");

/** The moment on the clocks of a zone. A text that is no instant, or a zone that does not exist, is a bug of ours: both were checked on their way in. */
export function readInstant(instant: string, zone: string): DateTime {
  const moment = DateTime.fromISO(instant, { zone });
  if (!moment.isValid) throw new Error(`"${instant}" in zone "${zone}" is no moment: ${moment.invalidReason}`);
  return moment;
}
