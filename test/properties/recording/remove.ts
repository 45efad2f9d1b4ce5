/** Every event taken out, every input taken out, and the recording cut after every event. */
import type { Recorded } from '../../../engine/event.ts';
import { mended, renumbered } from './mend.ts';
import { mustOfCut, mustOfRemoval } from './must.ts';
import type { Mutant } from './mutant.ts';
import { isOneInput } from './recording.ts';

export function* remove(events: readonly Recorded[], place: number): Generator<Mutant> {
  const event = events[place] as Recorded;
  const must = mustOfRemoval(events, place);
  const without = (): Recorded[] => events.toSpliced(place, 1);
  yield { kind: 'removed', event, says: '', must, forge: () => renumbered(without()) };
  yield { kind: 'removed, the rest mended', event, says: '', must, forge: () => mended(without()) };
  if (!isOneInput(events[place - 1], event)) {
    const forge = (): Recorded[] => mended(events.filter((other) => !isOneInput(other, event)));
    yield { kind: 'input removed, the rest mended', event, says: '', must: null, forge };
  }
  if (place === events.length - 1) return;
  yield {
    kind: 'tail cut',
    event,
    says: 'after it',
    must: mustOfCut(events, place),
    forge: () => events.slice(0, place + 1),
  };
}
