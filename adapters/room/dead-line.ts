/** The room of a call whose line is gone: nothing is heard in it any more, and it says so at once. */
import type { Room, RoomLink } from '../../engine/ports.ts';

export const deadLine = (link: RoomLink): Room => ({
  speak({ call, request }) {
    link({ call, after_ms: 0, events: [{ type: 'SpeechAbandoned', data: { request, heard: 'none' } }] });
  },
  hangUp(call, request) {
    link({ call, after_ms: 0, events: [{ type: 'CallHungUp', data: { request } }] });
  },
  transfer(call, request) {
    link({ call, after_ms: 0, events: [{ type: 'TransferFailed', data: { request, reason: 'unavailable' } }] });
  },
});
