/** The rows that one stream has in one table: read once for a batch, folded in memory, and each that changed written once. */
import type Database from 'better-sqlite3';
import type { Place, Row, Seen, Table, Value } from '../../projections/projection.ts';

/** Folds what a batch has of a stream: its events of handled types, and where its newest stands, of whatever type. */
export type FoldStream = (stream: string, events: readonly Seen[], newest: Place) => void;

/** A row as it stands, and the position of the last event that changed it. */
interface Standing {
  readonly row: Row;
  readonly position: number;
  readonly changed: boolean;
}

/** By the second column of the key; the one row of a stream that has no more stands under ''. */
type Standings = Map<string, Standing>;

/** Returns the fold into this table of a file. Statements are prepared once, here. */
export function prepareTable(file: Database.Database, name: string, table: Table): FoldStream {
  const [, second] = table.key;
  const { load, save } = statementsOf(file, name, table);

  return (stream, events, newest) => {
    const own = events.filter(({ type }) => table.fold[type] !== undefined);
    if (own.length === 0 && table.newest === undefined) return;
    const rows: Standings = new Map();
    for (const row of load.all(stream)) {
      const which = second === undefined ? '' : String(row[second]);
      rows.set(which, { row, position: Number(row['position']), changed: false });
    }
    for (const event of own) foldEvent(table, rows, event);
    if (table.newest !== undefined) put(rows, '', newest, table.newest(newest, rows.get('')?.row));
    for (const [which, { row, position, changed }] of rows) {
      if (changed) save(second === undefined ? [stream] : [stream, which], row, position);
    }
  };
}

function foldEvent(table: Table, rows: Standings, event: Seen): void {
  const which = table.which === undefined ? '' : table.which(event);
  if (which === null) return;
  const standing = rows.get(which);
  // One that comes again finds its row beyond it.
  if (standing !== undefined && standing.position >= event.position) return;
  put(rows, which, event, table.fold[event.type]?.(event, standing?.row));
}

function put(rows: Standings, which: string, { position }: Place, row: Row | undefined): void {
  if (row !== undefined && row !== rows.get(which)?.row) rows.set(which, { row, position, changed: true });
}

function statementsOf(file: Database.Database, name: string, { columns, key }: Table) {
  const folded = Object.keys(columns).filter((column) => column !== 'position' && !key.includes(column));
  const written = [...key, ...folded, 'position'];
  const load = file.prepare<[string], Record<string, Value>>(`SELECT * FROM "${name}" WHERE "${key[0]}" = ?`);
  const insert = file.prepare<[readonly Value[]]>(
    `INSERT INTO "${name}" (${written.map((column) => `"${column}"`).join(', ')}) VALUES (${written.map(() => '?').join(', ')})
     ON CONFLICT (${key.map((column) => `"${column}"`).join(', ')})
     DO UPDATE SET ${[...folded, 'position'].map((column) => `"${column}" = excluded."${column}"`).join(', ')}`,
  );
  const save = (keys: readonly string[], row: Row, position: number): void => {
    // A spread row with a misspelt column compiles.
    const stray = Object.keys(row).find((column) => !Object.hasOwn(columns, column));
    if (stray !== undefined) throw new Error(`the fold of table ${name} leaves ${stray}, which is no column of it`);
    insert.run([...keys, ...folded.map((column) => row[column] ?? null), position]);
  };
  return { load, save };
}
