import type { Database } from 'better-sqlite3';
import type { EventLog } from '../../../engine/ports.ts';

/** Releases and other artefacts, kept for ever under their hash. `usable` gives a refusal of the disk its sentence. */
export function artefactKeeper(
  db: Database,
  usable: <T>(act: () => T) => T,
): Pick<EventLog, 'keepArtefact' | 'artefact'> {
  const keep = db.prepare<{ hash: string; kind: string; content: string }>(
    `INSERT INTO artefacts (hash, kind, content)
     SELECT :hash, :kind, :content WHERE NOT EXISTS (SELECT 1 FROM artefacts WHERE hash = :hash)`,
  );
  const find = db.prepare<[string], string>('SELECT content FROM artefacts WHERE hash = ?').pluck();
  return {
    async keepArtefact(hash, kind, content) {
      usable(() => keep.run({ hash, kind, content }));
    },
    artefact: async (hash) => find.get(hash) ?? null,
  };
}
