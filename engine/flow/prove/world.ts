/**
 * The world of a proof: the kernel's questions, answered from what is tracked, and where that does not say, by a guess.
 * Every question is one of yes and no, so that all ways through a turn are all tapes of guesses.
 */
import { AT_ONE_STEP } from '../kernel/dialogue.ts';
import type { Arrival, World } from '../kernel/turn.ts';
import { Fault } from '../../fault.ts';
import type { Prepared } from '../prepare.ts';
import { Stop } from './cut-short.ts';
import { guesses, type Guesses, type Oracle } from './guesses.ts';

export interface ProofWorld extends World, Pick<Guesses, 'assumed' | 'asked'> {}

/** What a turn may be asked beyond what its dialogue says. */
export interface Circumstances {
  /** Whether a question may have been put too often by now. Of all that leaves it standing, one move stands for all. */
  readonly mayBeStuck: boolean;
  /** Where this turn goes on from, and so does not stop. */
  readonly arriving: Arrival | null;
}

export const ordinary: Circumstances = { mayBeStuck: false, arriving: null };

/** `isExact` says whether a counter is tracked; `asked` collects the values that are asked for. */
export function proofWorld(
  prepared: Prepared,
  isExact: (about: string) => boolean,
  oracle: Oracle,
  { mayBeStuck, arriving }: Circumstances,
  asked = new Set<string>(),
): ProofWorld {
  const { assumed, knows, knowsAny, mayKnow, isNews, holds, isOver } = guesses(prepared, isExact, oracle, asked);
  return {
    assumed,
    asked,
    knows,
    knowsAny,
    mayKnow,
    isNews,
    arrives(arrival, node) {
      if (arrival !== arriving && (node.gate || node.step.kind === 'choose')) throw new Stop(arrival);
    },
    pick: (dialogue, _, node, on) =>
      node.edges.find((edge) => edge.on === on && (edge.guard === undefined || holds(dialogue, edge.guard))),
    why: () => [],
    // A time that is not on offer is no more than an utterance without it.
    isOnOffer: () => true,
    // What was kept is said at the next question, which is a move of its own.
    kept: () => null,
    isOver: (dialogue, signal, times) => isOver(dialogue, signal, times, signal !== AT_ONE_STEP || mayBeStuck),
  };
}

/** Every way through a turn: runs it with each tape of guesses in turn. */
export function* everyWay<T>(
  run: (oracle: Oracle) => T,
): Generator<{ readonly tape: readonly boolean[]; readonly way: T }> {
  let tape: boolean[] = [];
  for (;;) {
    let at = 0;
    const way = run((_, known) => {
      if (known !== undefined) return known;
      tape[at] ??= false;
      at += 1;
      return tape[at - 1] === true;
    });
    yield { tape: [...tape], way };
    const last = tape.lastIndexOf(false);
    if (last === -1) return;
    tape = [...tape.slice(0, last), true];
  }
}

const never = (): never => {
  throw new Fault('what may be heard hangs on places alone', 'prove');
};

/** A world for what hangs on places alone: it is never asked. */
export const onlyPlaces: World = {
  arrives: never,
  pick: never,
  why: never,
  knows: never,
  knowsAny: never,
  mayKnow: never,
  isNews: never,
  isOnOffer: never,
  kept: never,
  isOver: never,
};
