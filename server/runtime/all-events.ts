/** The whole log in order, read a page at a time, so that a large one never stands in memory. */
import type { EventLog, StoredEvent } from '../../engine/ports.ts';

const EVENTS_A_PAGE = 5000;

export async function* allEvents(log: EventLog): AsyncGenerator<StoredEvent> {
  for (let after = 0; ;) {
    const page = await log.readAll(after, EVENTS_A_PAGE);
    yield* page;
    const last = page.at(-1);
    if (!last) return;
    after = last.position;
  }
}
