/** A person's time zone. */
import { IANAZone } from 'luxon';

/** Fixed offsets such as `+01:00` know no summer time, and so are no zone to call by. */
const IANA_NAME = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+){0,2}$/;

/** The IANA zone, null for an empty cell, `invalid` for anything else. */
export function readZone(cell: string): { readonly zone: string | null } | 'invalid' {
  const zone = cell.trim().replaceAll(' ', '_');
  if (zone === '') return { zone: null };
  return IANA_NAME.test(zone) && IANAZone.isValidZone(zone) ? { zone } : 'invalid';
}
