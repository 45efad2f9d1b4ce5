import type Database from 'better-sqlite3';
import type { EventLog } from '../../engine/ports.ts';
import type { Projection } from '../../projections/projection.ts';
import type { FoldBatch } from './fold-batch.ts';
import { begin, checkpointsOf, positionOf } from './read-model-file.ts';

export interface Folding {
  readonly file: Database.Database;
  readonly projections: readonly Projection[];
  readonly fold: FoldBatch;
}

/** Folds the log from where the read models stand up to its end, or to a position. Returns where they stand then. */
export async function catchUp(
  log: EventLog,
  { file, projections, fold }: Folding,
  batch: number,
  upTo = Infinity,
): Promise<number> {
  await beginWhereTheLogIsAnother(log, file, projections);
  let after = positionOf(file, projections);
  while (after < upTo) {
    const events = await log.readAll(after, Math.min(batch, upTo - after));
    const last = events.at(-1);
    if (last === undefined) break;
    fold(events);
    after = last.position;
  }
  return after;
}

/**
 * A log may have been replaced by another (a demo that began afresh, a backup that was put back). Rows of events that are not
 * in the log any more must not survive it, so a checkpoint also keeps the hash of its event.
 */
async function beginWhereTheLogIsAnother(
  log: EventLog,
  file: Database.Database,
  projections: readonly Projection[],
): Promise<void> {
  for (const checkpoint of checkpointsOf(file)) {
    const projection = projections.find(({ name }) => name === checkpoint.projection);
    if (projection === undefined || checkpoint.position === 0) continue;
    const [event] = await log.readAll(checkpoint.position - 1, 1);
    if (event?.hash !== checkpoint.hash) file.transaction(() => begin(file, projection)).immediate();
  }
}
