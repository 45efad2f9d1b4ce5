import type { Clock, Vault } from '../../engine/ports.ts';
import { openDatabase, sayUnusable } from '../log/sqlite/open-database.ts';
import type { OpenMode } from '../log/sqlite/open-database.ts';
import { sqliteKeys } from './sqlite-keys.ts';
import { vaultOnKeys } from './vault-on-keys.ts';
import { vaultStore } from './vault-store.ts';
import { openWrappingKey } from './wrapping-key.ts';

export interface VaultOptions {
  /** A clinic's folder in the vault: `kek.json`, `keys.db` and `register.db`. */
  readonly folder: string;
  readonly clock: Clock;
  /** `write` (the default) makes what is missing and keeps other writers out; `read` opens boxes at any time. */
  readonly mode?: OpenMode;
}

/** Opens a clinic's vault. Throws VaultInUse where another writes it, VaultUnusable where it cannot be opened; both are sentences. */
export function openVault({ folder, clock, mode = 'write' }: VaultOptions): Vault {
  const store = vaultStore(folder);
  const usable = sayUnusable(store, mode);
  const kek = usable(() => openWrappingKey(folder, mode, clock));
  const { db, close } = openDatabase(store, mode);
  try {
    const keys = sqliteKeys(db, kek, clock);
    return vaultOnKeys({
      ...keys,
      make(subject, scope, stream) {
        if (mode === 'read') throw new Error('This vault was opened for reading; it makes no keys.');
        return usable(() => keys.make(subject, scope, stream));
      },
      close() {
        keys.close();
        close();
      },
    });
  } catch (error) {
    close();
    throw error;
  }
}
