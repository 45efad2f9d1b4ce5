/** Read models of two versions of Elo over one log: the newer folds count only every other call, in all tables at once. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { EventLog } from '../../../engine/ports.ts';
import { projections } from '../../../projections/all.ts';
import type { Place, Projection } from '../../../projections/projection.ts';
import { eventsOfBookedCall, eventsOfObjectingCall, writeOf } from '../../controls/read-model-events.ts';
import { logOf } from '../../projections/folded.ts';

export const CALLS = 240;

/** So many calls that a fold takes several batches. */
export const logOfManyCalls = (calls = CALLS): Promise<EventLog> =>
  logOf(
    Array.from({ length: calls }, (_, i) => {
      const stream = `call-01KAS000000000000000000${String(i).padStart(3, '0')}`;
      return writeOf(stream, i % 4 < 2 ? eventsOfBookedCall : eventsOfObjectingCall);
    }),
  );

const isCounted = ({ stream }: Place): boolean => Number(stream.at(-1)) % 2 === 0;

/**
 * Every projection so many versions on: the odd ones count every other call, the even ones all of them. Where tables change as
 * well, a column by which older questions ask has another name.
 */
export const newerFolds = (columns: 'same' | 'other' = 'same', by = 1): readonly Projection[] =>
  projections.map((fold) => ({
    ...fold,
    version: fold.version + by,
    ...(columns === 'other' && { tables: renamed(fold.tables), statements: renamed(fold.statements) }),
    ...(by % 2 === 1 && everyOther(fold)),
  }));

const everyOther = (fold: Projection): Pick<Projection, 'first' | 'newest' | 'apply'> => ({
  first: (place) => (isCounted(place) ? (fold.first?.(place) ?? []) : []),
  newest: (place) => (isCounted(place) ? (fold.newest?.(place) ?? []) : []),
  apply: Object.fromEntries(
    Object.entries(fold.apply).map(([type, handle]) => [
      type,
      (event: Parameters<typeof handle>[0]) => (isCounted(event) ? handle(event) : []),
    ]),
  ),
});

const renamed = (texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([name, sql]) => [name, sql.replaceAll(/(?<!:)\bturns\b/g, 'rounds')]));

const tables = projections.flatMap((projection) => Object.keys(projection.tables));

/** All versions, positions and counts of rows, as one reading connection sees them at one moment. */
export function countsIn(file: Database.Database): string {
  return file.transaction(() => {
    const stands = file
      .prepare('SELECT projection, version, position FROM checkpoints ORDER BY projection')
      .raw()
      .all();
    const rows = tables.map((table) => [table, file.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()]);
    return JSON.stringify({ stands, rows });
  })();
}

export function countsOf(folder: string): string {
  const file = new Database(join(folder, 'read.db'), { readonly: true });
  try {
    return countsIn(file);
  } finally {
    file.close();
  }
}
