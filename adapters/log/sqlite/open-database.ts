import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { takeLock } from './lock.ts';

export type UnusableProblem = 'missing' | 'rights' | 'older' | 'newer' | 'foreign' | 'full' | 'disk';

/** A database file of Elo: what it is called in sentences, what it holds, and which errors speak of it. */
export interface Store {
  /** As an operator calls it: `log`, `vault`, `register`. */
  readonly name: string;
  readonly file: string;
  readonly format: number;
  readonly schema: string;
  /** What brings a file of format 1 to 2, of 2 to 3, and so on; run by the next writer. */
  readonly upgrades?: readonly string[];
  /** What to try where there is nothing to read, or where another folder would do; sentences. */
  readonly whenMissing: string;
  readonly elsewhere: string;
  readonly inUse: (folder: string) => Error;
  readonly unusable: (problem: UnusableProblem, sentence: string, options?: ErrorOptions) => Error;
}

export type OpenMode = 'write' | 'read';
export interface OpenDatabase {
  readonly db: Sqlite.Database;
  /** Closes the database and lets the next writer in. */
  readonly close: () => void;
}

/** A checkpoint or a crash recovery may hold a file this long; a writer never waits for another writer. */
const BUSY_TIMEOUT_MS = 1000;
/** Reads cost the same at ten million events as at a hundred thousand with the file mapped; SQLite caps it at 2 GiB. */
const MMAP_BYTES = 2 ** 31;

/** Opens a file for its one writer, making what is missing, or for reading, which changes nothing. Throws the store's errors. */
export function openDatabase(store: Store, mode: OpenMode): OpenDatabase {
  return sayUnusable(store, mode)(() => (mode === 'write' ? openForWriting(store) : openForReading(store)));
}

function openForWriting(store: Store): OpenDatabase {
  const folder = dirname(store.file);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = takeLock(store.file.replace(/\.db$/, '.lock'));
  if (lock === null) throw store.inUse(folder);
  let db: Sqlite.Database | undefined;
  try {
    const opened = new Sqlite(store.file, { timeout: BUSY_TIMEOUT_MS });
    db = opened;
    const found = formatOf(store, opened);
    opened.pragma('journal_mode = WAL');
    opened.pragma('synchronous = FULL');
    opened.pragma(`mmap_size = ${MMAP_BYTES}`);
    opened.transaction(() => {
      for (const step of found === 0 ? [store.schema] : (store.upgrades ?? []).slice(found - 1)) opened.exec(step);
      // Written on every open, also where nothing changes: some builds keep FULL only until the first write.
      opened.pragma(`user_version = ${store.format}`);
    })();
    if (opened.pragma('synchronous', { simple: true }) !== 2) {
      throw new Error(`This build of SQLite does not keep synchronous = FULL, which the ${store.name} stands on.`);
    }
    return {
      db: opened,
      close() {
        opened.close();
        lock.release();
      },
    };
  } catch (error) {
    db?.close();
    lock.release();
    throw error;
  }
}

function openForReading(store: Store): OpenDatabase {
  if (!existsSync(store.file)) throw missing(store);
  const db = new Sqlite(store.file, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
  try {
    const found = formatOf(store, db);
    if (found === 0) throw missing(store);
    if (found < store.format) throw older(store, found);
    db.pragma(`mmap_size = ${MMAP_BYTES}`);
  } catch (error) {
    db.close();
    throw error;
  }
  return { db, close: () => void db.close() };
}

/** The format of a file; 0 for one in which nothing was made yet. */
function formatOf(store: Store, db: Sqlite.Database): number {
  const format = Number(db.pragma('user_version', { simple: true }));
  if (format > store.format) {
    throw store.unusable(
      'newer',
      `The ${store.name} in ${dirname(store.file)} was written by a newer Elo (format ${format}; this one knows ` +
        `${store.format}). Update Elo, or ${store.elsewhere}.`,
    );
  }
  if (format === 0 && db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() !== 0) throw foreign(store);
  return format;
}

const missing = (store: Store): Error =>
  store.unusable('missing', `There is no ${store.name} in ${dirname(store.file)}. ${store.whenMissing}`);

const older = (store: Store, found: number): Error =>
  store.unusable(
    'older',
    `The ${store.name} in ${dirname(store.file)} was written by an older Elo (format ${found}; this one reads ` +
      `${store.format}). Any command that writes brings it up to date.`,
  );

const foreign = (store: Store, cause?: unknown): Error =>
  store.unusable(
    'foreign',
    `${store.file} is not a ${store.name} of Elo, or it is damaged. Restore it from a backup, or ${store.elsewhere}.`,
    { cause },
  );

/** Runs what touches the store's files; what they refuse is thrown as the store's own error, with its sentence. */
export function sayUnusable(store: Store, mode: OpenMode): <T>(act: () => T) => T {
  return (act) => {
    try {
      return act();
    } catch (error) {
      throw asUnusable(store, mode, error);
    }
  };
}

/** Turns what Node and SQLite say about files and disks into the store's own sentence; anything else is a bug and stays. */
function asUnusable(store: Store, mode: OpenMode, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const folder = dirname(store.file);
  if (/^(SQLITE_NOTADB|SQLITE_CORRUPT)/.test(code)) return foreign(store, error);
  if (/^(SQLITE_FULL|ENOSPC|EDQUOT)/.test(code)) {
    const sentence = `The disk that holds the ${store.name} in ${folder} is full. Free some space and try again.`;
    return store.unusable('full', sentence, { cause: error });
  }
  if (/^(SQLITE_CANTOPEN|SQLITE_READONLY|SQLITE_PERM|EACCES|EPERM|EROFS|ENOTDIR|EEXIST|ENOENT)/.test(code)) {
    const rights = mode === 'write' ? 'read and write' : 'read';
    const sentence =
      `The ${store.name} in ${folder} cannot be opened to ${mode} (${code}). Make sure that this is a folder on which ` +
      `this user has the right to ${rights}, or ${store.elsewhere}.`;
    return store.unusable('rights', sentence, { cause: error });
  }
  if (/^(SQLITE_IOERR|SQLITE_BUSY|SQLITE_PROTOCOL|SQLITE_LOCKED|EIO|EBUSY)/.test(code)) {
    const sentence = `The ${store.name} in ${folder} does not answer (${code}). Look at its disk, then try again.`;
    return store.unusable('disk', sentence, { cause: error });
  }
  return error;
}
