/**
 * Thousands of random calls through the real engine, watched by the monitor. They can be had again: the seed stands here,
 * and every finding names its call. `node test/properties/contain.ts` runs as many as one likes.
 */
import { describe, expect, test } from 'vitest';
import { catalogue, entryOf } from '../../engine/catalogue.ts';
import { promiseNames } from '../../engine/flow/promise/names.ts';
import { brokenIn, watches } from '../controls/monitor/monitor.ts';
import { randomCall } from '../controls/random-calls.ts';
import { hashOf, walkOf } from '../controls/random/edges.ts';
import { mutants } from '../controls/random/mutants.ts';
import { conversations, shippedWith } from '../controls/random/stage.ts';

const SEED = 20261121;
const CALLS = 1500;
/** Most mutants show in the first hundred. */
const CALLS_OF_A_MUTANT = 1500;

const shipped = shippedWith();

describe.each(conversations)(`${CALLS} random calls of %s, seed ${SEED}`, (flow) => {
  test('all end, none breaks a promise, and they are not the same few over and over', () => {
    const different = new Set<number>();
    for (let nth = 0; nth < CALLS; nth += 1) {
      const { events, call } = randomCall({ prepared: shipped, flow, seed: SEED, nth });
      different.add(hashOf(walkOf(events)));
      const place = `call ${nth} of ${flow}, seed ${SEED}`;
      expect(brokenIn(shipped.release, events), place).toEqual([]);
      expect(call.status, place).toBe('ended');
    }
    expect(different.size).toBeGreaterThan(CALLS * 0.8);
  });
});

test('the same seed brings the same call again, and another one another', () => {
  const walk = (seed: number): string[] =>
    walkOf(randomCall({ prepared: shipped, flow: 'book-first-visit', seed, nth: 3 }).events);
  expect(walk(SEED)).toEqual(walk(SEED));
  expect(walk(SEED)).not.toEqual(walk(SEED + 1));
});

test('what is reported and decided has the shape that the log takes, and every report has a meaning', () => {
  const meant = new Set<string>();
  for (const flow of conversations) {
    for (let nth = 0; nth < 60; nth += 1) {
      const { events } = randomCall({
        prepared: shipped,
        flow,
        seed: SEED,
        nth,
        onTurn: ({ input, meant: meanings, drafts }) => {
          expect(meanings).toHaveLength(input.length);
          expect(drafts.slice(0, 1)).toEqual(input.slice(0, 1));
          for (const { does } of meanings) meant.add(does);
        },
      });
      for (const { type, data, box } of events) {
        catalogue[type].data.parse(data);
        entryOf(type).box?.parse(box);
      }
    }
  }
  expect([...meant].toSorted()).toEqual(['ends', 'hears', 'nothing', 'settles', 'signals', 'speaks', 'starts']);
});

test('every promise is watched, and has a mutant that breaks it', () => {
  const watched = watches.map(({ promise }) => promise);
  // Nobody has to vouch for this one: it is looked at in every conversation.
  expect(watched.toSorted()).toEqual([...promiseNames, 'inputs-known'].toSorted());
  expect([...new Set(mutants.map(({ promise }) => promise))].toSorted()).toEqual(watched.toSorted());
});

test.each(mutants)('$promise: the monitor notices that $what', ({ promise, flow, change }) => {
  const prepared = shippedWith(change);
  for (let nth = 0; nth < CALLS_OF_A_MUTANT; nth += 1) {
    const { events } = randomCall({ prepared, flow, seed: SEED, nth });
    if (brokenIn(prepared.release, events).some((broken) => broken.promise === promise)) return;
  }
  expect.fail(`none of ${CALLS_OF_A_MUTANT} calls of ${flow}, seed ${SEED}, broke it`);
});
