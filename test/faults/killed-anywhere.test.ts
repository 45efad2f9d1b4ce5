/** A process may die at any append, not only where somebody thought of it: every one of a call is tried. */
import { describe, expect, test } from 'vitest';
import type { TextLine } from '../../adapters/room/text-room.ts';
import { isRequest } from '../../engine/call/fold.ts';
import { temporaryFolders } from '../contracts/temporary-folder.ts';
import { bookingLines, killAtAppend, ofTheLine, restart, type Restarted } from './killed-call.ts';

const newFolder = temporaryFolders();

const conversations: Readonly<Record<string, readonly (string | TextLine)[]>> = {
  'a booking': bookingLines,
  'an opt-out': ['yes, speaking', 'never call me again, take me off your list'],
  'a call back': ['yes', "I'm driving, call me on Thursday morning"],
  'a wish for a person': ['yes, speaking', 'yes, go ahead', 'can I talk to a real person please', 'tomorrow morning'],
};

function expectSound({ call, count, verify, suppression }: Restarted): void {
  expect(verify).toMatchObject({ diverged: [], other_decisions: [], chain: { broken: [] } });
  expect(verify.identical).toBe(verify.calls);
  expect(count('CallFaulted')).toBe(0);
  expect(count('CallEnded')).toBe(verify.calls);
  const settled = new Set(call.map(({ data }) => (data as { request?: number }).request));
  const open = call.filter(({ type, version }) => isRequest(type) && !settled.has(version)).map(({ type }) => type);
  expect(open.filter((type) => !ofTheLine.includes(type))).toEqual([]);
  expect(count('SlotTaken')).toBe(count('BookingRequested'));
  expect(count('AppointmentBooked')).toBe(count('SlotTaken'));
  expect(count('BookingConfirmed')).toBe(count('AppointmentBooked'));
  expect(count('OptedOut')).toBe(count('OptOutRequested'));
  expect(suppression).toBe(count('OptOutRequested') > 0 ? 'opted_out' : null);
  expect(count('CallbackAgreed')).toBe(count('CallbackRequested'));
}

describe('killed at any append, the next process settles what the clinic owes and ends the call', () => {
  test.each(Object.entries(conversations))(
    '%s',
    async (_, lines) => {
      let tried = 0;
      for (let n = 1; ; n += 1) {
        const root = newFolder();
        const came = await killAtAppend(root, { when: 'after', nth: n }, lines);
        if (came === 'ended') break;
        const found = await restart(root);
        expectSound(found);
        const again = await restart(root, { at: '2026-11-23T12:00:00.000+00:00' });
        expect(again.recovered).toEqual([]);
        expect(again.rows).toHaveLength(found.rows.length);
        tried += 1;
      }
      expect(tried).toBeGreaterThan(10);
    },
    60_000,
  );
});
