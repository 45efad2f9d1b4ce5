import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Clock } from '../../engine/ports.ts';
import type { OpenMode } from '../log/sqlite/open-database.ts';
import { boxKey, newKeyBytes, openBox, sealBox } from './box.ts';
import { NO_VAULT } from './vault-store.ts';
import { VaultUnusable } from './vault-unusable.ts';

/** The key that wraps all others. Its id stands in every row that it wrapped, so that it can be rotated one day. */
export interface WrappingKey {
  readonly id: string;
  readonly folder: string;
  /** Throws VaultUnusable where this id in a row is not this key's. */
  recognise(kek: string): void;
  wrap(bound: string, key: Uint8Array): Uint8Array;
  /** The key in a row. Throws VaultUnusable where another key wrapped it, BoxAltered where the row was altered. */
  unwrap(kek: string, bound: string, wrapped: Uint8Array): Buffer;
}

const kekFile = z.strictObject({
  format: z.literal('elo.kek/1'),
  id: z.string().min(1),
  key: z.base64().length(44),
  created_at: z.string(),
});
type KekFile = z.output<typeof kekFile>;

/** Reads `kek.json`; a folder in which nothing was ever wrapped gets a new one, readable by its owner only. */
export function openWrappingKey(folder: string, mode: OpenMode, clock: Clock): WrappingKey {
  const file = join(folder, 'kek.json');
  if (!existsSync(file)) {
    const inUse = existsSync(join(folder, 'keys.db')) || existsSync(join(folder, 'register.db'));
    if (inUse) throw lost(folder);
    if (mode === 'read') throw new VaultUnusable('missing', `There is no vault in ${folder}. ${NO_VAULT}`);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const id = `kek-${randomBytes(8).toString('hex')}`;
    const key = newKeyBytes().toString('base64');
    makeOnce(file, { format: 'elo.kek/1', id, key, created_at: clock.now() });
  }
  const { id, key } = parse(file);
  const kek = boxKey(Buffer.from(key, 'base64'));
  const recognise = (rowKek: string): void => {
    if (rowKek !== id) throw lost(folder);
  };
  return {
    id,
    folder,
    recognise,
    wrap: (bound, content) => sealBox(kek, bound, content),
    unwrap(rowKek, bound, wrapped) {
      recognise(rowKek);
      return openBox(kek, bound, wrapped);
    },
  };
}

/** Makes the file whole or not at all, and leaves alone one that another process made meanwhile. */
function makeOnce(file: string, content: KekFile): void {
  const draft = `${file}.${process.pid}`;
  const handle = openSync(draft, 'w', 0o600);
  try {
    writeSync(handle, `${JSON.stringify(content, null, 2)}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    unlinkSync(draft);
  }
  // Before any key is wrapped, so that no power cut leaves keys behind without the one that opens them.
  const folder = openSync(dirname(file), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

function parse(file: string): KekFile {
  let found: unknown;
  try {
    found = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  const parsed = kekFile.safeParse(found);
  if (parsed.success) return parsed.data;
  // Without a cause: what a parser says of this file may quote the key.
  throw new VaultUnusable('wrapping_key', `${file} does not hold a wrapping key. Restore it from a backup.`);
}

const lost = (folder: string): VaultUnusable =>
  new VaultUnusable(
    'wrapping_key',
    `The key that opens the vault in ${folder} is missing or is another one (kek.json). Restore it from a backup, or choose another ` +
      'vault with --vault.',
  );
