/** Speech, hanging up and transfers are the room's: it reports by itself what was heard of them. */
import type { Room } from '../../../engine/ports.ts';
import type { Runners } from './runner.ts';

export const roomRunners = (
  room: Room,
): Pick<Runners, 'SpeechRequested' | 'HangUpRequested' | 'TransferRequested'> => ({
  async SpeechRequested({ call, version, request }) {
    const { segments, listen, urgent } = request.data;
    // Words that are sealed for ever cannot be spoken again; a recovery abandons such a speech instead of running it.
    const texts = typeof request.box === 'string' ? [] : request.box.texts;
    room.speak({ call, request: version, segments, texts, listen, urgent });
    return null;
  },
  async HangUpRequested({ call, version }) {
    room.hangUp(call, version);
    return null;
  },
  async TransferRequested({ call, version }) {
    room.transfer(call, version);
    return null;
  },
});
