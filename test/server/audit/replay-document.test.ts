/** What a replay says of boxes: which events have one, and whether it is open. */
import { expect, test } from 'vitest';
import type { Recorded } from '../../../engine/event.ts';
import type { StoredEvent } from '../../../engine/ports.ts';
import { replayDocument } from '../../../server/audit/replay-document.ts';

const row = (key: string | null): StoredEvent => ({ recorded_at: '', hash: '', key }) as unknown as StoredEvent;
const failed = (box: object | 'closed' | 'erased' | undefined): Recorded =>
  ({
    type: 'InterpretationFailed',
    data: { request: 1, reason: 'timeout' },
    ...(box === undefined ? {} : { box }),
    stream: 'call-1',
    version: 1,
    position: 1,
    at: '2026-11-23T10:00:00.000+00:00',
    meta: { by: 'model', cause: null, input: null },
  }) as unknown as Recorded;

test.each([
  ['none', undefined, null],
  // Written before its type had a box: there is nothing to open, and nothing was erased.
  ['none', {}, null],
  ['open', { reply: 'x' }, 'key-1'],
  ['closed', 'closed', 'key-1'],
  ['erased', 'erased', 'key-1'],
] as const)('personal is %s where the box is %j and the key of the row %j', (personal, box, key) => {
  const replayed = { events: [failed(box)], rows: [row(key)], zone: 'UTC', open: true };
  expect(replayDocument('call-1', 1, replayed)).toMatchObject({ events: [{ personal }] });
});
