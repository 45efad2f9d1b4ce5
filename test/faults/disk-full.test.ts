/** The disk of the log fills up in the middle of a call: nothing is done that is not on record, and nothing is half there. */
import { describe, expect, test } from 'vitest';
import type { ClinicStore } from '../../server/runtime/clinic-store.ts';
import { virtualClock } from '../../server/runtime/virtual-clock.ts';
import { temporaryFolders } from '../contracts/temporary-folder.ts';
import { MONDAY_AT_TEN, typedCall } from '../controls/typed-call.ts';
import { bookingLines, restart } from './killed-call.ts';
import { smallDisk } from './small-disk.ts';

const newFolder = temporaryFolders();

describe('8: COMMIT fails, because the disk is full', () => {
  test.each([0, 2, 5, 8])(
    'with room for %i more pages: the call stops with a sentence, and is settled later',
    async (pages) => {
      const root = newFolder();
      const { store, fill } = smallDisk(root, virtualClock(MONDAY_AT_TEN));
      // The release alone is large: the disk is full only once the call has begun.
      const log: ClinicStore['log'] = {
        ...store.log,
        async append(writes) {
          if (writes.some(({ events }) => events.some(({ type }) => type === 'CallStarted'))) fill(pages);
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
