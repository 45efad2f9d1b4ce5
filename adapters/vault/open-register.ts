import type { Database } from 'better-sqlite3';
import type { Register } from '../../engine/ports.ts';
import { openDatabase, sayUnusable } from '../log/sqlite/open-database.ts';
import type { VaultOptions } from './open-vault.ts';
import { contactHash, makeSecrets } from './register-secrets.ts';
import { registerStore } from './vault-store.ts';
import { openWrappingKey } from './wrapping-key.ts';
import type { WrappingKey } from './wrapping-key.ts';

/**
 * Opens a clinic's register. A contact is hashed exactly as given: write numbers as E.164 and addresses in small letters
 * before. A contact may have several patients; the first suppression of a contact stands. Throws like `openVault`.
 */
export function openRegister({ folder, clock, mode = 'write' }: VaultOptions): Register {
  const store = registerStore(folder);
  const usable = sayUnusable(store, mode);
  const kek = usable(() => openWrappingKey(folder, mode, clock));
  const { db, close } = openDatabase(store, mode);
  const writing = (act: () => unknown): void => {
    if (mode === 'read') throw new Error('This register was opened for reading; it remembers nothing.');
    usable(act);
  };
  try {
    if (mode === 'write') writing(() => makeSecrets(db, kek, clock.now()));
    return registerOn(db, kek, writing, close);
  } catch (error) {
    close();
    throw error;
  }
}

function registerOn(
  db: Database,
  kek: WrappingKey,
  writing: (act: () => unknown) => void,
  close: () => void,
): Register {
  const lookup = contactHash(db, kek, 'lookup');
  const suppression = contactHash(db, kek, 'suppression');
  const patientsOf = db
    .prepare<[Uint8Array], string>('SELECT patient FROM lookups WHERE contact = ? ORDER BY id')
    .pluck();
  const remember = db.prepare<[Uint8Array, string]>(
    'INSERT INTO lookups (contact, patient) VALUES (?, ?) ON CONFLICT (contact, patient) DO NOTHING',
  );
  const suppressionOf = db.prepare<[Uint8Array], { readonly reason: string; readonly at: string }>(
    'SELECT reason, at FROM suppressions WHERE contact = ?',
  );
  const suppress = db.prepare<[Uint8Array, string, string]>(
    'INSERT INTO suppressions (contact, reason, at) VALUES (?, ?, ?) ON CONFLICT (contact) DO NOTHING',
  );
  return {
    patientsOf: async (contact) => patientsOf.all(lookup(contact)),
    remember: async (contact, patient) => writing(() => remember.run(lookup(contact), patient)),
    suppress: async (contact, reason, at) => writing(() => suppress.run(suppression(contact), reason, at)),
    suppression: async (contact) => suppressionOf.get(suppression(contact)) ?? null,
    close: async () => close(),
  };
}
