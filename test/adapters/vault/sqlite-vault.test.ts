import { chmodSync, copyFileSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { openRegister } from '../../../adapters/vault/open-register.ts';
import { openVault } from '../../../adapters/vault/open-vault.ts';
import { VaultInUse } from '../../../adapters/vault/vault-in-use.ts';
import { VaultUnusable } from '../../../adapters/vault/vault-unusable.ts';
import { boxKey, openBox } from '../../../adapters/vault/box.ts';
import { asNobody } from '../../contracts/as-nobody.ts';
import { noonClock } from '../../contracts/log-examples.ts';
import { NUMBER, registerContract } from '../../contracts/register.contract.ts';
import { temporaryFolders } from '../../contracts/temporary-folder.ts';
import { CALL, PATIENT, vaultContract } from '../../contracts/vault.contract.ts';

const newFolder = temporaryFolders();
const clock = noonClock;
const closing: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const open of closing.splice(0)) await open.close();
});
const kept = <T extends { close(): Promise<void> }>(open: T): T => {
  closing.push(open);
  return open;
};

function change(file: string, sql: string): void {
  const db = new Sqlite(file);
  db.exec(sql);
  db.close();
}

vaultContract('the vault in a file', () => {
  const folder = newFolder();
  return {
    open: () => openVault({ folder, clock }),
    erase: (key) => change(join(folder, 'keys.db'), `DELETE FROM keys WHERE key = '${key}'`),
  };
});

registerContract('the register in a file', () => {
  const folder = newFolder();
  return () => openRegister({ folder, clock });
});

/** Every byte that a vault's folder holds, journals included. */
const bytesIn = (folder: string, leaveOut: string[] = []): Buffer =>
  Buffer.concat(
    readdirSync(folder)
      .filter((name) => !leaveOut.includes(name))
      .map((name) => readFileSync(join(folder, name))),
  );

interface KeyRow {
  readonly key: string;
  readonly wrapped: Buffer;
  readonly kek: string;
  readonly created_at: string;
}
function keyRows(folder: string): KeyRow[] {
  const db = new Sqlite(join(folder, 'keys.db'), { readonly: true });
  const rows = db.prepare<[], KeyRow>('SELECT key, wrapped, kek, created_at FROM keys').all();
  db.close();
  return rows;
}
const kekOf = (folder: string): { id: string; key: string } =>
  JSON.parse(readFileSync(join(folder, 'kek.json'), 'utf8')) as { id: string; key: string };

