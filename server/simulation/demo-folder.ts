/** The folder of a simulation: emptied before a new run, and never where it holds a call that was real or typed. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openSqliteLog } from '../../adapters/log/sqlite/open.ts';
import type { EventLog } from '../../engine/ports.ts';

/** Files that a clinic's folders consist of; anything else in them is left where it is, and so are the locks. */
const OURS = /^(log|read|keys|register)([.-].*)?\.?db.*$|^kek\.json$/;

/**
 * Empties a clinic's folders and returns true where every call in its log is simulated; else touches nothing. It does so
 * as the log's one writer: throws LogInUse where another process has it open, whose files these then are.
 */
export async function emptySimulation(folders: { readonly log: string; readonly vault: string }): Promise<boolean> {
  if (!existsSync(join(folders.log, 'log.db'))) {
    removeOurs(folders.log, folders.vault);
    return true;
  }
  const log = openSqliteLog({ folder: folders.log, clock: { now: () => '' }, mode: 'write' });
  try {
    if (!(await holdsOnlySimulations(log))) return false;
    removeOurs(folders.log, folders.vault);
    return true;
  } finally {
    await log.close();
  }
}

async function holdsOnlySimulations(log: EventLog): Promise<boolean> {
  for (const call of await log.streams('call')) {
    const [planned] = await log.read(call);
    const { simulated } = JSON.parse(planned?.data ?? '{}') as { simulated?: boolean };
    if (simulated !== true) return false;
  }
  return true;
}

function removeOurs(...folders: readonly string[]): void {
  for (const folder of folders) {
    if (!existsSync(folder)) continue;
    for (const file of readdirSync(folder)) if (OURS.test(file)) rmSync(join(folder, file));
  }
}
