import { streamKind } from '../../engine/event.ts';
import type { Clock, EventLog, StoredEvent } from '../../engine/ports.ts';
import { gatherAppends } from './gather-appends.ts';
import type { WaitingAppend } from './gather-appends.ts';
import { layOut, NO_STREAM } from './lay-out.ts';
import type { Head } from './lay-out.ts';

/**
 * A log without a file, for tests and rehearsals. It keeps the same texts, bytes and hashes as the real one, refuses
 * what that refuses and answers as late; what it holds is gone with the process.
 */
export function memoryLog({ clock }: { readonly clock: Clock }): EventLog {
  const rows: StoredEvent[] = [];
  const boxes = new Map<number, Uint8Array>();
  const heads = new Map<string, Head>();
  const artefacts = new Map<string, string>();

  const headOf = (stream: string): Head => heads.get(stream) ?? NO_STREAM;

  function commit({ writes, settle }: WaitingAppend): void {
    const layout = layOut(writes, { headOf, position: rows.length, recorded_at: clock.now() });
    if (!layout.ok) {
      settle(layout);
      return;
    }
    for (const { row, box } of layout.rows) {
      rows.push(Object.freeze(row));
      if (box !== null) boxes.set(row.position, Uint8Array.from(box));
    }
    for (const [stream, head] of layout.heads) if (head.version > 0) heads.set(stream, head);
    settle({ ok: true, position: layout.position });
  }

  const queue = gatherAppends((group) => {
    for (const append of group) commit(append);
  });

  return {
    append: queue.append,
    read: async (stream, after = 0) => rows.filter((row) => row.stream === stream && row.version > after),
    readAll: async (after, limit) => rows.slice(after, after + limit),
    async box(position) {
      const box = boxes.get(position);
      return box === undefined ? null : Uint8Array.from(box);
    },
    position: async () => rows.length,
    streams: async (kind) => [...heads.keys()].filter((stream) => streamKind(stream) === kind),
    async keepArtefact(hash, _kind, content) {
      if (!artefacts.has(hash)) artefacts.set(hash, content);
    },
    artefact: async (hash) => artefacts.get(hash) ?? null,
    close: async () => queue.close(),
  };
}
