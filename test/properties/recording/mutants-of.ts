/** Every mutant of a recording, in a fixed order. */
import type { Recorded } from '../../../engine/event.ts';
import { changeBeside, changeGiven, changeInput, changeTime } from './change-columns.ts';
import { changeData, changeType } from './change-contents.ts';
import { insert } from './insert.ts';
import type { Mutant } from './mutant.ts';
import type { Pool } from './pool.ts';
import { remove } from './remove.ts';
import { swap, swapInputs } from './swap.ts';

export function* mutantsOf(events: readonly Recorded[], pool: Pool): Generator<Mutant> {
  for (const place of events.keys()) {
    yield* changeData(events, place, pool);
    yield* changeType(events, place);
    yield* changeTime(events, place);
    yield* changeInput(events, place);
    yield* changeGiven(events, place);
    yield* changeBeside(events, place);
    yield* remove(events, place);
    yield* insert(events, place);
    yield* swap(events, place);
  }
  yield* swapInputs(events);
}
