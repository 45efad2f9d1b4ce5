/** Folds projections once more into a file apart, and swaps its rows in: readers see the old rows or the new, never a mixture. */
import { rmSync } from 'node:fs';
import type Database from 'better-sqlite3';
import type { EventLog } from '../../engine/ports.ts';
import type { Projection } from '../../projections/projection.ts';
import { catchUp } from './catch-up.ts';
import { prepareFold } from './fold-batch.ts';
import { readModelLimits } from './limits.ts';
import { openApart, prepareTables } from './read-model-file.ts';

export interface FoldedApart {
  readonly log: EventLog;
  readonly live: Database.Database;
  readonly projections: readonly Projection[];
  /** Where the file apart lies, beside the live one. */
  readonly path: string;
  /** The position up to which is folded; the end of the log where it is not given. */
  readonly upTo?: number;
}

/** Runs `swapIn` in one transaction on the live file, with the new rows attached as `rebuilt`. Killed anywhere, the old rows stand. */
export async function foldApart<T>(apart: FoldedApart, swapIn: () => T): Promise<T> {
  const { live, path } = apart;
  const remove = (): void => rmSync(path, { force: true });
  // One that was killed half-way may have left its file.
  remove();
  try {
    await fold(apart);
    live.prepare('ATTACH ? AS rebuilt').run(path);
    try {
      return live.transaction(swapIn).immediate();
    } finally {
      live.exec('DETACH rebuilt');
    }
  } finally {
    remove();
  }
}

async function fold({ log, projections, path, upTo }: FoldedApart): Promise<void> {
  const file = openApart(path);
  try {
    prepareTables(file, projections);
    const folding = { file, projections, fold: prepareFold(file, projections) };
    await catchUp(log, folding, readModelLimits.eventsABatchOfARebuild.value, upTo);
  } finally {
    file.close();
  }
}
