/** One location's day, folded from its stream `diary-<location>-<day>`. */
import type { Clear } from '../event.ts';
import type { Hold, Slot } from '../values.ts';
import { instantMs } from '../time/local-time.ts';
import { overlap, type Kept } from './overlap.ts';
import { slotId } from './slot-id.ts';

export type DayEvent = Clear<'SlotHeld' | 'SlotTaken' | 'SlotDenied' | 'SlotFreed' | 'SlotVacated'>;
type Place = DayEvent['data'];

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
  /** Every place that was ever taken, so that its attempt is answered the same for ever. */
  readonly taken: ReadonlyMap<string, Slot>;
  /** The visits that stand, by the attempt that took their place. */
  readonly visits: ReadonlyMap<string, Kept>;
  /** Which attempt moved or cancelled a visit, by the attempt that had taken its place. */
  readonly vacated: ReadonlyMap<string, string>;
  readonly denied: ReadonlySet<string>;
}

export const emptyDay: DayState = {
  version: 0,
  given: new Map(),
  held: new Map(),
  taken: new Map(),
  visits: new Map(),
  vacated: new Map(),
  denied: new Set(),
};

/** The day after one more event of its stream. */
export const evolveDay = (day: DayState, event: DayEvent): DayState => ({
  ...day,
  ...changeBy(event, day),
  version: day.version + 1,
});

function changeBy({ type, data }: DayEvent, day: DayState): Partial<DayState> {
  const { attempt } = data;
  let change: Partial<DayState>;
  switch (type) {
    case 'SlotHeld': {
      const place = keptAt(data);
      const { until } = data;
      const hold = { ...place, until_ms: instantMs(until) };
      change = {
        given: new Map(day.given).set(attempt, { attempt, slot: place.slot, until }),
        held: withoutOverlap(day.held, place).set(attempt, hold),
      };
      break;
    }
    case 'SlotTaken': {
      const place = keptAt(data);
      change = {
        held: withoutOverlap(day.held, place),
        taken: new Map(day.taken).set(attempt, place.slot),
        visits: new Map(day.visits).set(attempt, place),
      };
      break;
    }
    case 'SlotVacated':
      change = {
        visits: new Map([...day.visits].filter(([other]) => other !== data.taken_by)),
        vacated: new Map(day.vacated).set(data.taken_by, attempt),
      };
      break;
    case 'SlotDenied':
      change = { denied: new Set(day.denied).add(attempt) };
      break;
    case 'SlotFreed':
      change = { held: new Map([...day.held].filter(([other]) => other !== attempt)) };
      break;
  }
  return change;
}

/** What was given away drives out the hold that led to it, and those that had lapsed before. */
function withoutOverlap(held: ReadonlyMap<string, Held>, place: Kept): Map<string, Held> {
  return new Map([...held].filter(([, other]) => !overlap(other, place)));
}

function keptAt({ practitioner, chair, start, minutes }: Place): Kept {
  const from_ms = instantMs(start);
  const slot = { id: slotId({ practitioner, chair, start, minutes }), start, minutes, practitioner, chair };
  return { slot, from_ms, to_ms: from_ms + minutes * 60_000 };
}
