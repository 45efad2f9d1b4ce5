/** An event as it comes back from the log: parsed by its strict schema when it was appended, and since then only text. */
import { catalogue, entryOf } from '../../../engine/catalogue.ts';
import type { Recorded } from '../../../engine/event.ts';

export function stored(event: Recorded): Recorded {
  const { data, box, ...place } = event;
  return {
    ...throughText(place),
    data: throughText(catalogue[event.type].data.parse(data)),
    ...(box !== undefined && { box: throughText(entryOf(event.type).box?.parse(box)) }),
  } as Recorded;
}

export const throughText = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
