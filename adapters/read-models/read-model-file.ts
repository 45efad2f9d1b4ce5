/** The file of the read models: its tables, and how far each projection has come. */
import Database from 'better-sqlite3';
import type { Projection, Table } from '../../projections/projection.ts';
import { readModelLimits } from './limits.ts';

export interface Checkpoint {
  readonly projection: string;
  readonly version: number;
  readonly position: number;
  /** Hash of the event at that position, or '' at 0: it tells this log from another one in the same place. */
  readonly hash: string;
}

const checkpointTable = `
  CREATE TABLE IF NOT EXISTS checkpoints (
    projection TEXT PRIMARY KEY,
    version    INTEGER NOT NULL,
    position   INTEGER NOT NULL,
    hash       TEXT NOT NULL
  ) STRICT`;

/** Opens for writing. Rows can be made again from the log, so NORMAL is safe enough: a power cut costs a catch-up. */
export function openForWriting(path: string): Database.Database {
  const file = new Database(path, { timeout: readModelLimits.busyMs.value });
  file.pragma('journal_mode = WAL');
  file.pragma('synchronous = NORMAL');
  return file;
}

/** Opens a file that nobody else reads and that is thrown away when anything goes wrong. */
export function openApart(path: string): Database.Database {
  const file = new Database(path);
  file.pragma('journal_mode = OFF');
  file.pragma('synchronous = OFF');
  return file;
}

/** The checkpoints by projection; empty where the file has none. */
export function checkpointsOf(file: Database.Database): readonly Checkpoint[] {
  const table = file.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'checkpoints'`).get();
  if (table === undefined) return [];
  return file
    .prepare<[], Checkpoint>('SELECT projection, version, position, hash FROM checkpoints ORDER BY projection')
    .all();
}

/** The position that all of the projections have reached. */
export function positionOf(file: Database.Database, projections: readonly Projection[]): number {
  const reached = new Map(checkpointsOf(file).map((checkpoint) => [checkpoint.projection, checkpoint.position]));
  return Math.min(...projections.map(({ name }) => reached.get(name) ?? 0));
}

/** Empties a projection and sets it to the beginning, so that the next catch-up folds it from the first event. */
export function begin(file: Database.Database, projection: Projection): void {
  for (const [name, table] of Object.entries(projection.tables)) makeAnew(file, name, table);
  file
    .prepare(
      `INSERT INTO checkpoints (projection, version, position, hash) VALUES (:name, :version, 0, '')
       ON CONFLICT (projection) DO UPDATE SET version = :version, position = 0, hash = ''`,
    )
    .run({ name: projection.name, version: projection.version });
}

/** Makes a table without a row, in place of one that may have had other columns. */
export function makeAnew(file: Database.Database, name: string, { columns, key }: Table): void {
  const lines = Object.entries(columns).map(([column, type]) => `"${column}" ${type}`);
  const primary = key.map((column) => `"${column}"`).join(', ');
  file.exec(`DROP TABLE IF EXISTS main."${name}"`);
  file.exec(`CREATE TABLE main."${name}" (${lines.join(', ')}, PRIMARY KEY (${primary})) STRICT`);
}

/** Makes the tables of a file that has none. Rows that are there stay, be they of older folds: they are read until new ones stand. */
export function prepareTables(file: Database.Database, projections: readonly Projection[]): void {
  const prepare = file.transaction(() => {
    file.exec(checkpointTable);
    if (checkpointsOf(file).length === 0) for (const projection of projections) begin(file, projection);
  });
  prepare.immediate();
}

/** The projections whose rows were made by an older fold, or not at all. */
export function olderIn(file: Database.Database, projections: readonly Projection[]): readonly Projection[] {
  const versions = new Map(checkpointsOf(file).map(({ projection, version }) => [projection, version]));
  return projections.filter(({ name, version }) => (versions.get(name) ?? 0) < version);
}

/** How the rows of a file stand to the code: made by the same folds, or by `older` or `newer` ones; `empty` without any. */
export function ageOf(
  file: Database.Database,
  projections: readonly Projection[],
): 'same' | 'older' | 'newer' | 'empty' {
  const versions = new Map(checkpointsOf(file).map(({ projection, version }) => [projection, version]));
  if (versions.size === 0) return 'empty';
  if (projections.some(({ name, version }) => (versions.get(name) ?? 0) > version)) return 'newer';
  return olderIn(file, projections).length > 0 ? 'older' : 'same';
}
