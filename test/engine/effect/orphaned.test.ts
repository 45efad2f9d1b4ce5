/** What must not get lost, where its outcome comes after its step was left: a table, for in a call it is all the same. */
import { expect, it } from 'vitest';
import { followUp } from '../../../engine/effect/orphaned.ts';
import type { Draft, Opened } from '../../../engine/event.ts';

it.each([
  ['OptOutRequested', 'OptOutFailed', 'OptOutRecorded', 'record-opt-out-failed'],
  ['WrongNumberRequested', 'WrongNumberFailed', 'WrongNumberRecorded', 'record-wrong-number-failed'],
  ['CallbackRequested', 'CallbackFailed', 'CallbackPromised', 'promise-callback-failed'],
])('the staff are told of a %s that fails, and of no other', (type, failed, done, why) => {
  const request = { type, data: {} } as unknown as Opened;
  const outcome = (of: string): Draft =>
    ({ type: of, data: { request: 3, reason: 'unavailable' } }) as unknown as Draft;
  for (const over of [true, false]) {
    expect(followUp(request, outcome(failed), over)).toEqual([{ type: 'EscalationRequested', data: { why } }]);
    expect(followUp(request, outcome(done), over)).toEqual([]);
  }
});
