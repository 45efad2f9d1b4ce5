/** Read models of two versions of Elo over one log: the newer folds count only every other call, in all tables at once. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { EventLog } from '../../../engine/ports.ts';
import { projections } from '../../../projections/all.ts';
import type { Place, Projection, Row, Seen, Table } from '../../../projections/projection.ts';
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
  projections.map((projection) => ({
    ...projection,
    version: projection.version + by,
    tables: Object.fromEntries(
      Object.entries(projection.tables).map(([name, table]) => {
        const named = columns === 'other' ? renamed(table) : table;
        return [name, by % 2 === 1 ? everyOther(named) : named];
      }),
    ),
  }));

type Fold<At> = (at: At, row?: Row) => Row | undefined;

const withFolds = ({ newest, ...table }: Table, wrap: <At extends Place>(fold: Fold<At>) => Fold<At>): Table => ({
  ...table,
  fold: Object.fromEntries(Object.entries(table.fold).map(([type, fold]) => [type, wrap<Seen>(fold)])),
  ...(newest && { newest: wrap(newest) }),
});

const everyOther = (table: Table): Table =>
  withFolds(table, (fold) => (at, row) => (isCounted(at) ? fold(at, row) : undefined));

/** Its columns and its rows have `rounds` where there was `turns`. */
const renamed = (table: Table): Table => ({
  ...withFolds(table, (fold) => (at, row) => {
    const after = fold(at, row && rename(row, 'rounds', 'turns'));
    return after && rename(after, 'turns', 'rounds');
  }),
  columns: rename(table.columns, 'turns', 'rounds'),
});

const rename = <V>(record: Readonly<Record<string, V>>, from: string, to: string): Record<string, V> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name === from ? to : name, value]));

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
