/** From one row to a lead, or to the reason why it is none. */
import type { Columns } from './columns.ts';
import { declaredConsent, readConsent, readDoNotCall, type Statement } from './consent.ts';
import { readLanguage } from './language.ts';
import type { Lead, LeadConsent, LeadField, LeadsOptions, Rejection } from './lead.ts';
import { readPerson, unreadOf, type Cells } from './person.ts';
import { readPhone } from './phone.ts';
import type { Row } from './rows.ts';
import { readZone } from './zone.ts';

export type ReadRow = { readonly lead: Lead; readonly unread: readonly LeadField[] } | { readonly rejected: Rejection };

/** Every statement about consent counts, and one that is no clear yes outweighs all others. */
function consentOf(
  statements: (field: LeadField) => readonly Statement[],
  options: LeadsOptions,
): { readonly consent: LeadConsent | null; readonly isRead: boolean } {
  const stated = statements('consent')
    .map(readConsent)
    .filter((one) => one !== null);
  const forbidden = statements('do_not_call')
    .map(readDoNotCall)
    .filter((one) => one !== null);
  const said = [...forbidden, ...stated.map(({ consent }) => consent)];
  const dated = said.find(({ on }) => on !== null);
  return {
    consent: said.find(({ given }) => !given) ?? dated ?? said[0] ?? declaredConsent(options.consentSource ?? ''),
    isRead: stated.every(({ isRead }) => isRead),
  };
}

/** Cells that are missing at the end are empty; cells beyond the header must be. */
function hasTooManyCells(cells: readonly string[], columns: Columns): boolean {
  return cells.slice(columns.width).some((cell) => cell.trim() !== '');
}

/** Reads one row. Whether its number stood in the file before is not this function's to know. */
export function readRow({ line, cells }: Row, columns: Columns, options: LeadsOptions): ReadRow {
  if (cells === null || hasTooManyCells(cells, columns)) return { rejected: 'row_broken' };
  const statements = (field: LeadField): Statement[] =>
    columns.of[field]
      .map((column) => ({ header: columns.headers[column] ?? field, cell: cells[column] ?? '' }))
      .filter(({ cell }) => cell.trim() !== '');
  const cellsOf: Cells = (field) => statements(field).map(({ cell }) => cell.trim());
  const phones = cellsOf('phone');
  if (phones.length === 0) return { rejected: 'phone_missing' };
  const phone = phones.map((cell) => readPhone(cell, options.region)).find((number) => number !== null);
  if (phone === undefined) return { rejected: 'phone_invalid' };
  const zone = readZone(cellsOf('zone')[0] ?? '');
  if (zone === 'invalid') return { rejected: 'zone_invalid' };
  const { consent, isRead } = consentOf(statements, options);
  const language = readLanguage(cellsOf('language')[0] ?? '');
  const lead: Lead = { line, phone, ...readPerson(cellsOf), consent, language, zone: zone.zone };
  const unread: LeadField[] = unreadOf(cellsOf, lead);
  if (!isRead) unread.push('consent');
  if (language === 'und') unread.push('language');
  return { lead, unread };
}
