import type { KeyObject } from 'node:crypto';
import type { Vault } from '../../engine/ports.ts';
import { openBox, sealBox } from './box.ts';

export type Scope = Parameters<Vault['keyFor']>[1];

/** Where a vault keeps its keys. */
export interface KeyStore {
  /** The id of the key for a purpose, or null. */
  readonly find: (subject: string, scope: Scope, stream: string | null) => string | null;
  /** Makes a key; it is kept for good when this returns. */
  readonly make: (subject: string, scope: Scope, stream: string | null) => string;
  /** The key itself, or null where it was erased or never was. */
  readonly load: (key: string) => KeyObject | null;
  readonly close: () => void;
}

/** A vault over a key store: boxes are the same wherever the keys are kept. */
export function vaultOnKeys(keys: KeyStore): Vault {
  return {
    keyFor: async (subject, scope, stream) => keys.find(subject, scope, stream) ?? keys.make(subject, scope, stream),
    seal(key, bound, text) {
      const secret = keys.load(key);
      if (secret === null) throw new Error(`Nothing can be sealed under ${key}: the vault has no such key.`);
      if (!text.isWellFormed())
        throw new TypeError('Only well-formed text can be sealed: it must come out as it went in.');
      return sealBox(secret, bound, Buffer.from(text, 'utf8'));
    },
    open(key, bound, box) {
      const secret = keys.load(key);
      return secret === null ? null : openBox(secret, bound, box).toString('utf8');
    },
    close: async () => keys.close(),
  };
}
