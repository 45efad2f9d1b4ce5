/** Time-ordered ids (ULIDs) from the given clock and seed; an id that the log holds already is passed over. */
import { monotonicFactory } from 'ulid';
import type { EventLog } from '../../engine/ports.ts';
import { seededRandom } from './random.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** A new stream name of a kind, `call-01J…`. */
export type NewId = (kind: string) => Promise<string>;

export function newIds(log: EventLog, clock: VirtualClock, seed: number): NewId {
  const ulid = monotonicFactory(seededRandom(seed));
  return async (kind) => {
    for (;;) {
      const id = `${kind}-${ulid(clock.ms())}`;
      if ((await log.read(id)).length === 0) return id;
    }
  };
}
