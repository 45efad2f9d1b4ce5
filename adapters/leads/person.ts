/** The fields of a row that say who somebody is. Anything unreadable becomes null; nothing here rejects a row. */
import { CHARACTERS_MAX, manyLines, oneLine, withoutFormula } from './cell.ts';
import type { Lead, LeadField } from './lead.ts';

/** Every cell of a field that is not blank, from left to right. */
export type Cells = (field: LeadField) => readonly string[];

const EMAIL = /^[^\s@,;<>()"=+-][^\s@,;<>()"]*@[^\s@,;<>()"]+\.[^\s@,;<>()"]+$/;
const SCHEME = /^([a-z][a-z0-9+.-]*):/i;

function nameOf(cells: Cells): string | null {
  const parts = [cells('first_name')[0], cells('last_name')[0]];
  const name = cells('name')[0] ?? parts.filter((part) => part !== undefined).join(' ');
  return withoutFormula(oneLine(name, CHARACTERS_MAX.name));
}

function emailOf(cells: Cells): string | null {
  const email = oneLine(cells('email')[0] ?? '', CHARACTERS_MAX.email);
  return email !== null && EMAIL.test(email) ? email : null;
}

/** A web address or plain words; a `javascript:` or `data:` address is neither. */
function sourceOf(cells: Cells): string | null {
  const source = oneLine(cells('source_url')[0] ?? '', CHARACTERS_MAX.source_url);
  const scheme = SCHEME.exec(source ?? '')?.[1]?.toLowerCase();
  return scheme === undefined || scheme === 'http' || scheme === 'https' ? withoutFormula(source) : null;
}

export const readPerson = (cells: Cells): Pick<Lead, 'name' | 'email' | 'source_url' | 'notes'> => ({
  name: nameOf(cells),
  email: emailOf(cells),
  source_url: sourceOf(cells),
  notes: withoutFormula(manyLines(cells('notes').join('\n'), CHARACTERS_MAX.notes)),
});

/** The fields whose cell held something that could not be read. */
export const unreadOf = (cells: Cells, lead: Lead): LeadField[] =>
  (['email', 'source_url'] as const).filter((field) => cells(field).length > 0 && lead[field] === null);
