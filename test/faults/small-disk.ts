/** The files of a clinic whose log has room for so many more pages from a moment on: a disk that is really full. */
import { openDatabase } from '../../adapters/log/sqlite/open-database.ts';
import { logStore } from '../../adapters/log/sqlite/open.ts';
import { sqliteLog } from '../../adapters/log/sqlite/sqlite-log.ts';
import { openRegister } from '../../adapters/vault/open-register.ts';
import { openVault } from '../../adapters/vault/open-vault.ts';
import type { Clock } from '../../engine/ports.ts';
import type { ClinicStore } from '../../server/runtime/clinic-store.ts';

import { foldersIn } from './killed-call.ts';

export interface SmallDisk {
  readonly store: ClinicStore;
  /** From now on the log may grow by so many pages; by as many as it likes, where none are named. */
  readonly fill: (pages?: number) => void;
}

const ROOMY_PAGES = 1_000_000;

export function smallDisk(root: string, clock: Clock): SmallDisk {
  const folders = foldersIn(root);
  const place = logStore(folders.log);
  const database = openDatabase(place, 'write');
  const log = sqliteLog(place, database, clock, 'write');
  const vault = openVault({ folder: folders.vault, clock, mode: 'write' });
  const register = openRegister({ folder: folders.vault, clock, mode: 'write' });
  return {
    fill(pages = ROOMY_PAGES) {
      const used = Number(database.db.pragma('page_count', { simple: true }));
      database.db.pragma(`max_page_count = ${used + pages}`);
    },
    store: {
      log,
      vault,
      register,
      async close() {
        await register.close();
        await vault.close();
        await log.close();
      },
    },
  };
}
