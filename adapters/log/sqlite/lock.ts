import Sqlite from 'better-sqlite3';

/**
 * Takes the writer's lock: a database of its own, held in an exclusive transaction. It dies with its process, and shuts
 * out no reader, as an exclusive lock on the log itself would. Returns what gives it back, or null where another holds it.
 * Throws SQLite's error where the file cannot be opened.
 */
export function takeLock(file: string): { release(): void } | null {
  const lock = new Sqlite(file, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null;
    throw error;
  }
  return { release: () => void lock.close() };
}
