/** The room of a call whose line is gone: nothing can be said in it any more, and nothing is put through. */
import type { Room, RoomLink } from '../../engine/ports.ts';

export const deadLine = (link: RoomLink): Room => ({
  speak() {
    // What is still to be said is abandoned when the call is lost.
  },
  hangUp(call, request) {
    link({ call, after_ms: 0, events: [{ type: 'CallHungUp', data: { request } }] });
  },
  transfer(call, request) {
    link({ call, after_ms: 0, events: [{ type: 'TransferFailed', data: { request, reason: 'unavailable' } }] });
  },
});
