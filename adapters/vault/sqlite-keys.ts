import type { KeyObject } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { monotonicFactory } from 'ulid';
import type { Clock } from '../../engine/ports.ts';
import { BoundedMap } from '../log/bounded-map.ts';
import { boxKey, newKeyBytes } from './box.ts';
import type { KeyStore, Scope } from './vault-on-keys.ts';
import type { WrappingKey } from './wrapping-key.ts';

/** About the people of a busy week; one that fell out costs a read and an unwrapping. */
const UNWRAPPED_KEYS_MAX = 5_000;

interface Purpose {
  readonly key: string;
  readonly subject: string;
  readonly scope: Scope;
  readonly stream: string | null;
}
interface KeyRow extends Purpose {
  readonly wrapped: Uint8Array;
  readonly kek: string;
}

/** A wrapped key is bound to its own row, so that rows cannot change places. */
const boundOf = ({ key, subject, scope, stream }: Purpose): string =>
  JSON.stringify(['elo/key/1', key, subject, scope, stream]);

/**
 * Keys in `keys.db`, each wrapped. Unwrapped ones are remembered until another connection changes the file.
 * Throws VaultUnusable where the rows were wrapped by another key than this one.
 */
export function sqliteKeys(db: Database, kek: WrappingKey, clock: Clock): KeyStore {
  const firstKek = db.prepare<[], string>('SELECT kek FROM keys ORDER BY rowid LIMIT 1').pluck().get();
  if (firstKek !== undefined) kek.recognise(firstKek);
  const unwrapped = new BoundedMap<string, KeyObject>(UNWRAPPED_KEYS_MAX);
  const nextId = monotonicFactory();
  const findKey = db
    .prepare<[string, string, string], string>(
      `SELECT key FROM keys WHERE subject = ? AND scope = ? AND coalesce(stream, '') = ?`,
    )
    .pluck();
  const insert = db.prepare<[KeyRow & { readonly created_at: string }]>(
    `INSERT INTO keys (key, subject, scope, stream, wrapped, kek, created_at)
     VALUES (:key, :subject, :scope, :stream, :wrapped, :kek, :created_at)`,
  );
  const loadRow = db.prepare<[string], KeyRow>(
    'SELECT key, subject, scope, stream, wrapped, kek FROM keys WHERE key = ?',
  );
  const dataVersion = db.prepare<[], number>('PRAGMA data_version').pluck();
  let seen = dataVersion.get();

  return {
    find: (subject, scope, stream) => findKey.get(subject, scope, stream ?? '') ?? null,
    make(subject, scope, stream) {
      const created_at = clock.now();
      const purpose = { key: `key-${nextId(Date.parse(created_at))}`, subject, scope, stream };
      const secret = newKeyBytes();
      insert.run({ ...purpose, wrapped: kek.wrap(boundOf(purpose), secret), kek: kek.id, created_at });
      unwrapped.set(purpose.key, boxKey(secret));
      return purpose.key;
    },
    load(key) {
      // An erasure by another process must close its boxes here as well.
      const current = dataVersion.get();
      if (current !== seen) unwrapped.clear();
      seen = current;
      const remembered = unwrapped.get(key);
      if (remembered !== undefined) return remembered;
      const row = loadRow.get(key);
      if (row === undefined) return null;
      const secret = boxKey(kek.unwrap(row.kek, boundOf(row), row.wrapped));
      unwrapped.set(key, secret);
      return secret;
    },
    close: () => unwrapped.clear(),
  };
}
