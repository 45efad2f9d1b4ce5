/**
 * Weights from replies whose meaning is known: for each class a logistic regression, all at once, with steps that
 * shrink for what was seen often (AdaGrad; Duchi, Hazan and Singer, 2011). The same replies in the same order give the
 * same weights: nothing is drawn by chance that is not drawn from a fixed seed.
 */

import type { Evidence } from './features.ts';

export interface Lesson extends Evidence {
  /** The classes that it is an example of; none where nothing was meant. */
  readonly is: readonly string[];
  /** What it may as well be: it teaches neither for nor against these. */
  readonly may_be: readonly string[];
}

export interface Learned {
  readonly classes: readonly string[];
  /** Of each feature the weight for each class, in steps of one twenty-fifth. */
  readonly weights: ReadonlyMap<string, Int8Array>;
}

const ROUNDS = 24;
const RATE = 0.4;
/** Log-odds of a class of which nothing is known: few fit. */
export const RARELY = -2;
const SHRINK = 1e-3;
/** What is already told well enough teaches nothing more. */
const LEARNT = 2e-3;
/** A feature that was met a few times says more of its writer than of its meaning; with three in place of six nothing more is understood. */
const MET = 6;
/** Weights are kept in steps this small, and none above 127 of them: a byte each. */
export const STEP = 0.04;

export function learn(lessons: readonly Lesson[]): Learned {
  const classes = [...new Set(lessons.flatMap(({ is }) => is))].toSorted();
  const index = featuresMet(lessons);
  const width = classes.length;
  const weights = new Float64Array(index.size * width);
  const steps = new Float64Array(index.size * width).fill(1e-6);
  const known = lessons.map(({ features, before, is, may_be }) => ({
    at: features.map((feature) => index.get(feature)).filter((at) => at !== undefined),
    from: classes.map((name) => before.get(name) ?? RARELY),
    wanted: classes.map((name) => (is.includes(name) ? 1 : may_be.includes(name.split('/')[0] ?? name) ? null : 0)),
  }));
  const next = inTurn(known.length);
  for (let round = 0; round < ROUNDS; round++) {
    for (const which of next()) {
      const { at, from, wanted } = known[which] ?? { at: [], from: [], wanted: [] };
      const scale = 1 / Math.sqrt(Math.max(1, at.length));
      for (const [k, want] of wanted.entries()) {
        if (want === null) continue;
        const slope = (chanceOf((from[k] ?? RARELY) + scale * sumOf(at, weights, width, k)) - want) * scale;
        if (Math.abs(slope) < LEARNT) continue;
        for (const feature of at) {
          const cell = feature * width + k;
          const change = slope + SHRINK * (weights[cell] ?? 0);
          steps[cell] = (steps[cell] ?? 0) + change * change;
          weights[cell] = (weights[cell] ?? 0) - (RATE * change) / Math.sqrt(steps[cell] ?? 1);
        }
      }
    }
  }
  return { classes, weights: rounded(index, weights, width) };
}

/** The chance that log-odds stand for. */
export const chanceOf = (odds: number): number => 1 / (1 + Math.exp(-odds));

function sumOf(at: readonly number[], weights: Float64Array, width: number, k: number): number {
  let sum = 0;
  for (const feature of at) sum += weights[feature * width + k] ?? 0;
  return sum;
}

function featuresMet(lessons: readonly Lesson[]): Map<string, number> {
  const met = new Map<string, number>();
  for (const { features } of lessons) for (const feature of features) met.set(feature, (met.get(feature) ?? 0) + 1);
  const kept = [...met].filter(([, times]) => times >= MET).map(([feature]) => feature);
  return new Map(kept.toSorted().map((feature, at) => [feature, at]));
}

/** Another order for every round, the same for every run (a linear congruential generator; Knuth's MMIX has its like). */
function inTurn(length: number): () => readonly number[] {
  const order = Array.from({ length }, (_, i) => i);
  let seed = 7;
  return () => {
    for (let i = length - 1; i > 0; i--) {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      const j = seed % (i + 1);
      [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
    }
    return order;
  };
}

function rounded(index: ReadonlyMap<string, number>, weights: Float64Array, width: number): Map<string, Int8Array> {
  const inSteps = (weight: number): number => Math.max(-127, Math.min(127, Math.round(weight / STEP)));
  return new Map(
    [...index].map(([feature, at]) => [
      feature,
      Int8Array.from(weights.subarray(at * width, (at + 1) * width), inSteps),
    ]),
  );
}
