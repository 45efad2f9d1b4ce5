import type { Database } from 'better-sqlite3';
import { BoundedMap } from '../bounded-map.ts';
import { NO_STREAM } from '../lay-out.ts';
import type { Head } from '../lay-out.ts';

/** The streams of a busy day, at about 200 bytes each; a stream that fell out costs one indexed read. */
const CACHED_HEADS_MAX = 10_000;

/** The last version and hash of streams. Only the one writer may trust it, because nobody else moves a stream. */
export interface Heads {
  of(stream: string): Head;
  adopt(heads: ReadonlyMap<string, Head>): void;
  /** Forgets everything; the next question reads the file. */
  drop(): void;
}

export function streamHeads(db: Database, limit: number = CACHED_HEADS_MAX): Heads {
  const cached = new BoundedMap<string, Head>(limit);
  const last = db.prepare<[string], Head>(
    'SELECT version, hash FROM events WHERE stream = ? ORDER BY version DESC LIMIT 1',
  );
  return {
    of: (stream) => cached.get(stream) ?? last.get(stream) ?? NO_STREAM,
    adopt(heads) {
      for (const [stream, head] of heads) cached.set(stream, head);
    },
    drop: () => cached.clear(),
  };
}
