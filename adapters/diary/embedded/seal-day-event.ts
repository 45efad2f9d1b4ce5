import { catalogue } from '../../../engine/catalogue.ts';
import type { Draft, Meta } from '../../../engine/event.ts';
import type { SealedEvent, StoredEvent } from '../../../engine/ports.ts';
import type { DayEvent } from '../../../engine/diary/day-state.ts';
import { dataOf } from '../../../engine/upcast.ts';

type DayDraft = Draft<DayEvent['type']>;

/** A draft of the diary as the log stores it. Parsed by its strict schema: what does not fit is our bug, and throws. */
export function sealDayEvent({ type, data }: DayDraft, attempt: string, at: string): SealedEvent {
  const entry = catalogue[type];
  const meta: Meta = { by: entry.by, cause: attempt, input: null };
  const text = JSON.stringify(entry.data.parse(data));
  return { type, schema: entry.schema, data: text, meta: JSON.stringify(meta), at, key: null, box: null };
}

/** A stored event of a diary's stream. A type of another stream is our bug. */
export function openDayEvent(stored: StoredEvent): DayEvent {
  switch (stored.type) {
    case 'SlotHeld':
    case 'SlotTaken':
    case 'SlotDenied':
    case 'SlotFreed':
    case 'SlotVacated':
      return { type: stored.type, data: dataOf(stored) } as DayEvent;
    default:
      throw new Error(`${stored.stream}/${stored.version} is no event of a diary: ${stored.type}.`);
  }
}
