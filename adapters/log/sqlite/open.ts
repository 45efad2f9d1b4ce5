import { join } from 'node:path';
import type { Clock, EventLog } from '../../../engine/ports.ts';
import { LogInUse } from '../log-in-use.ts';
import { LogUnusable } from '../log-unusable.ts';
import { openDatabase } from './open-database.ts';
import type { OpenMode, Store } from './open-database.ts';
import { LOG_FORMAT, LOG_SCHEMA } from './schema.ts';
import { sqliteLog } from './sqlite-log.ts';

export interface SqliteLogOptions {
  /** A clinic's folder; the log is `log.db` in it. */
  readonly folder: string;
  /** Gives `recorded_at`. */
  readonly clock: Clock;
  /** `write` makes folder and file where they are missing and keeps other writers out; `read` works at any time. */
  readonly mode: OpenMode;
}

/** Opens a clinic's log. Throws LogInUse where another writes it, LogUnusable where it cannot be opened; both are sentences. */
export function openSqliteLog({ folder, clock, mode }: SqliteLogOptions): EventLog {
  const store = logStore(folder);
  return sqliteLog(store, openDatabase(store, mode), clock, mode);
}

export const logStore = (folder: string): Store => ({
  name: 'log',
  file: join(folder, 'log.db'),
  format: LOG_FORMAT,
  schema: LOG_SCHEMA,
  whenMissing: 'Record a first call with "elo talk" or "elo demo", or choose another folder with --data.',
  elsewhere: 'choose another folder with --data',
  inUse: (where) => new LogInUse(where),
  unusable: (problem, sentence, options) => new LogUnusable(problem, sentence, options),
});
