/** Reads a file of leads: everything that can be read of it, and every row that cannot with its line and reason. */
import { readColumns, type Columns } from './columns.ts';
import { decode } from './decode.ts';
import { declaresDelimiter, detectDelimiter } from './delimiter.ts';
import { leadFields, type Lead, type LeadsOptions, type LeadsProblem, type LeadsRead } from './lead.ts';
import { readRow } from './read-row.ts';
import { readRows, type Row } from './rows.ts';

/** Says what was recognised and never what was not: without a header, the first row holds somebody's data. */
function missingPhone(columns: Columns): LeadsProblem {
  const known = leadFields.filter((field) => columns.of[field].length > 0);
  return {
    problem: 'phone_column_missing',
    sentence:
      `None of the ${columns.width} columns in the header is a telephone number (recognised: ${known.join(', ') || 'none'}). ` +
      'The first row must name the columns; call one of them "phone", or say which it is with --columns phone=<header>.',
  };
}

const empty: LeadsProblem = {
  problem: 'empty',
  sentence:
    'The file is empty. Its first row must name the columns, one of them "phone"; each row below it is one person.',
};
const headerBroken = (line: number): LeadsProblem => ({
  problem: 'header_broken',
  sentence: `The header on line ${line} cannot be read: a quotation mark is not closed there. Close or remove it, and try again.`,
});

/** A no that stands anywhere in the file for a number holds for that number. */
function withNo(leads: Map<string, Lead>, again: Lead): void {
  const first = leads.get(again.phone);
  if (first !== undefined && again.consent?.given === false && first.consent?.given !== false)
    leads.set(again.phone, { ...first, consent: again.consent });
}

function readAll(
  rows: readonly Row[],
  columns: Columns,
  options: LeadsOptions,
): Pick<LeadsRead, 'leads' | 'rejected' | 'unread'> {
  const leads = new Map<string, Lead>();
  const rejected: LeadsRead['rejected'][number][] = [];
  const unread: LeadsRead['unread'][number][] = [];
  for (const row of rows) {
    const read = readRow(row, columns, options);
    if ('rejected' in read) rejected.push({ line: row.line, reason: read.rejected });
    else if (leads.has(read.lead.phone)) {
      rejected.push({ line: row.line, reason: 'phone_duplicate' });
      withNo(leads, read.lead);
    } else {
      leads.set(read.lead.phone, read.lead);
      unread.push(...read.unread.map((field) => ({ line: row.line, field })));
    }
  }
  return { leads: [...leads.values()], rejected, unread };
}

/**
 * The leads in `bytes`, a CSV file with a header: UTF-8, UTF-16 with its mark, or Windows-1252; comma, semicolon or tab.
 * Of rows with the same number the first stays. Returns a problem where nothing can be read at all; throws only for a bug.
 */
export function readLeads(bytes: Uint8Array, options: LeadsOptions): LeadsRead | LeadsProblem {
  const decoded = decode(bytes);
  if ('problem' in decoded) return decoded;
  const text = decoded.text.replace(/\r\n?/g, '\n');
  const delimiter = detectDelimiter(text);
  const [header, ...rows] = readRows(text, delimiter).slice(declaresDelimiter(text) ? 1 : 0);
  if (header === undefined) return empty;
  if (header.cells === null) return headerBroken(header.line);
  const columns = readColumns(header.cells, options.columns);
  if ('problem' in columns) return columns;
  if (columns.of.phone.length === 0) return missingPhone(columns);
  return {
    rows: rows.length,
    ...readAll(rows, columns, options),
    unknownColumns: columns.unknown,
    encoding: decoded.encoding,
    delimiter,
  };
}
