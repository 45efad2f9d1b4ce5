/** Opens the read models for a reading command, ordered by the stages of the flows as far as those can be read. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteLog } from '../../adapters/log/sqlite/open.ts';
import { openReadModels } from '../../adapters/read-models/open-read-models.ts';
import type { ReadModels } from '../../adapters/read-models/read-models.ts';
import { readFlows } from '../../adapters/releases/read-flows.ts';
import { wallClock } from '../runtime/wall-clock.ts';
import { CommandFailure } from './failure.ts';
import type { Folders } from './options.ts';

type Read<T> = (models: ReadModels) => Promise<T> | T;

/** The stages in order; none where the flows cannot be read, and then answers go by first appearance. */
export const stagesOf = (flows: string): readonly string[] =>
  existsSync(flows) ? (readFlows(flows).release?.stages ?? []) : [];

export async function withReadModels<T>(folders: Folders, read: Read<T>): Promise<T> {
  const stages = stagesOf(folders.flows);
  const opened = openReadModels({ folder: folders.log, stages, mode: 'read' });
  if (!opened.ok && opened.problem === 'missing' && existsSync(join(folders.log, 'log.db'))) {
    return foldedApart(folders.log, stages, read);
  }
  if (!opened.ok) throw new CommandFailure(opened.says);
  try {
    return await read(opened.models);
  } finally {
    opened.models.close();
  }
}

/** The first writer of a log is still at work: what it has recorded so far is folded apart, and thrown away again. */
async function foldedApart<T>(folder: string, stages: readonly string[], read: Read<T>): Promise<T> {
  const apart = mkdtempSync(join(tmpdir(), 'elo-read-'));
  const log = openSqliteLog({ folder, clock: wallClock, mode: 'read' });
  try {
    const opened = openReadModels({ folder: apart, stages, mode: 'write' });
    if (!opened.ok) throw new CommandFailure(opened.says);
    await opened.models.catchUp(log);
    const answer = await read(opened.models);
    opened.models.close();
    return answer;
  } finally {
    await log.close();
    rmSync(apart, { recursive: true, force: true });
  }
}
