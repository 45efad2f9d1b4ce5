import { linkHash } from '../../engine/proof/chain.ts';
import type { AppendResult, SealedEvent, StoredEvent, Write } from '../../engine/ports.ts';
import { sha256, sha256OfBytes } from './sha256.ts';

/** The last version of a stream and its hash; version 0 with no hash where the stream does not exist. */
export interface Head {
  readonly version: number;
  readonly hash: string | null;
}
export const NO_STREAM: Head = { version: 0, hash: null };

/** What an append stands on. */
export interface Ground {
  readonly headOf: (stream: string) => Head;
  /** The last position of the log. */
  readonly position: number;
  readonly recorded_at: string;
}

/** An append with every row as it will be stored, and what the log's state is after it. */
export interface Layout {
  readonly ok: true;
  readonly rows: readonly { readonly row: StoredEvent; readonly box: Uint8Array | null }[];
  readonly heads: ReadonlyMap<string, Head>;
  readonly position: number;
}
export type Conflict = Extract<AppendResult, { readonly problem: 'conflict' }>;

/** Gives the events of one append their versions, positions and hashes, or says which stream has moved on. Writes nothing. */
export function layOut(writes: readonly Write[], ground: Ground): Layout | Conflict {
  const heads = new Map<string, Head>();
  const rows: { row: StoredEvent; box: Uint8Array | null }[] = [];
  let position = ground.position;
  for (const { stream, expected, events } of writes) {
    let head = heads.get(stream) ?? ground.headOf(stream);
    if (head.version !== expected) {
      return { ok: false, problem: 'conflict', stream, expected, actual: head.version };
    }
    for (const event of events) {
      position += 1;
      const row = rowOf(event, stream, head, position, ground.recorded_at);
      rows.push({ row, box: event.box });
      head = { version: row.version, hash: row.hash };
    }
    heads.set(stream, head);
  }
  return { ok: true, rows, heads, position };
}

function rowOf(event: SealedEvent, stream: string, head: Head, position: number, recorded_at: string): StoredEvent {
  const { type, schema, data, meta, at, key, box } = event;
  const sealed_hash = box === null ? null : sha256OfBytes(box);
  const chained = { stream, version: head.version + 1, type, schema, data, meta, at, recorded_at, key, sealed_hash };
  return { position, ...chained, hash: linkHash(sha256, head.hash, chained) };
}
