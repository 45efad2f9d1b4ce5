/** Every turn of a call lies within what the prover explores; the great number runs in `contain.ts`. */
import { describe, expect, test } from 'vitest';
import { explore, type Space, type Step } from '../../engine/flow/prove/explore.ts';
import { foreseenIn } from '../controls/foreseen.ts';
import { randomCall } from '../controls/random-calls.ts';
import { conversations, shippedWith } from '../controls/random/stage.ts';

const prepared = shippedWith();
const CALLS = 250;
const SEED = 20_261_121;

/** All that lies outside, over so many calls. */
function outside(space: Space): string[] {
  const foreseen = foreseenIn(space);
  const found = new Set<string>();
  for (let nth = 0; nth < CALLS; nth += 1) {
    const onTurn = ({
      before,
      after,
      drafts,
    }: Parameters<NonNullable<Parameters<typeof randomCall>[0]['onTurn']>>[0]) => {
      const problem = foreseen.check(before, after, drafts);
      if (problem !== null) found.add(problem);
    };
    randomCall({ prepared, flow: space.conversation, seed: SEED, nth, onTurn });
  }
  return [...found];
}

describe.each(conversations)('%s', (flow) => {
  const space = explore(prepared, flow, new Set());

  test('no call leaves what was foreseen', () => {
    expect(outside(space)).toEqual([]);
  });

  test('leaving out one way is noticed', () => {
    const isFound = ({ signs }: Step): boolean =>
      signs.some((sign) => sign.sign === 'outcome' && sign.outcome === 'held');
    expect(space.places.some(({ steps }) => steps.some(isFound))).toBe(true);
    const places = space.places.map((place) => ({ ...place, steps: place.steps.filter((step) => !isFound(step)) }));
    expect(outside({ ...space, places: relinked(places, space) })).not.toEqual([]);
  });

  test('and so is a value that would be known for sure and is not', () => {
    const places = space.places.map((place) => ({
      ...place,
      dialogue: { ...place.dialogue, memory: { ...place.dialogue.memory, slots: 'made-up' } },
    }));
    expect(outside({ ...space, places: relinked(places, space) })).not.toEqual([]);
  });
});

/** The same places with their steps leading among themselves. */
function relinked(places: Space['places'], space: Space): Space['places'] {
  const byId = new Map(places.map((place) => [place.id, place]));
  for (const place of places) {
    place.steps = place.steps.map((step) => ({ ...step, to: byId.get(step.to.id) ?? step.to }));
  }
  expect(places).toHaveLength(space.places.length);
  return places;
}
