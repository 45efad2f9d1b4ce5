/** What a row says about consent to calls. */
import { DateTime } from 'luxon';
import { CHARACTERS_MAX, oneLine } from './cell.ts';
import type { LeadConsent } from './lead.ts';

const YES = /^(?:yes|y|true|1)$/i;
const NO = /^(?:no|n|false|0)$/i;
const DATE = /^(\d{4}-\d\d-\d\d)(?:[T ].*)?$/;

/** A cell with the header that it stands under. */
export interface Statement {
  readonly header: string;
  readonly cell: string;
}

const proofOf = ({ header, cell }: Statement): string => oneLine(`${header}: ${cell}`, CHARACTERS_MAX.consent) ?? '';

/** The day of an ISO date, with or without a time behind it, or null where the calendar has no such day. */
function dayOf(cell: string): string | null {
  const day = DATE.exec(cell)?.[1];
  return day !== undefined && DateTime.fromISO(day).isValid ? day : null;
}

/** Yes, no or the day of the yes; anything else is no clear yes, and so none. Null for an empty cell. */
export function readConsent(statement: Statement): { readonly consent: LeadConsent; readonly isRead: boolean } | null {
  const cell = statement.cell.trim();
  if (cell === '') return null;
  const wording = proofOf(statement);
  const day = dayOf(cell);
  const given = YES.test(cell) || day !== null;
  return { consent: { given, on: day, wording, basis: 'row' }, isRead: given || NO.test(cell) };
}

/** A column such as "Do not call": everything but an empty cell and a no forbids calls. */
export function readDoNotCall(statement: Statement): LeadConsent | null {
  const cell = statement.cell.trim();
  return cell === '' || NO.test(cell) ? null : { given: false, on: null, wording: proofOf(statement), basis: 'row' };
}

/** The operator's declaration, for rows that say nothing. */
export const declaredConsent = (declaration: string): LeadConsent | null => {
  const wording = oneLine(declaration, CHARACTERS_MAX.consent);
  return wording === null ? null : { given: true, on: null, wording, basis: 'operator' };
};
