/**
 * What a promise is: its exact meaning in words, and the same as a monitor that watches a call sign by sign. A monitor is
 * small and plain: its state is a word or a number, so that all ways of all calls can be watched at once.
 */
import type { Prepared } from '../prepare.ts';
import type { Sign } from '../prove/signs.ts';

export type Watch = string;
/** The call broke the promise, and how, in a sentence. */
export interface Broken {
  readonly broken: string;
}

export interface FlowPromise {
  /** In kebab case, as a conversation names it in `promises`. */
  readonly promise: string;
  /** What it means exactly, for whoever relies on it. */
  readonly means: string;
  /** What it gives way to. */
  readonly yields: string;
  /** Where the watch begins, for every call. */
  readonly begins: Watch;
  readonly watch: (before: Watch, sign: Sign, prepared: Prepared) => Watch | Broken;
  /**
   * Whether a sign can change the watch, or is what the promise is about: turns that differ in nothing that is minded are
   * watched as one.
   */
  minds(sign: Sign, prepared: Prepared): boolean;
  /** What is asked when a turn is over and the call waits. */
  rests?(before: Watch): Watch | Broken;
  /** Whether a sign is what the promise is about: where none ever comes, the promise is kept by nothing. */
  concerns(sign: Sign, prepared: Prepared): boolean;
}

/** Watches one turn: its signs in order, and where the call then waits, what is asked of it at rest. */
export function watchTurn(
  promise: FlowPromise,
  before: Watch,
  signs: readonly Sign[],
  waits: boolean,
  prepared: Prepared,
): Watch | Broken {
  let watch = before;
  for (const sign of signs) {
    const next = promise.watch(watch, sign, prepared);
    if (isBroken(next)) return next;
    watch = next;
  }
  return waits ? (promise.rests?.(watch) ?? watch) : watch;
}

export const isBroken = (watch: Watch | Broken): watch is Broken => typeof watch === 'object';
