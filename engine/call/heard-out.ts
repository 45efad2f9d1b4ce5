/**
 * How much was heard of a question to which a yes counts only once it was heard: one that reads back, and one that asks who
 * is on the line. A yes is permission for exactly what was read back aloud, and says "I am Anna" only to whoever heard that
 * name. It counts if it was said after the words that name what it is about had reached the ear, and is void as soon as that
 * or the listener changes. Heard once is heard: put again, the question need not be heard out a second time.
 */
import type { Recorded } from '../event.ts';
import { topNode, type Turn } from '../flow/kernel/turn.ts';
import type { OpenRequest, Talk, ToBeHeard } from './call.ts';

/** What a yes binds to, and whose yes it is. */
const bound: readonly string[] = ['slot', 'held', 'appointment', 'speaker'];

/** What is to be heard after an event, and whether it was. */
export function toBeHeardAfter(before: Talk['to_be_heard'], event: Recorded): Talk['to_be_heard'] {
  switch (event.type) {
    case 'TransitionTaken':
      return event.data.new_listener ? null : before;
    case 'ValueRemembered':
      return bound.includes(event.data.name) ? null : before;
    case 'ValuesForgotten':
      return event.data.names.some((name) => bound.includes(name)) ? null : before;
    case 'SpeechRequested':
      return questionIn(event, before) ?? before;
    case 'SpeechDelivered':
    case 'SpeechCutOff':
      return before && reachedTheEar(before, event)
        ? { ...before, heard_at: before.heard_at ?? event.version }
        : before;
    default:
      return before;
  }
}

function questionIn(
  { data, version }: Extract<Recorded, { type: 'SpeechRequested' }>,
  before: Talk['to_be_heard'],
): ToBeHeard | undefined {
  const segment = data.segments.findLastIndex(({ binds_after }) => binds_after !== undefined);
  const { line, binds_after: words } = data.segments[segment] ?? {};
  if (line === undefined || words === undefined) return undefined;
  return { line, request: version, segment, words, heard_at: before?.line === line ? before.heard_at : null };
}

function reachedTheEar(
  { request, segment, words }: ToBeHeard,
  event: Extract<Recorded, { type: 'SpeechDelivered' | 'SpeechCutOff' }>,
): boolean {
  if (event.data.request !== request) return false;
  if (event.type === 'SpeechDelivered') return true;
  const { segments, in_segment = 0 } = event.data;
  return segments > segment || (segments === segment && in_segment >= words);
}

/** Whether what this question names had been heard before the first of the words that were understood was said. */
export function isHeardOut(turn: Turn, { to_be_heard: asked }: Talk, understands: OpenRequest | undefined): boolean {
  const { step } = topNode(turn);
  if (step.kind !== 'ask' || asked?.line !== step.say || asked.heard_at === null) return false;
  return (
    understands?.event.type === 'InterpretationRequested' && asked.heard_at < Math.min(...understands.event.data.of)
  );
}
