import { createHmac } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { newKeyBytes } from './box.ts';
import { VaultUnusable } from './vault-unusable.ts';
import type { WrappingKey } from './wrapping-key.ts';

const secretNames = ['lookup', 'suppression'] as const;
type SecretName = (typeof secretNames)[number];
interface SecretRow {
  readonly wrapped: Uint8Array;
  readonly kek: string;
}

/** Hashes a contact under a secret of the register; without the secret nobody can try numbers out. */
export type ContactHash = (contact: string) => Uint8Array;

const boundOf = (name: SecretName): string => JSON.stringify(['elo/register/1', name]);

/** Makes both secrets in a register that has nothing in it. One that has is never given new ones: it would forget every "no". */
export function makeSecrets(db: Database, kek: WrappingKey, created_at: string): void {
  const insert = db.prepare('INSERT INTO secrets (name, wrapped, kek, created_at) VALUES (?, ?, ?, ?)');
  db.transaction(() => {
    const rows = `SELECT count(*) FROM (SELECT name FROM secrets UNION ALL SELECT contact FROM lookups
                  UNION ALL SELECT contact FROM suppressions LIMIT 1)`;
    if (db.prepare(rows).pluck().get() !== 0) return;
    for (const name of secretNames) insert.run(name, kek.wrap(boundOf(name), newKeyBytes()), kek.id, created_at);
  })();
}

/** The hash under the secret of this name. Throws VaultUnusable where the secret is gone. */
export function contactHash(db: Database, kek: WrappingKey, name: SecretName): ContactHash {
  const row = db.prepare<[string], SecretRow>('SELECT wrapped, kek FROM secrets WHERE name = ?').get(name);
  if (row === undefined) {
    const sentence = `The register in ${kek.folder} has lost the secret of its ${name}s. Restore register.db from a backup.`;
    throw new VaultUnusable('foreign', sentence);
  }
  const secret = kek.unwrap(row.kek, boundOf(name), row.wrapped);
  return (contact) => createHmac('sha256', secret).update(contact, 'utf8').digest();
}
