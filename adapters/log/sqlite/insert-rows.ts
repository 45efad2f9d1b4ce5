import type { Database } from 'better-sqlite3';
import type { StoredEvent } from '../../../engine/ports.ts';
import type { Layout } from '../lay-out.ts';

const INSERT_EVENT = `
  INSERT INTO events (position, stream, version, type, schema, data, meta, at, recorded_at, key, sealed_hash, hash)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** In the order of the statement above: bound by name, a row costs a microsecond more, a tenth of the whole. */
type EventValues = [number, string, number, string, number, string, string, string, string, ...(string | null)[]];
const valuesOf = (row: StoredEvent): EventValues => [
  row.position,
  row.stream,
  row.version,
  row.type,
  row.schema,
  row.data,
  row.meta,
  row.at,
  row.recorded_at,
  row.key,
  row.sealed_hash,
  row.hash,
];

/** Inserts the rows and boxes of one append into the open transaction. Throws what SQLite and the triggers say. */
export function rowInserter(db: Database): (layout: Layout) => void {
  const insertEvent = db.prepare<[EventValues]>(INSERT_EVENT);
  const insertBox = db.prepare<[number, string | null, Uint8Array]>(
    'INSERT INTO sealed (position, key, box) VALUES (?, ?, ?)',
  );
  return ({ rows }) => {
    for (const { row, box } of rows) {
      insertEvent.run(valuesOf(row));
      if (box !== null) insertBox.run(row.position, row.key, box);
    }
  };
}
