/** Brings rows of older folds to the present ones. Until the new rows stand, whoever reads has the old ones. */
import { rmSync } from 'node:fs';
import type Database from 'better-sqlite3';
import type { EventLog } from '../../engine/ports.ts';
import type { Projection } from '../../projections/projection.ts';
import { foldApart } from './fold-apart.ts';
import { makeAnew, olderIn } from './read-model-file.ts';

/** Folds every projection apart whose version is higher than that of its rows, and puts all of them in their place at once. */
export async function renew(
  log: EventLog,
  live: Database.Database,
  projections: readonly Projection[],
  path: string,
): Promise<void> {
  // One that was killed when its new rows stood already may have left its file, and is not begun again.
  rmSync(path, { force: true });
  const older = olderIn(live, projections);
  if (older.length === 0) return;
  await foldApart({ log, live, projections: older, path }, () => {
    for (const projection of older) swap(live, projection);
  });
}

/** The tables are made anew as well: another version may have other columns. */
function swap(live: Database.Database, { name, tables }: Projection): void {
  for (const [title, table] of Object.entries(tables)) {
    makeAnew(live, title, table);
    live.exec(`INSERT INTO main."${title}" SELECT * FROM rebuilt."${title}"`);
  }
  live
    .prepare('INSERT OR REPLACE INTO main.checkpoints SELECT * FROM rebuilt.checkpoints WHERE projection = ?')
    .run(name);
}
