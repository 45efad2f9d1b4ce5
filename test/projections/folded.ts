/** Folds examples into a real file in a temporary folder, for tests of projections. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { memoryLog } from '../../adapters/log/memory-log.ts';
import { openReadModels } from '../../adapters/read-models/open-read-models.ts';
import type { ReadModelOptions } from '../../adapters/read-models/open-read-models.ts';
import type { ReadModelWriter } from '../../adapters/read-models/read-models.ts';
import type { EventLog, Write } from '../../engine/ports.ts';

export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'elo-read-models-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
};

export const logOf = async (writes: readonly Write[]): Promise<EventLog> => {
  const log = memoryLog({ clock: { now: () => '2026-11-24T12:00:00.000+00:00' } });
  for (const write of writes) {
    const result = await log.append([write]);
    if (!result.ok) throw new Error(`the example was not appended: ${result.problem}`);
  }
  return log;
};

export const openedForWriting = (options: ReadModelOptions): ReadModelWriter => {
  const opening = openReadModels({ ...options, mode: 'write' });
  if (!opening.ok) throw new Error(opening.says);
  onTestFinished(() => opening.models.close());
  return opening.models;
};

/** Rows as another program sees them that opens the file. */
export const rowsOf = (folder: string, sql: string): readonly unknown[] =>
  withFile(folder, (file) => file.prepare(sql).all());

export const withFile = <T>(folder: string, use: (file: Database.Database) => T): T => {
  const file = new Database(join(folder, 'read.db'));
  try {
    return use(file);
  } finally {
    file.close();
  }
};

export interface Folded {
  readonly folder: string;
  readonly models: ReadModelWriter;
  readonly log: EventLog;
  /** Delivers every event once more, onto the rows as they are. */
  readonly again: () => Promise<void>;
}

export const folded = async (writes: readonly Write[]): Promise<Folded> => {
  const folder = temporaryFolder();
  const log = await logOf(writes);
  const models = openedForWriting({ folder });
  await models.catchUp(log);
  const again = async (): Promise<void> => {
    withFile(folder, (file) => file.exec(`UPDATE checkpoints SET position = 0, hash = ''`));
    await models.catchUp(log);
  };
  return { folder, models, log, again };
};
