/** What brought an event about, as far as the events of its stream tell. */
import { entryOf } from '../catalogue.ts';
import { eventId, type Draft, type EventId } from '../event.ts';
import { requestOf } from './fold.ts';

/** An outcome is caused by its request, a decision by the event with which its input begins: the one of version `first`. */
export function causeOf(draft: Draft, stream: string, first: number): EventId | null {
  if (entryOf(draft.type).by === 'elo') return eventId(stream, first);
  const request = requestOf(draft);
  return request === null ? null : eventId(stream, request);
}
