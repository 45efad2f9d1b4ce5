import Database from 'better-sqlite3';

/** Codes by which SQLite says that the place of the file failed, and not we. Their extended codes begin with them. */
const codes = [
  'SQLITE_FULL',
  'SQLITE_IOERR',
  'SQLITE_BUSY',
  'SQLITE_READONLY',
  'SQLITE_CANTOPEN',
  'SQLITE_CORRUPT',
  'SQLITE_NOTADB',
  'SQLITE_PERM',
  'SQLITE_NOMEM',
];

const sentences: Readonly<Record<string, string>> = {
  SQLITE_FULL: 'the disk is full',
  SQLITE_BUSY: 'another process is writing to them',
  SQLITE_READONLY: 'they may not be written to',
  SQLITE_NOTADB: 'the file is not a database',
  EACCES: 'the folder may not be entered',
  EPERM: 'the folder may not be entered',
  EROFS: 'the disk may not be written to',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file is where the folder should be',
  EEXIST: 'a file is where the folder should be',
};

/** Why the file cannot be used, in words without a path. Any other error is a bug of ours and is thrown again. */
export function unavailability(error: unknown): string {
  const code = codeOf(error);
  if (code === undefined) throw error;
  return sentences[code] ?? `the system says ${code}`;
}

function codeOf(error: unknown): string | undefined {
  if (error instanceof Database.SqliteError) return codes.find((code) => error.code.startsWith(code));
  // What the file system refuses carries the number of its error; our own mistakes never do.
  return error instanceof Error && 'errno' in error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}
