/** Every event in the place of the next, with its own time and input or without; and every input before the one before. */
import type { Recorded } from '../../../engine/event.ts';
import { isSame } from './leaves.ts';
import { enveloped, firstOfInput, mended, renumbered } from './mend.ts';
import type { Must, Mutant } from './mutant.ts';
import { inputsOf, isDecided, isOneInput } from './recording.ts';

const says = ({ type, version }: Recorded): string => `with ${version} ${type}`;
const contentsOf = ({ type, data, box }: Recorded) => ({ type, data, box });
const isDecidedEither = (one: Recorded, other: Recorded): Must | null =>
  isDecided(one) || isDecided(other) ? 'it touches what was decided' : null;

export function* swap(events: readonly Recorded[], place: number): Generator<Mutant> {
  const event = events[place] as Recorded;
  const next = events[place + 1];
  if (next) {
    const must = isDecidedEither(event, next);
    const differ = !isSame(contentsOf(event), contentsOf(next));
    const forge = (): Recorded[] => renumbered(events.with(place, next).with(place + 1, event));
    if (differ || !isOneInput(event, next)) {
      yield { kind: 'swapped with the next', event, says: says(next), must, forge };
    }
    if (differ) {
      const contents = (): readonly Recorded[] => exchanged(events, place, place + 1);
      yield { kind: 'contents swapped with the next', event, says: says(next), must, forge: contents };
    }
  }
  const like = events.findIndex(
    (other, i) => i > place && other.type === event.type && !isSame(contentsOf(other), contentsOf(event)),
  );
  const other = events[like];
  if (other && like > place + 1) {
    const must = isDecidedEither(event, other);
    const forge = (): readonly Recorded[] => exchanged(events, place, like);
    yield { kind: 'contents swapped with one of its type', event, says: says(other), must, forge };
  }
}

/** What two events say, exchanged: each stays at its place, with the time and the input of that place. */
function exchanged(events: readonly Recorded[], one: number, other: number): readonly Recorded[] {
  const [a, b] = [events[one], events[other]] as [Recorded, Recorded];
  const inPlace = (place: number, event: Recorded): Recorded =>
    enveloped({ ...events[place], ...contentsOf(event) } as Recorded, firstOfInput(events, place));
  return events.with(one, inPlace(one, b)).with(other, inPlace(other, a));
}

/** Every input and the next one, whole, with all that speaks of them. */
export function* swapInputs(events: readonly Recorded[]): Generator<Mutant> {
  const inputs = inputsOf(events);
  for (const [i, input] of inputs.entries()) {
    const next = inputs[i + 1];
    const [event, begins] = [input[0], next?.[0]];
    if (!next || !event || !begins) continue;
    const forge = (): Recorded[] =>
      mended(
        inputs
          .with(i, next)
          .with(i + 1, input)
          .flat(),
      );
    yield { kind: 'input swapped with the next', event, says: says(begins), must: null, forge };
  }
}
