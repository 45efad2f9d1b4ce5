import type { Database } from 'better-sqlite3';
import type { EventLog, StoredEvent } from '../../../engine/ports.ts';

const COLUMNS = 'position, stream, version, type, schema, data, meta, at, recorded_at, key, sealed_hash, hash';

type Reading = Pick<EventLog, 'read' | 'readAll' | 'box' | 'position' | 'streams'>;

/** The questions that a log answers. Each one sees what was committed when it was asked. */
export function logReader(db: Database): Reading {
  const ofStream = db.prepare<[string, number], StoredEvent>(
    `SELECT ${COLUMNS} FROM events WHERE stream = ? AND version > ? ORDER BY version`,
  );
  const ofAll = db.prepare<[number, number], StoredEvent>(
    `SELECT ${COLUMNS} FROM events WHERE position > ? ORDER BY position LIMIT ?`,
  );
  const box = db.prepare<[number], Uint8Array>('SELECT box FROM sealed WHERE position = ?').pluck();
  const position = db.prepare<[], number>('SELECT coalesce(max(position), 0) FROM events').pluck();
  // A kind ends at the first hyphen, and the full stop is the character after the hyphen.
  const streams = db
    .prepare<[string, string], string>(
      `SELECT stream FROM events WHERE version = 1 AND stream > ? || '-' AND stream < ? || '.' ORDER BY position`,
    )
    .pluck();
  return {
    read: async (stream, after = 0) => ofStream.all(stream, after),
    readAll: async (after, limit) => ofAll.all(after, limit),
    box: async (at) => box.get(at) ?? null,
    position: async () => position.get() ?? 0,
    streams: async (kind) => streams.all(kind, kind),
  };
}