describe('what stands in the files', () => {
  it('is neither a number, nor a key, nor the key that wraps them', async () => {
    const folder = newFolder();
    const vault = kept(openVault({ folder, clock }));
    const register = kept(openRegister({ folder, clock }));
    const key = await vault.keyFor(PATIENT, 'conversation', CALL);
    await register.remember(NUMBER, PATIENT);
    await register.suppress(NUMBER, 'opted_out', clock.now());

    const bytes = bytesIn(folder);
    expect(bytes.includes(PATIENT)).toBe(true);
    for (const needle of [NUMBER, NUMBER.slice(1), NUMBER.slice(3)]) {
      for (const encoding of ['utf8', 'utf16le'] as const) expect(bytes.includes(needle, 0, encoding)).toBe(false);
    }
    const kek = kekOf(folder);
    const [row, ...others] = keyRows(folder);
    expect(others).toEqual([]);
    expect(row).toMatchObject({ key, kek: kek.id, created_at: clock.now() });
    const bound = JSON.stringify(['elo/key/1', key, PATIENT, 'conversation', CALL]);
    const secret = openBox(boxKey(Buffer.from(kek.key, 'base64')), bound, row?.wrapped ?? Buffer.alloc(0));
    expect(secret).toHaveLength(32);
    const withoutKek = bytesIn(folder, ['kek.json']);
    for (const needle of [secret, Buffer.from(kek.key, 'base64')]) {
      expect(bytes.includes(needle)).toBe(false);
      for (const encoding of ['hex', 'base64'] as const)
        expect(withoutKek.includes(needle.toString(encoding))).toBe(false);
    }
  });

  it('is a wrapping key that its owner alone may read, made once', async () => {
    const folder = join(newFolder(), 'vault', 'romi');
    const vault = openVault({ folder, clock });
    expect(statSync(join(folder, 'kek.json')).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    const made = readFileSync(join(folder, 'kek.json'), 'utf8');
    await vault.close();
    kept(openVault({ folder, clock }));
    kept(openRegister({ folder, clock }));
    expect(readFileSync(join(folder, 'kek.json'), 'utf8')).toBe(made);
    expect(readdirSync(folder).filter((name) => name.startsWith('kek'))).toEqual(['kek.json']);
  });

  it('is two hashes of a number that have nothing in common', async () => {
    const folder = newFolder();
    const register = kept(openRegister({ folder, clock }));
    await register.remember(NUMBER, PATIENT);
    await register.suppress(NUMBER, 'opted_out', clock.now());
    const db = new Sqlite(join(folder, 'register.db'), { readonly: true });
    const hashes = db
      .prepare<[], Buffer>('SELECT contact FROM lookups UNION SELECT contact FROM suppressions')
      .pluck()
      .all();
    db.close();
    expect(hashes.map((hash) => hash.length)).toEqual([32, 32]);
  });

  it('is committed before the key is given out', async () => {
    const folder = newFolder();
    const vault = kept(openVault({ folder, clock }));
    const key = await vault.keyFor(PATIENT, 'identity', null);
    expect(keyRows(folder).map((row) => row.key)).toEqual([key]);
  });

  it('is no key that was put in the place of another', async () => {
    const folder = newFolder();
    const first = openVault({ folder, clock });
    const key = await first.keyFor(PATIENT, 'identity', null);
    await first.keyFor(PATIENT, 'proof', null);
    const box = first.seal(key, 'bound', 'text');
    await first.close();
    change(join(folder, 'keys.db'), `UPDATE keys SET wrapped = (SELECT wrapped FROM keys WHERE scope = 'proof')`);
    const second = kept(openVault({ folder, clock }));
    expect(() => second.open(key, 'bound', box)).toThrow('was altered');
  });
});

describe('a register of format 1', () => {
  it('forgets neither a contact nor a "no", and takes a second patient from then on', async () => {
    const folder = newFolder();
    const first = openRegister({ folder, clock });
    await first.remember(NUMBER, PATIENT);
    await first.suppress(NUMBER, 'opted_out', clock.now());
    await first.close();
    change(join(folder, 'register.db'), IN_FORMAT_1);
    expect(() => openRegister({ folder, clock, mode: 'read' })).toThrow(
      `The register in ${folder} was written by an older Elo (format 1; this one reads 2).`,
    );
    const register = kept(openRegister({ folder, clock }));
    await register.remember(NUMBER, 'patient-second');
    for (const one of [register, kept(openRegister({ folder, clock, mode: 'read' }))]) {
      expect(await one.patientsOf(NUMBER)).toEqual([PATIENT, 'patient-second']);
      expect(await one.suppression(NUMBER)).toMatchObject({ reason: 'opted_out' });
    }
  });
});

/** A contact had one patient alone. */
const IN_FORMAT_1 = `
ALTER TABLE lookups RENAME TO newer;
CREATE TABLE lookups (contact BLOB PRIMARY KEY NOT NULL, patient TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO lookups SELECT contact, patient FROM newer;
DROP TABLE newer;
PRAGMA user_version = 1;
`;

describe('reading beside the writer', () => {
  it('opens boxes and finds contacts, and makes nothing', async () => {
    const folder = newFolder();
    const vault = kept(openVault({ folder, clock }));
    const register = kept(openRegister({ folder, clock }));
    const key = await vault.keyFor(PATIENT, 'identity', null);
    await register.remember(NUMBER, PATIENT);
    const reader = kept(openVault({ folder, clock, mode: 'read' }));
    const registerReader = kept(openRegister({ folder, clock, mode: 'read' }));
    const box = vault.seal(key, 'bound', 'text');
    expect(reader.open(key, 'bound', box)).toBe('text');
    expect(await reader.keyFor(PATIENT, 'identity', null)).toBe(key);
    await expect(reader.keyFor(PATIENT, 'proof', null)).rejects.toThrow('opened for reading');
    expect(await registerReader.patientsOf(NUMBER)).toEqual([PATIENT]);
    await expect(registerReader.suppress(NUMBER, 'opted_out', clock.now())).rejects.toThrow('opened for reading');
    expect(await register.suppression(NUMBER)).toBeNull();
    change(join(folder, 'keys.db'), 'DELETE FROM keys');
    expect(reader.open(key, 'bound', box)).toBeNull();
  });

  it('says that there is nothing to read, and makes nothing', () => {
    const folder = newFolder();
    for (const open of [openVault, openRegister]) {
      expect(() => open({ folder, clock, mode: 'read' })).toThrow(
        `There is no vault in ${folder}. Record a first call`,
      );
    }
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe.each([
  ['vault', 'keys.db', openVault],
  ['register', 'register.db', openRegister],
] as const)('a %s that cannot be used', (what, file, open) => {
  it('is in use: a second writer is told so, and comes in later', async () => {
    const folder = newFolder();
    const first = open({ folder, clock });
    expect(() => open({ folder, clock })).toThrow(VaultInUse);
    expect(() => open({ folder, clock })).toThrow(`The ${what} in ${folder} is being written by another Elo.`);
    await first.close();
    kept<{ close(): Promise<void> }>(open({ folder, clock }));
  });

  it('was written by a newer Elo', async () => {
    const folder = newFolder();
    await open({ folder, clock }).close();
    change(join(folder, file), 'PRAGMA user_version = 9');
    for (const mode of ['write', 'read'] as const) {
      expect(() => open({ folder, clock, mode })).toThrow(VaultUnusable);
      expect(() => open({ folder, clock, mode })).toThrow(
        `The ${what} in ${folder} was written by a newer Elo (format 9`,
      );
    }
  });

  it('may not be read', () => {
    const folder = newFolder();
    asNobody(folder, () => {
      expect(() => open({ folder, clock })).toThrow(VaultUnusable);
      expect(() => open({ folder, clock })).toThrow(/right to read and write, or choose another vault with --vault/);
    });
  });

  it('has lost its wrapping key: no other one is made', async () => {
    const folder = newFolder();
    await open({ folder, clock }).close();
    rmSync(join(folder, 'kek.json'));
    for (const mode of ['write', 'read'] as const) {
      expect(() => open({ folder, clock, mode })).toThrow(/kek\.json\)\. Restore it from a backup/);
    }
    expect(readdirSync(folder)).not.toContain('kek.json');
  });

  it('has a wrapping key that is none, and the sentence does not quote it', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'kek.json'), '{"format":"elo.kek/1","id":"kek-1","key":"c2VjcmV0","created_at":""}');
    expect(() => open({ folder, clock })).toThrow(`${join(folder, 'kek.json')} does not hold a wrapping key.`);
    expect(() => open({ folder, clock })).not.toThrow('c2VjcmV0');
  });

  it('has the wrapping key of another folder', async () => {
    const [folder, other] = [newFolder(), newFolder()];
    const vault = open({ folder, clock });
    if ('keyFor' in vault) await vault.keyFor(PATIENT, 'identity', null);
    await vault.close();
    await open({ folder: other, clock }).close();
    copyFileSync(join(other, 'kek.json'), join(folder, 'kek.json'));
    chmodSync(join(folder, 'kek.json'), 0o600);
    expect(() => open({ folder, clock })).toThrow(/is missing or is another one \(kek\.json\)/);
  });
});

describe('a register that lost its secrets', () => {
  it('is refused: with new ones it would forget who said no', async () => {
    const folder = newFolder();
    const register = openRegister({ folder, clock });
    await register.suppress(NUMBER, 'opted_out', clock.now());
    await register.close();
    change(join(folder, 'register.db'), 'DELETE FROM secrets');
    expect(() => openRegister({ folder, clock })).toThrow(VaultUnusable);
    expect(() => openRegister({ folder, clock })).toThrow('has lost the secret of its lookups. Restore register.db');
  });
});
