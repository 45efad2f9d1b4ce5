import type { KeyObject } from 'node:crypto';
import type { Vault } from '../../engine/ports.ts';
import { boxKey, newKeyBytes } from './box.ts';
import { vaultOnKeys } from './vault-on-keys.ts';

/** What a memory vault keeps; hand it to the next one to see a restart, take a key out to see an erasure. */
export interface MemoryKeys {
  readonly secrets: Map<string, { readonly purpose: string; readonly secret: KeyObject }>;
  made: number;
}
export const memoryKeys = (): MemoryKeys => ({ secrets: new Map(), made: 0 });

const purposeOf = (...parts: readonly (string | null)[]): string => JSON.stringify(parts);

/** A vault without a file, for tests and rehearsals. Its boxes are sealed like the real ones. */
export function memoryVault(keys: MemoryKeys = memoryKeys()): Vault {
  return vaultOnKeys({
    find(subject, scope, stream) {
      const purpose = purposeOf(subject, scope, stream);
      for (const [key, kept] of keys.secrets) if (kept.purpose === purpose) return key;
      return null;
    },
    make(subject, scope, stream) {
      keys.made += 1;
      const key = `key-${keys.made}`;
      keys.secrets.set(key, { purpose: purposeOf(subject, scope, stream), secret: boxKey(newKeyBytes()) });
      return key;
    },
    load: (key) => keys.secrets.get(key)?.secret ?? null,
    close: () => undefined,
  });
}
