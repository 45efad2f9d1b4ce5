/** The process dies after somebody spoke and before it was understood: the next one understands it, and nobody is there. */
import { describe, expect, test } from 'vitest';
import { temporaryFolders } from '../contracts/temporary-folder.ts';
import { bookingLines, killAt, only, restart } from './killed-call.ts';

const newFolder = temporaryFolders();

describe('killed before the last words were understood', () => {
  test('an opt-out is recorded by the next process, and the call is lost', async () => {
    const root = newFolder();
    await killAt(root, { when: 'after', type: 'PatientSpoke', nth: 2 }, [
      'yes, speaking',
      'never call me again, take me off your list',
    ]);
    const found = await restart(root);
    const { version } = only(found.call, 'CallEnded');
    expect(only(found.call, 'CallEnded').data).toMatchObject({ ending: 'lost' });
    expect(found.call.filter((event) => event.version > version).map(({ type }) => type)).toEqual([
      'AnswerUnderstood',
      'OptOutRequested',
      'OptOutRecorded',
    ]);
    expect(found.suppression).toBe('opted_out');
    expect(found.verify).toMatchObject({ diverged: [], chain: { broken: [] } });
    expect(found.verify.identical).toBe(found.verify.calls);
    const again = await restart(root, { at: '2026-11-23T12:00:00.000+00:00' });
    expect(again.recovered).toEqual([]);
    expect(again.rows).toHaveLength(found.rows.length);
  });

  test('a yes to a read-back permits nothing any more', async () => {
    const root = newFolder();
    await killAt(root, { when: 'after', type: 'PatientSpoke', nth: 6 }, bookingLines);
    const found = await restart(root);
    expect(found.call.findLast(({ type }) => type === 'AnswerUnderstood')?.data).toMatchObject({
      answers: [{ answer: 'yes' }],
    });
    expect(found.call.at(-1)).toMatchObject({ type: 'InputIgnored', data: { reason: 'call_is_over' } });
    expect(only(found.call, 'CallEnded').data).toMatchObject({ ending: 'lost' });
    expect(found.count('BookingRequested')).toBe(0);
    expect(found.suppression).toBeNull();
    expect(found.verify.identical).toBe(found.verify.calls);
  });

  test('killed once more while that is understood, it is recorded once', async () => {
    const root = newFolder();
    await killAt(root, { when: 'after', type: 'PatientSpoke', nth: 2 }, ['yes, speaking', 'never call me again']);
    await expect(restart(root, { kill: { when: 'before', type: 'OptOutRequested' } })).rejects.toThrow('before OptOut');
    const found = await restart(root);
    expect(found.count('OptOutRequested')).toBe(1);
    expect(found.count('OptedOut')).toBe(1);
    expect(found.count('CallEnded')).toBe(1);
    expect(found.suppression).toBe('opted_out');
  });
});
