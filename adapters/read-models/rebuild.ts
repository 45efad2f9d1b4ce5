import type Database from 'better-sqlite3';
import type { EventLog } from '../../engine/ports.ts';
import type { Projection } from '../../projections/projection.ts';
import { foldApart } from './fold-apart.ts';
import { positionOf } from './read-model-file.ts';
import type { RebuiltProjection } from './read-models.ts';

/** Folds the log once more, up to where the live rows stand, compares row by row and swaps the new rows in. */
export async function rebuild(
  log: EventLog,
  live: Database.Database,
  projections: readonly Projection[],
  path: string,
): Promise<readonly RebuiltProjection[]> {
  const upTo = positionOf(live, projections);
  return foldApart({ log, live, projections, path, upTo }, () =>
    projections.map((projection) => swap(live, projection)),
  );
}

function swap(live: Database.Database, projection: Projection): RebuiltProjection {
  let rows = 0;
  let equal = true;
  for (const table of Object.keys(projection.tables)) {
    const found = compare(live, table);
    rows += found.rows;
    equal = equal && found.equal;
    live.exec(`DELETE FROM main."${table}"`);
    live.exec(`INSERT INTO main."${table}" SELECT * FROM rebuilt."${table}"`);
  }
  return { name: projection.name, rows, equal };
}

/** Equal where neither side has a row that the other has not. Every table has a primary key, so no row is there twice. */
function compare(live: Database.Database, table: string): { readonly rows: number; readonly equal: boolean } {
  const only = (one: string, other: string): string =>
    `EXISTS (SELECT * FROM ${one}."${table}" EXCEPT SELECT * FROM ${other}."${table}")`;
  const found = live
    .prepare<[], { rows: number; differs: number }>(
      `SELECT (SELECT count(*) FROM rebuilt."${table}") AS rows,
              ${only('main', 'rebuilt')} OR ${only('rebuilt', 'main')} AS differs`,
    )
    .get();
  if (found === undefined) throw new Error(`the comparison of ${table} gave no row`);
  return { rows: found.rows, equal: found.differs === 0 };
}
