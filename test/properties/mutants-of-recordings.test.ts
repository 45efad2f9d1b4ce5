/**
 * Forged recordings of 50 calls: whatever a decision could notice is noticed, and what is left could have happened. One
 * mutant in `EVERY` is judged here, in the order in which they are made; the command beside this file judges all.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { verifyCall } from '../../engine/proof/verify.ts';
import { whyLeft } from './recording/kinds.ts';
import { isDecided, type Recording } from './recording/recording.ts';
import { recordingsOf } from './recording/recordings.ts';
import { sum } from './recording/say-tally.ts';
import { tallyOf, type Count, type Tally } from './recording/tally.ts';
import { conversations } from '../controls/random/stage.ts';

const SEED = 1;
const CALLS = 50;
const EVERY = 151;
const A_MINUTE_MS = 60_000;

let recordings: readonly Recording[];
beforeAll(async () => {
  recordings = await recordingsOf(CALLS, SEED);
}, A_MINUTE_MS);

test(`the ${CALLS} calls of seed ${SEED} are different ones of all conversations, and identical as they are`, () => {
  expect(recordings).toHaveLength(CALLS);
  expect(new Set(recordings.map(({ flow }) => flow))).toEqual(new Set(conversations));
  const walks = recordings.map(({ events }) => JSON.stringify(events.map(({ type, data }) => [type, data])));
  expect(new Set(walks).size).toBe(CALLS);
  for (const { what, call, events, releases } of recordings) {
    expect(verifyCall(call, events, releases), what).toEqual({ result: 'identical' });
    expect(events.some(isDecided), what).toBe(true);
  }
});

describe(`One in ${EVERY} of their mutants, the chain computed anew`, () => {
  let tally: Tally;
  let counts: readonly Count[];
  beforeAll(() => {
    tally = tallyOf(recordings, { every: EVERY, isMine: () => true }, () => undefined);
    counts = [...tally.counts.values()];
  }, A_MINUTE_MS);

  test('is noticed where a decision could notice it, and only there', () => {
    expect(tally.findings).toEqual([]);
    expect(sum(counts).made).toBeGreaterThan(1000);
  });

  test('is of every kind, and what is left to checkpoints has a reason', () => {
    expect(new Set(counts.map(({ kind }) => kind))).toEqual(new Set(Object.keys(whyLeft)));
    const { made, noticedByRule, noticedByWitness, left } = sum(counts);
    expect(noticedByRule + noticedByWitness + left).toBe(made);
    expect(Math.min(noticedByRule, noticedByWitness, left)).toBeGreaterThan(100);
  });

  test('that touches a decision is never left, unless it takes away, cuts off or puts in what no decision reads', () => {
    const touching = counts.filter(({ by, left }) => by === 'elo' && left > 0).map(({ kind }) => kind);
    const beside = [
      'position changed',
      'recorded_at changed',
      'box taken away',
      'tail cut',
      'inserted, the rest mended',
    ];
    expect(touching.filter((kind) => !beside.includes(kind))).toEqual([]);
  });
});
