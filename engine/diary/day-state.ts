/** One location's day, folded from its stream `diary-<location>-<day>`. */
import type { Clear } from '../event.ts';
import type { Hold, Slot } from '../values.ts';
import { instantMs } from './local-time.ts';
import { overlap } from './overlap.ts';
import { slotId } from './slot-id.ts';

export type DayEvent = Clear<'SlotHeld' | 'SlotTaken' | 'SlotDenied' | 'SlotFreed'>;
type Place = DayEvent['data'];

/** A slot with its ends in milliseconds since 1970, so that comparing needs no parsing. */
export interface Kept {
  readonly slot: Slot;
  readonly from_ms: number;
  readonly to_ms: number;
}

export interface Held extends Kept {
  readonly until_ms: number;
}

/** Everything is keyed by the attempt that caused it. */
export interface DayState {
  /** The last version of the stream; 0 for a day on which nothing happened. */
  readonly version: number;
  /** Every hold that was ever given, so that its attempt is answered the same for ever. */
  readonly given: ReadonlyMap<string, Hold>;
  /** The holds that were neither freed nor used. A lapsed one stays until its place is given away. */
  readonly held: ReadonlyMap<string, Held>;
  readonly taken: ReadonlyMap<string, Kept>;
  readonly denied: ReadonlySet<string>;
}

export const emptyDay: DayState = {
  version: 0,
  given: new Map(),
  held: new Map(),
  taken: new Map(),
  denied: new Set(),
};

/** The day after one more event of its stream. */
export function evolveDay(day: DayState, event: DayEvent): DayState {
  const version = day.version + 1;
  const { attempt } = event.data;
  switch (event.type) {
    case 'SlotHeld': {
      const place = keptAt(event.data);
      const { until } = event.data;
      const held = new Map(withoutOverlap(day.held, place));
      held.set(attempt, { ...place, until_ms: instantMs(until) });
      return { ...day, version, held, given: new Map(day.given).set(attempt, { attempt, slot: place.slot, until }) };
    }
    case 'SlotTaken': {
      const place = keptAt(event.data);
      return {
        ...day,
        version,
        held: withoutOverlap(day.held, place),
        taken: new Map(day.taken).set(attempt, place),
      };
    }
    case 'SlotDenied':
      return { ...day, version, denied: new Set(day.denied).add(attempt) };
    case 'SlotFreed': {
      const held = new Map(day.held);
      held.delete(attempt);
      return { ...day, version, held };
    }
  }
}

/** What was given away drives out the hold that led to it, and those that had lapsed before. */
function withoutOverlap(held: ReadonlyMap<string, Held>, place: Kept): ReadonlyMap<string, Held> {
  return new Map([...held].filter(([, other]) => !overlap(other, place)));
}

function keptAt({ practitioner, chair, start, minutes }: Place): Kept {
  const from_ms = instantMs(start);
  const slot = { id: slotId({ practitioner, chair, start, minutes }), start, minutes, practitioner, chair };
  return { slot, from_ms, to_ms: from_ms + minutes * 60_000 };
}
