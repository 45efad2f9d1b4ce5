/** From CSV text to rows with the lines on which they begin. One broken row costs itself and no other. */
import { CsvError, parse, type Options } from 'csv-parse/sync';
import type { Delimiter } from './lead.ts';

export interface Row {
  readonly line: number;
  /** Null where quotes are not closed or stand where none may. */
  readonly cells: readonly string[] | null;
}

/** A quote that is never closed would otherwise swallow the rest of the file. */
const ROW_CHARACTERS_MAX = 64_000;
/** After each broken row the library starts afresh; a file of nothing else is read line by line instead. */
const FRESH_STARTS_MAX = 100;

const optionsFor = (delimiter: Delimiter): Options => ({
  delimiter,
  record_delimiter: '\n',
  relax_column_count: true,
  // Some exports write a space between the comma and the quotation mark.
  trim: true,
  max_record_size: ROW_CHARACTERS_MAX,
});

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** A line by itself, with quotes taken as letters where they cannot be marks: `5" screen`. Null where that does not help. */
function readLine(text: string, options: Options, width: number | null): readonly string[] | null {
  try {
    const [cells, ...more] = parse(text, { ...options, relax_quotes: true, trim: false });
    if (cells === undefined) return [];
    return more.length === 0 && (width === null || cells.length === width) ? cells : null;
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}

/** Rows from the start of `text` up to its end or its first broken row. `next` is the line after the last good one. */
function readGoodRows(
  text: string,
  firstLine: number,
  options: Options,
): { rows: Row[]; next: number; broken: boolean } {
  const rows: Row[] = [];
  let next = firstLine;
  const keep = (cells: unknown, { lines }: { readonly lines: number }): null => {
    rows.push({ line: next, cells: cells as string[] });
    next = firstLine + lines;
    return null;
  };
  try {
    parse(text, { ...options, on_record: keep });
    return { rows, next, broken: false };
  } catch (error) {
    if (error instanceof CsvError) return { rows, next, broken: true };
    throw error;
  }
}

/** Where each line begins. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** All rows that are not blank, in order. `text` has `\n` line ends only. */
export function readRows(text: string, delimiter: Delimiter): Row[] {
  const options = optionsFor(delimiter);
  const starts = lineStarts(text);
  const rows: Row[] = [];
  let line = 1;
  let freshStarts = 0;
  while (line <= starts.length) {
    const isWorn = freshStarts >= FRESH_STARTS_MAX;
    const good = isWorn
      ? { rows: [], next: line, broken: true }
      : readGoodRows(text.slice(starts[line - 1]), line, options);
    rows.push(...good.rows);
    if (!good.broken) break;
    const width = rows.find(({ cells }) => cells !== null && !isBlank(cells))?.cells?.length ?? null;
    const end = starts[good.next];
    const alone = text.slice(starts[good.next - 1], end === undefined ? undefined : end - 1);
    rows.push({ line: good.next, cells: readLine(alone, options, width) });
    line = good.next + 1;
    freshStarts += 1;
  }
  return rows.filter(({ cells }) => cells === null || !isBlank(cells));
}
