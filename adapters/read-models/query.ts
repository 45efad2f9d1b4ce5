import Database from 'better-sqlite3';
import type { Value } from '../../projections/projection.ts';
import { readModelLimits } from './limits.ts';
import type { NamedQuery, Newer, QueryAnswer } from './read-models.ts';

export interface Reading {
  readonly file: Database.Database;
  readonly queries: readonly NamedQuery[];
  /** The order of the stages, as a JSON list: what every query may use as `:stages`. */
  readonly stages: string;
  readonly position: () => number;
  /** Whether a newer version of Elo has put rows of its own in the place of those that this one knows. */
  readonly isNewer: () => boolean;
  /** Lets others work for so many milliseconds. */
  readonly pause: (ms: number) => Promise<unknown>;
}

/** The rows of a named query and the position at which they stand. */
export async function answerQuery(reading: Reading, name: string, after: number): Promise<QueryAnswer> {
  const query = reading.queries.find((known) => known.name === name);
  if (query === undefined) {
    return { ok: false, problem: 'unknown_query', known: reading.queries.map((known) => known.name) };
  }
  if (!(await reached(reading, after))) {
    return { ok: false, problem: 'not_reached', after, position: reading.position() };
  }
  return atOnePosition(reading, (): QueryAnswer => {
    const position = reading.position();
    const statement = reading.file.prepare<[{ stages: string }], Value[]>(query.sql).raw();
    const columns = statement.columns().map((column) => column.name);
    return { ok: true, position, columns, rows: statement.all({ stages: reading.stages }) };
  });
}

/**
 * Reads in one transaction, so that all rows are those of the position. A newer version may swap its rows in while this one goes
 * on reading: they are read as long as the question fits their tables, and a question that no longer does says why.
 */
export function atOnePosition<T>(reading: Reading, read: () => T): T | Newer {
  try {
    return reading.file.transaction(read).deferred();
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_ERROR' && reading.isNewer()) return newer;
    throw error;
  }
}

const newer: Newer = {
  ok: false,
  problem: 'newer',
  says: 'A newer version of Elo has made the read models anew, and this one cannot read them. Please use that one.',
};

async function reached({ position, pause }: Reading, after: number): Promise<boolean> {
  const { waitMs, pauseMs } = readModelLimits;
  for (let waited = 0; position() < after; waited += pauseMs.value) {
    if (waited >= waitMs.value) return false;
    await pause(pauseMs.value);
  }
  return true;
}
