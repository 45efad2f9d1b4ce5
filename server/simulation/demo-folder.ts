/** The folder of a simulation: emptied before a new run, and never where it holds a call that was real or typed. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openSqliteLog } from '../../adapters/log/sqlite/open.ts';
import { dataOf } from '../../engine/upcast.ts';

/** Files that a clinic's folders consist of; anything else in them is left where it is, and so are the locks. */
const OURS = /^(log|read|keys|register)([.-].*)?\.?db.*$|^kek\.json$/;

/**
 * Empties a clinic's folders and returns true where every call in its log is simulated; else touches nothing. It does so
 * as the log's one writer: throws LogInUse where another process has it open, whose files these then are.
 */
export async function emptySimulation(folders: { readonly log: string; readonly vault: string }): Promise<boolean> {
  const { log, vault } = folders;
  if (!existsSync(join(log, 'log.db'))) {
    removeOurs(log, vault);
    return true;
  }
  // Read first: to open a log for writing changes its file, and what holds real calls is not touched at all.
  if (!(await holdsOnlySimulations(log, 'read'))) return false;
  return holdsOnlySimulations(log, 'write', () => removeOurs(log, vault));
}

/** Does what was asked while the log is still open, so that nobody else can have begun to write it. */
async function holdsOnlySimulations(folder: string, mode: 'read' | 'write', act?: () => void): Promise<boolean> {
  const log = openSqliteLog({ folder, clock: { now: () => '' }, mode });
  try {
    for (const call of await log.streams('call')) {
      const [planned] = await log.read(call);
      const { simulated } = planned ? (dataOf(planned) as { simulated?: boolean }) : {};
      if (simulated !== true) return false;
    }
    act?.();
    return true;
  } finally {
    await log.close();
  }
}

function removeOurs(...folders: readonly string[]): void {
  for (const folder of folders) {
    if (!existsSync(folder)) continue;
    for (const file of readdirSync(folder)) if (OURS.test(file)) rmSync(join(folder, file));
  }
}
