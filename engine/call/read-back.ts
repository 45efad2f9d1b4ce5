/**
 * How much of a read-back was heard. A yes is permission for exactly what was read back aloud: it is void as soon as the
 * time, the appointment or the listener changes, and it counts only if it was said after the words that name them had
 * reached the ear. Heard once is heard: put again, the question need not be heard out a second time.
 */
import type { Recorded } from '../event.ts';
import type { ReadBack, Talk } from './call.ts';

/** What a yes binds to, and whose yes it is. */
const bound: readonly string[] = ['slot', 'held', 'appointment', 'speaker'];

export function readBackAfter(
  before: Talk['read_back'],
  event: Extract<
    Recorded,
    { type: 'SpeechRequested' | 'SpeechDelivered' | 'SpeechCutOff' | 'ValueRemembered' | 'ValuesForgotten' }
  >,
): Talk['read_back'] {
  switch (event.type) {
    case 'ValueRemembered':
      return bound.includes(event.data.name) ? null : before;
    case 'ValuesForgotten':
      return event.data.names.some((name) => bound.includes(name)) ? null : before;
    case 'SpeechRequested':
      return readBackIn(event, before) ?? before;
    case 'SpeechDelivered':
    case 'SpeechCutOff':
      return before && reachedTheEar(before, event)
        ? { ...before, heard_at: before.heard_at ?? event.version }
        : before;
  }
}

function readBackIn(
  { data, version }: Extract<Recorded, { type: 'SpeechRequested' }>,
  before: Talk['read_back'],
): ReadBack | undefined {
  const segment = data.segments.findLastIndex(({ binds_after }) => binds_after !== undefined);
  const { line, binds_after: words } = data.segments[segment] ?? {};
  if (line === undefined || words === undefined) return undefined;
  return { line, request: version, segment, words, heard_at: before?.line === line ? before.heard_at : null };
}

function reachedTheEar(
  { request, segment, words }: ReadBack,
  event: Extract<Recorded, { type: 'SpeechDelivered' | 'SpeechCutOff' }>,
): boolean {
  if (event.data.request !== request) return false;
  if (event.type === 'SpeechDelivered') return true;
  const { segments, in_segment = 0 } = event.data;
  return segments > segment || (segments === segment && in_segment >= words);
}
