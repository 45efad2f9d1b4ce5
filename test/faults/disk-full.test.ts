/** The disk of the log fills up in the middle of a call: nothing is done that is not on record, and nothing is half there. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../adapters/log/sqlite/open-database.ts';
import { logStore } from '../../adapters/log/sqlite/open.ts';
import { sqliteLog } from '../../adapters/log/sqlite/sqlite-log.ts';
import { openRegister } from '../../adapters/vault/open-register.ts';
import { openVault } from '../../adapters/vault/open-vault.ts';
import type { ClinicStore } from '../../server/runtime/clinic-store.ts';
import { virtualClock } from '../../server/runtime/virtual-clock.ts';
import { temporaryFolders } from '../contracts/temporary-folder.ts';
import { MONDAY_AT_TEN, typedCall } from '../controls/typed-call.ts';
import { bookingLines, restart } from './killed-call.ts';

const newFolder = temporaryFolders();

/** A clinic whose log has room for so many more pages once the call is under way. */
function storeWithRoomFor(root: string, pages: number): { store: ClinicStore; fill: () => void } {
  const clock = virtualClock(MONDAY_AT_TEN);
  const place = logStore(join(root, 'romi'));
  const database = openDatabase(place, 'write');
  const log = sqliteLog(place, database, clock, 'write');
  const folder = join(root, 'vault', 'romi');
  const vault = openVault({ folder, clock, mode: 'write' });
  const register = openRegister({ folder, clock, mode: 'write' });
  return {
    fill() {
      const used = Number(database.db.pragma('page_count', { simple: true }));
      database.db.pragma(`max_page_count = ${used + pages}`);
    },
    store: {
      log,
      vault,
      register,
      async close() {
        await register.close();
        await vault.close();
        await log.close();
      },
    },
  };
}

describe('8: COMMIT fails, because the disk is full', () => {
  test.each([0, 2, 5, 8])(
    'with room for %i more pages: the call stops with a sentence, and is settled later',
    async (pages) => {
      const root = newFolder();
      const { store, fill } = storeWithRoomFor(root, pages);
      // The release alone is large: the disk is full only once the call has begun.
      const log: ClinicStore['log'] = {
        ...store.log,
        async append(writes) {
          if (writes.some(({ events }) => events.some(({ type }) => type === 'CallStarted'))) fill();
          return store.log.append(writes);
        },
      };
      await expect(typedCall(bookingLines, { store: { ...store, log } })).rejects.toThrow(
        'The log could not take the events, and nothing of them was stored: The disk of the log is full',
      );
      const position = await store.log.position();
      await store.close();

      const found = await restart(root);
      expect(found.rows.length).toBeGreaterThan(position);
      expect(found.recovered).toHaveLength(1);
      expect(found.verify).toMatchObject({ calls: 1, identical: 1, diverged: [], chain: { broken: [] } });
      expect(found.count('SlotTaken')).toBe(found.count('BookingRequested'));
      expect(found.count('AppointmentBooked')).toBe(found.count('BookingRequested'));
    },
  );
});
