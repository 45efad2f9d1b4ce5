import { join } from 'node:path';
import type { Store } from '../log/sqlite/open-database.ts';
import { VaultInUse } from './vault-in-use.ts';
import { VaultUnusable } from './vault-unusable.ts';

/** What to try where nothing is to be read. */
export const NO_VAULT = 'Record a first call with "elo talk" or "elo demo", or choose another vault with --vault.';

const shared = {
  format: 1,
  whenMissing: NO_VAULT,
  elsewhere: 'choose another vault with --vault',
  unusable: (...what: ConstructorParameters<typeof VaultUnusable>) => new VaultUnusable(...what),
} as const;

/** A key stays a row until it is erased; without its row, no box under it opens again. */
export const vaultStore = (folder: string): Store => ({
  ...shared,
  name: 'vault',
  file: join(folder, 'keys.db'),
  schema: `
CREATE TABLE keys (
  key        TEXT PRIMARY KEY NOT NULL,
  subject    TEXT NOT NULL,
  scope      TEXT NOT NULL CHECK (scope IN ('identity', 'conversation', 'proof')),
  stream     TEXT,
  wrapped    BLOB NOT NULL,
  kek        TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX one_key_a_purpose ON keys (subject, scope, coalesce(stream, ''));
`,
  inUse: (where) => new VaultInUse('vault', where),
});

/** A contact had one patient alone in format 1. */
const LOOKUPS = `
CREATE TABLE lookups (
  id      INTEGER PRIMARY KEY,
  contact BLOB NOT NULL,
  patient TEXT NOT NULL,
  UNIQUE (contact, patient)
) STRICT;
`;
const SEVERAL_A_CONTACT = `
ALTER TABLE lookups RENAME TO lookups_1;
${LOOKUPS}
INSERT INTO lookups (contact, patient) SELECT contact, patient FROM lookups_1;
DROP TABLE lookups_1;
`;

/** `contact` is a keyed hash, under one key for look-ups and another for suppression, so that the two cannot be joined. */
export const registerStore = (folder: string): Store => ({
  ...shared,
  name: 'register',
  format: 2,
  upgrades: [SEVERAL_A_CONTACT],
  file: join(folder, 'register.db'),
  schema: `
CREATE TABLE secrets (
  name       TEXT PRIMARY KEY NOT NULL,
  wrapped    BLOB NOT NULL,
  kek        TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
${LOOKUPS}
CREATE TABLE suppressions (
  contact BLOB PRIMARY KEY NOT NULL,
  reason  TEXT NOT NULL,
  at      TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
  inUse: (where) => new VaultInUse('register', where),
});
