import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { LogInUse } from '../../../adapters/log/log-in-use.ts';
import { VaultUnusable } from '../../../adapters/vault/vault-unusable.ts';
import { openClinicStore } from '../../../server/runtime/clinic-store.ts';
import { virtualClock } from '../../../server/runtime/virtual-clock.ts';
import { temporaryFolders } from '../../contracts/temporary-folder.ts';
import { MONDAY_AT_TEN } from '../../controls/typed-call.ts';

const newFolder = temporaryFolders();
const clock = virtualClock(MONDAY_AT_TEN);

test('a clinic is written by one at a time, and by the next once it is closed', async () => {
  const root = newFolder();
  const folders = { log: join(root, 'romi'), vault: join(root, 'vault', 'romi') };
  const store = openClinicStore(folders, clock);
  expect(() => openClinicStore(folders, clock)).toThrow(LogInUse);
  await store.close();
  await openClinicStore(folders, clock).close();
});

test('what cannot be opened whole is not left half open', async () => {
  const root = newFolder();
  const folders = { log: join(root, 'romi'), vault: join(root, 'vault', 'romi') };
  await openClinicStore(folders, clock).close();
  const register = new Sqlite(join(folders.vault, 'register.db'));
  const format = Number(register.pragma('user_version', { simple: true }));
  register.pragma('user_version = 999');
  expect(() => openClinicStore(folders, clock)).toThrow(VaultUnusable);
  register.pragma(`user_version = ${format}`);
  register.close();
  await new Promise((settle) => setImmediate(settle));
  await openClinicStore(folders, clock).close();
});
