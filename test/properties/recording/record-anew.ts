/**
 * A witness beside verification: what the runtime, with its own sealing, would have written of the inputs that a recording
 * tells of. Where it writes the very same, the forged call could have happened, and nobody who looks at it alone can tell.
 */
import { canonicalJson } from '../../../engine/canonical-json.ts';
import { entryOf, isEventType, isReported } from '../../../engine/catalogue.ts';
import { newCall, talkOf, type Call } from '../../../engine/call/call.ts';
import { evolveCall } from '../../../engine/call/fold.ts';
import type { Draft, Recorded } from '../../../engine/event.ts';
import type { SealedEvent, Vault } from '../../../engine/ports.ts';
import { decideAndSeal } from '../../../server/runtime/decide-and-seal.ts';
import { inputsOf, type Recording } from './recording.ts';

/** A vault that seals nothing, so that what would have been sealed can be read. */
const glass: Vault = {
  keyFor: async () => 'key',
  seal: (_key, _bound, text) => new TextEncoder().encode(text),
  open: (_key, _bound, box) => new TextDecoder().decode(box),
  close: async () => undefined,
};

/** Whether the runtime would have recorded exactly these events. */
export function couldHaveHappened({ call: id, releases }: Recording, events: readonly Recorded[]): boolean {
  let call: Call = newCall(id);
  for (const input of inputsOf(events)) {
    const written = writtenOf(call, input, releases);
    if (written?.length !== input.length) return false;
    for (const [i, event] of input.entries()) {
      if (event.stream !== id || event.version !== call.version + 1 || !isWritten(event, written[i])) return false;
      call = evolveCall(call, event);
    }
  }
  return true;
}

/** What would have been written of an input; null where the append would have refused it. */
function writtenOf(
  call: Call,
  input: readonly Recorded[],
  releases: Recording['releases'],
): readonly SealedEvent[] | null {
  const reported = input.filter(({ type }) => !isEventType(type) || isReported(type));
  const [begins] = reported;
  if (!begins?.meta.input) return null;
  const started = reported.find((event) => event.type === 'CallStarted');
  const hash = started?.data.release ?? talkOf(call)?.release;
  const drafts = reported.map(({ type, data, box }) => ({ type, data, ...(box !== undefined && { box }) }) as Draft);
  try {
    const posted = { ...begins.meta.input, events: drafts };
    const release = hash === undefined ? null : releases(hash);
    return decideAndSeal(glass, { call, key: 'key' }, release, posted, begins.at).events;
  } catch {
    return null;
  }
}

function isWritten({ type, at, data, meta, box }: Recorded, written: SealedEvent | undefined): boolean {
  if (!written || written.type !== type || written.at !== at) return false;
  const isSame = (value: unknown, text: string): boolean => canonicalJson(value) === canonicalJson(JSON.parse(text));
  const sameBox = written.box === null ? box === undefined : isSame(box, new TextDecoder().decode(written.box));
  return isSame(data, written.data) && isSame(meta, written.meta) && sameBox && entryOf(type).by === meta.by;
}
