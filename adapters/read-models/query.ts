import type Database from 'better-sqlite3';
import type { Value } from '../../projections/projection.ts';
import { readModelLimits } from './limits.ts';
import type { NamedQuery, QueryAnswer } from './read-models.ts';

export interface Reading {
  readonly file: Database.Database;
  readonly queries: readonly NamedQuery[];
  /** The order of the stages, as a JSON list: what every query may use as `:stages`. */
  readonly stages: string;
  readonly position: () => number;
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
  // One read transaction: the rows are those of the position.
  return reading.file
    .transaction((): QueryAnswer => {
      const position = reading.position();
      const statement = reading.file.prepare<[{ stages: string }], Value[]>(query.sql).raw();
      const columns = statement.columns().map((column) => column.name);
      return { ok: true, position, columns, rows: statement.all({ stages: reading.stages }) };
    })
    .deferred();
}

async function reached({ position, pause }: Reading, after: number): Promise<boolean> {
  const { waitMs, pauseMs } = readModelLimits;
  for (let waited = 0; position() < after; waited += pauseMs.value) {
    if (waited >= waitMs.value) return false;
    await pause(pauseMs.value);
  }
  return true;
}
