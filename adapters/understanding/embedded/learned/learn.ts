/**
 * Weights from replies whose meaning is known: a network with one hidden layer, for all classes at once, so that what is
 * learnt of one helps the others; with steps that shrink for what was seen often (AdaGrad; Duchi, Hazan and Singer, 2011), and
 * a share of the features left out of each lesson, so that none is relied on alone (dropout; Srivastava and others, 2014). The
 * same lessons in the same order give the same weights: what is drawn by chance is drawn from a fixed seed.
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
  /** Of each feature its weight for each hidden unit, in steps of `STEP`. */
  readonly heard: ReadonlyMap<string, Int8Array>;
  /** Of each hidden unit, one after the other, its weight for each class. */
  readonly meant: Int8Array;
}

/** With 96 of them one or two more of a hundred replies are misunderstood; each takes room for every feature. */
const UNITS = 160;
const ROUNDS = 16;
const RATE = 0.05;
const LEFT_OUT = 0.35;
/** Log-odds of a class of which nothing is known: few fit. */
export const RARELY = -2;
const SHRINK = 1e-4;
/** What is already told well enough teaches nothing more. */
const LEARNT = 2e-3;
/** A feature that was met a few times says more of its writer than of its meaning. */
const MET = 6;
/** Weights are kept in steps this small, and none above 127 of them: a byte each. */
export const STEP = 0.025;

export function learn(lessons: readonly Lesson[]): Learned {
  const classes = [...new Set(lessons.flatMap(({ is }) => is))].toSorted();
  const index = featuresMet(lessons);
  const known = lessons.map((lesson) => compiled(lesson, classes, index));
  const chance = chances();
  const network = newNetwork(index.size, classes.length, chance);
  const order = Array.from(known.keys());
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, chance);
    for (const which of order) {
      const lesson = known[which];
      if (lesson !== undefined) teach(network, lesson, chance);
    }
  }
  const heard = new Map([...index].map(([feature, at]) => [feature, inSteps(network.heard.weights.subarray(at * UNITS, (at + 1) * UNITS))])); // prettier-ignore
  return { classes, heard, meant: inSteps(network.meant.weights) };
}

/** The chance that log-odds stand for. */
export const chanceOf = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** A lesson in numbers: which features, where each class stands before, and what is wanted of it: 1, 0, or 2 for either. */
interface Compiled {
  readonly features: Int32Array;
  readonly before: Float64Array;
  readonly wanted: Uint8Array;
}

const EITHER = 2;

function compiled(lesson: Lesson, classes: readonly string[], index: ReadonlyMap<string, number>): Compiled {
  const wantedOf = (name: string): number => {
    if (lesson.is.includes(name)) return 1;
    return lesson.may_be.includes(name.split('/')[0] ?? name) ? EITHER : 0;
  };
  return {
    features: Int32Array.from(lesson.features.flatMap((feature) => index.get(feature) ?? [])),
    before: Float64Array.from(classes, (name) => lesson.before.get(name) ?? RARELY),
    wanted: Uint8Array.from(classes, wantedOf),
  };
}

function featuresMet(lessons: readonly Lesson[]): Map<string, number> {
  const met = new Map<string, number>();
  for (const { features } of lessons) for (const feature of features) met.set(feature, (met.get(feature) ?? 0) + 1);
  const kept = [...met].filter(([, times]) => times >= MET).map(([feature]) => feature);
  return new Map(kept.toSorted().map((feature, at) => [feature, at]));
}

/** Weights, and of each how far it went already: the further, the smaller its steps. */
interface Layer {
  readonly weights: Float64Array;
  readonly went: Float64Array;
}

interface Network {
  readonly heard: Layer;
  readonly meant: Layer;
  /** Room for one lesson: what each unit makes of it, how far each class is off, and what that asks of each unit. */
  readonly units: Float64Array;
  readonly off: Float64Array;
  readonly asked: Float64Array;
}

function newNetwork(features: number, classes: number, chance: () => number): Network {
  const layer = (size: number): Layer => ({
    weights: Float64Array.from({ length: size }, () => (chance() - 0.5) / 5),
    went: new Float64Array(size).fill(1e-4),
  });
  return {
    heard: layer(features * UNITS),
    meant: layer(UNITS * classes),
    units: new Float64Array(UNITS),
    off: new Float64Array(classes),
    asked: new Float64Array(UNITS),
  };
}

function teach(network: Network, { features, before, wanted }: Compiled, chance: () => number): void {
  const kept = features.filter(() => chance() >= LEFT_OUT);
  const scale = 1 / Math.sqrt(Math.max(1, kept.length));
  const { units, off, asked } = network;
  hear(network, kept, scale);
  if (!compare(network, before, wanted)) return;
  const classes = off.length;
  for (let unit = 0; unit < UNITS; unit++) {
    const made = units[unit] ?? 0;
    let sum = 0;
    for (let k = 0; k < classes; k++) {
      const by = off[k] ?? 0;
      if (by === 0) continue;
      const at = unit * classes + k;
      sum += by * (network.meant.weights[at] ?? 0);
      step(network.meant, at, by * made);
    }
    asked[unit] = sum * (1 - made * made) * scale;
  }
  for (const feature of kept)
    for (let unit = 0; unit < UNITS; unit++) step(network.heard, feature * UNITS + unit, asked[unit] ?? 0);
}

/** What each unit makes of the features. */
function hear({ heard: { weights }, units }: Network, features: Int32Array, scale: number): void {
  units.fill(0);
  for (const feature of features)
    for (let unit = 0; unit < UNITS; unit++) units[unit] = (units[unit] ?? 0) + (weights[feature * UNITS + unit] ?? 0);
  for (let unit = 0; unit < UNITS; unit++) units[unit] = Math.tanh((units[unit] ?? 0) * scale);
}

/** How far each class is off what is wanted; whether any is. */
function compare({ meant: { weights }, units, off }: Network, before: Float64Array, wanted: Uint8Array): boolean {
  off.set(before);
  const classes = off.length;
  for (let unit = 0; unit < UNITS; unit++) {
    const made = units[unit] ?? 0;
    for (let k = 0; k < classes; k++) off[k] = (off[k] ?? 0) + made * (weights[unit * classes + k] ?? 0);
  }
  let any = false;
  for (let k = 0; k < classes; k++) {
    const by = wanted[k] === EITHER ? 0 : chanceOf(off[k] ?? 0) - (wanted[k] ?? 0);
    off[k] = Math.abs(by) < LEARNT ? 0 : by;
    any ||= off[k] !== 0;
  }
  return any;
}

function step({ weights, went }: Layer, at: number, slope: number): void {
  const change = slope + SHRINK * (weights[at] ?? 0);
  went[at] = (went[at] ?? 0) + change * change;
  weights[at] = (weights[at] ?? 0) - (RATE * change) / Math.sqrt(went[at] ?? 1);
}

/** Numbers from 0 to 1, the same for every run (a linear congruential generator; that of Numerical Recipes). */
function chances(): () => number {
  let seed = 7;
  return () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 4_294_967_296;
  };
}

function shuffle(order: number[], chance: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(chance() * (i + 1));
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
}

const inSteps = (weights: Float64Array): Int8Array =>
  Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / STEP))));
