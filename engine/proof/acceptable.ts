/** What an append would have taken: whatever was decided, a recording cannot hold a report that could not be recorded. */
import { entryOf, isEventType, isOfACall } from '../catalogue.ts';
import type { Meta, Recorded } from '../event.ts';
import { instant } from '../values.ts';

/** Whether the runtime could have recorded this as reported to a call: its type, time and input, its data and its box. */
export function isAcceptable(event: Recorded): boolean {
  const { type, data, box, at } = event;
  const input = (event.meta as Meta | null)?.input;
  if (!isEventType(type) || !isOfACall(type) || !instant.safeParse(at).success) return false;
  if (!input || typeof input.source !== 'string' || input.source === '' || !Number.isSafeInteger(input.seq))
    return false;
  const entry = entryOf(type);
  return entry.data.safeParse(data).success && fits(entry.box, box);
}

/** A box that does not open may hold anything. */
function fits(schema: ReturnType<typeof entryOf>['box'], box: unknown): boolean {
  if (schema === undefined) return box === undefined;
  return box === 'closed' || box === 'erased' || schema.safeParse(box).success;
}
