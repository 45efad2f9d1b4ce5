/**
 * Walks a way of the proof again, with everything exact. Either it is a way that a call can really take, as far as facts and
 * what people say are free, or it went by a guess that was wrong: that names what has to be tracked.
 */
import type { Dialogue } from '../kernel/dialogue.ts';
import type { Prepared } from '../prepare.ts';
import { isBroken, watchTurn, type FlowPromise } from '../promise/promise.ts';
import { ANY, MAYBE, valueOf, type Tracked } from './abstract.ts';
import { beforeCall } from './beginning.ts';
import type { Step } from './explore.ts';
import { runMove, runTurn, type Ran } from './run-turn.ts';
import type { Sign } from './signs.ts';
import type { Oracle } from './guesses.ts';
import { proofWorld } from './world.ts';

interface Answer {
  readonly about: string;
  readonly answer: boolean;
}

/** `wrong` is what was guessed wrongly; where it is nothing, these are the signs of the real call. */
interface Retraced {
  readonly wrong: readonly string[];
  readonly signs: readonly (readonly Sign[])[];
}

/**
 * What has to be tracked because this way exploits that it is not; null where the breach is real, or nothing new can be
 * tracked. A breach may be dropped only where this names something, never otherwise.
 */
export function toBeTracked(
  prepared: Prepared,
  tracked: Tracked,
  steps: readonly Step[],
  promise: FlowPromise,
): string | null {
  const { wrong, signs } = retrace(prepared, tracked, steps);
  // The last wrong guess stands closest to what was broken, and so most likely bears on it.
  if (wrong.length > 0) return firstNew(tracked, wrong.toReversed());
  if (isBrokenBy(prepared, promise, steps, signs)) return null;
  const differing = steps.flatMap((step, i) => namesThatDiffer(step.signs, signs[i] ?? []));
  return firstNew(tracked, differing.map(valueOf));
}

/** The first that is not tracked yet, of what may name several values at once. */
function firstNew(tracked: Tracked, abouts: readonly string[]): string | null {
  const single = abouts.flatMap((about) => {
    const [kind = '', names = ''] = about.split(/:(.*)/s);
    return names.split(' ').map((name) => `${kind}:${name}`);
  });
  return single.find((about) => !tracked.has(about) && !about.startsWith('fact:')) ?? null;
}

function retrace(prepared: Prepared, tracked: Tracked, steps: readonly Step[]): Retraced {
  const signs: (readonly Sign[])[] = [];
  const wrong: string[] = [];
  // What a call may know beforehand stays open until it is asked for.
  const first = steps[0]?.to;
  let exact = beforeCall(prepared, first?.dialogue.frames[0]?.file ?? first?.arriving?.file ?? '');
  for (const step of steps) {
    const answers = answersOf(prepared, tracked, step);
    let at = 0;
    // A wrong guess is on record, and stands all the same, so that the ones after it are found as well.
    const oracle: Oracle = (about, known) => {
      const guess = answers[at];
      at += 1;
      if (guess === undefined || (known !== undefined && known !== guess.answer)) wrong.push(guess?.about ?? about);
      return guess?.answer ?? known ?? false;
    };
    const { move } = step;
    const world = proofWorld(prepared, () => true, oracle, move.circumstances);
    let ran: Ran | null = null;
    try {
      ran = runTurn(prepared, world, move, exact);
    } catch (error) {
      // After a wrong guess the turn may run into anything: it is not what was proved.
      if (wrong.length === 0) throw error;
      return { wrong, signs };
    }
    signs.push(ran?.signs ?? []);
    if (ran) exact = withAssumed(ran.dialogue, world.assumed);
  }
  return { wrong, signs };
}

/** Every answer that the proof's own turn was given, guessed or not, in order. */
function answersOf(prepared: Prepared, tracked: Tracked, { at, move, tape }: Step): Answer[] {
  const answers: Answer[] = [];
  let guesses = 0;
  runMove(prepared, tracked, move, at, (about, known) => {
    const answer = known ?? tape[guesses++] ?? false;
    answers.push({ about, answer });
    return answer;
  });
  return answers;
}

function withAssumed(dialogue: Dialogue, assumed: ReadonlyMap<string, boolean>): Dialogue {
  const memory = Object.fromEntries(
    Object.entries(dialogue.memory).flatMap(([name, value]) => {
      if (value !== MAYBE || !assumed.has(name)) return [[name, value]];
      return assumed.get(name) ? [[name, ANY]] : [];
    }),
  );
  return { ...dialogue, memory };
}

function isBrokenBy(
  prepared: Prepared,
  promise: FlowPromise,
  steps: readonly Step[],
  signs: readonly (readonly Sign[])[],
): boolean {
  let watch = promise.begins;
  for (const [i, turn] of signs.entries()) {
    const next = watchTurn(promise, watch, turn, steps[i]?.to.arriving === null, prepared);
    if (isBroken(next)) return true;
    watch = next;
  }
  return false;
}

/** Values that the proof took for unsure or forgotten, and the real call did not. */
function namesThatDiffer(abstract: readonly Sign[], exact: readonly Sign[]): string[] {
  const names = (signs: readonly Sign[]): string[] =>
    signs.flatMap((sign) => (sign.sign === 'unsure' ? [sign.value] : sign.sign === 'forget' ? [...sign.names] : []));
  const real = names(exact);
  return names(abstract).filter((name) => !real.includes(name));
}
