/** Another process holds the log's write lock, as a backup or a shell on the file may: the log refuses in a sentence, and goes on. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openClinicStore } from '../../server/runtime/clinic-store.ts';
import { virtualClock } from '../../server/runtime/virtual-clock.ts';
import { temporaryFolders } from '../contracts/temporary-folder.ts';
import { MONDAY_AT_TEN, typedCall } from '../controls/typed-call.ts';
import { bookingLines, foldersIn, restart } from './killed-call.ts';

const newFolder = temporaryFolders();
const holders: ChildProcess[] = [];
afterEach(() => {
  for (const holder of holders.splice(0)) holder.kill('SIGKILL');
});

/** Takes the write lock of the file in a process of its own, and keeps it until that process is killed. */
async function lockElsewhere(root: string): Promise<ChildProcess> {
  const library = import.meta.resolve('better-sqlite3');
  const script = `import Sqlite from '${library}';
    const db = new Sqlite(${JSON.stringify(join(foldersIn(root).log, 'log.db'))});
    db.exec('BEGIN IMMEDIATE');
    console.log('locked');
    setInterval(() => undefined, 1000);`;
  const holder = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  holders.push(holder);
  await once(holder.stdout ?? holder, 'data');
  return holder;
}

test('a call whose log is locked stops with a sentence; once the lock is gone, the next process settles it', async () => {
  const root = newFolder();
  const store = openClinicStore(foldersIn(root), virtualClock(MONDAY_AT_TEN));
  const acted: string[] = [];
  let locked = false;
  const log: typeof store.log = {
    ...store.log,
    async append(writes) {
      const types = writes.flatMap(({ events }) => events.map(({ type }) => type));
      if (types.includes('BookingRequested')) {
        await lockElsewhere(root);
        locked = true;
      }
      if (locked) acted.push(...types);
      return store.log.append(writes);
    },
  };
  await expect(typedCall(bookingLines, { store: { ...store, log } })).rejects.toThrow(
    /Another program holds the log: nothing was stored\. Close what has its file open; the log then goes on by itself\.$/,
  );
  // Nothing was tried after the refusal: no diary asked, no appointment, no word.
  expect(acted.filter((type) => type === 'BookingRequested')).toHaveLength(1);
  expect(acted).not.toContain('SlotTaken');
  const position = await store.log.position();

  // The log itself goes on by itself when the lock is gone.
  const [holder] = holders;
  holder?.kill('SIGKILL');
  await once(holder ?? process, 'exit');
  expect(await store.log.append([])).toEqual({ ok: true, position });
  await store.close();

  const found = await restart(root);
  expect(found.recovered).toHaveLength(1);
  for (const type of ['BookingRequested', 'SlotTaken', 'AppointmentBooked'] as const) expect(found.count(type)).toBe(0);
  expect(found.count('CallEnded')).toBe(1);
  expect(found.verify).toMatchObject({ calls: 1, identical: 1, diverged: [], chain: { broken: [] } });
});
