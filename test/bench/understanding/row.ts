/** A row of the data as its README describes it; what only some files have is optional. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A date, a time, both, or a range of which one bound may be open. */
export interface Expected {
  readonly date?: string;
  readonly time?: string;
  readonly start?: string;
  readonly end?: string;
  readonly end_incl?: boolean;
  readonly grain?: string;
  readonly pod?: string;
}

export interface DataRow {
  readonly id: string;
  readonly source?: string;
  readonly text: string;
  readonly ref?: string;
  readonly region?: string;
  readonly kind?: string;
  readonly encoding?: string;
  readonly cat?: string;
  readonly core?: boolean;
  /** The words that a case is about, where it says so. */
  readonly span?: unknown;
  /** Of dates a list, of names and telephone numbers an object. */
  readonly expect?: readonly Expected[] | Readonly<Record<string, unknown>>;
  readonly expect_any?: readonly Expected[];
  readonly nbest?: readonly string[];
  readonly implicit_deny?: boolean;
  readonly not_acts?: readonly string[];
  readonly context?: {
    readonly prev?: string;
    readonly prev_acts?: readonly string[];
    readonly asked?: string;
  };
  readonly labels?: {
    readonly native?: readonly string[];
    readonly acts?: readonly string[];
    readonly exact?: boolean;
    readonly expected?: { readonly first?: string; readonly last?: string; readonly dob?: string };
  };
}

export const parts = ['tune', 'unseen', 'all'] as const;
export type Part = (typeof parts)[number];

/** A third of the rows is never looked at while rules are written; which ones, their ids decide. */
export function isUnseen(id: string): boolean {
  const digest = createHash('sha1').update(`unseen:${id}`).digest('hex');
  return Number.parseInt(digest.slice(0, 8), 16) % 3 === 0;
}

const isIn = (part: Part, id: string): boolean => part === 'all' || isUnseen(id) === (part === 'unseen');

export interface DataFile {
  readonly file: string;
  readonly rows: readonly DataRow[];
}

/** Every file of a folder in the order of their names. Contents of CSV files, which nobody says, are left out. */
export function readFolder(folder: string, part: Part): DataFile[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.jsonl'));
  return files.toSorted().map((file) => {
    const lines = readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '');
    const rows = lines.map((line, i) => readLine(line, `${file}, line ${i + 1}`));
    return { file, rows: rows.filter(({ id, encoding }) => encoding === undefined && isIn(part, id)) };
  });
}

function readLine(line: string, where: string): DataRow {
  const row = JSON.parse(line) as Partial<DataRow>;
  if (typeof row.id !== 'string' || typeof row.text !== 'string') throw new Error(`${where} has no id or no text.`);
  return { ...row, id: row.id, text: row.text };
}
