/** The folder of a simulation: emptied before a new run, and never where it holds a call that was real or typed. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openSqliteLog } from '../../adapters/log/sqlite/open.ts';

/** Files that a clinic's folders consist of; anything else in them is left where it is. */
const OURS = /^(log|read|keys|register)([.-].*)?\.?(db|lock).*$|^kek\.json$/;

/** Whether every call in the log of a folder is simulated. A folder without a log holds none. */
export async function holdsOnlySimulations(folder: string): Promise<boolean> {
  if (!existsSync(join(folder, 'log.db'))) return true;
  const log = openSqliteLog({ folder, clock: { now: () => '' }, mode: 'read' });
  try {
    for (const call of await log.streams('call')) {
      const [planned] = await log.read(call);
      const { simulated } = JSON.parse(planned?.data ?? '{}') as { simulated?: boolean };
      if (simulated !== true) return false;
    }
    return true;
  } finally {
    await log.close();
  }
}

export function emptyFolders(...folders: readonly string[]): void {
  for (const folder of folders) {
    if (!existsSync(folder)) continue;
    for (const file of readdirSync(folder)) if (OURS.test(file)) rmSync(join(folder, file));
  }
}
