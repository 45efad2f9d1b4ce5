/**
 * One decision at work: the dialogue as it stands, and what was done so far. The kernel has one reading of the
 * language; where the world decides, it asks the `World`: in a call XState and the memory answer with exactly one
 * way, in a proof every way that could be taken.
 */
import { Fault, given } from '../../fault.ts';
import { limits } from '../../limits.ts';
import type { Why } from '../conditions.ts';
import type { Edge, Node, Program } from '../program.ts';
import { programOf, type Prepared } from '../prepare.ts';
import type { ClosedValue, Ending, Hold } from '../../values.ts';
import { evolveDialogue, type Dialogue, type Frame, type Kept, type Note } from './dialogue.ts';

export type Cause = 'start' | 'edge' | 'use' | 'exit' | 'interrupt' | 'resume' | 'reply' | 'correction';

/** On the way to a step, which is not reached yet. */
export interface Arrival {
  readonly depth: number;
  readonly file: string;
  /** A step or its gate. */
  readonly to: string;
  readonly edge: string;
  readonly cause: Cause;
  readonly why: Why[];
}

export interface World {
  /** Something is about to be arrived at. In a call nothing happens; a proof may stop here, and go on from here later. */
  arrives(arrival: Arrival, node: Node): void;
  /** The edge that is taken from a node on an event; undefined where none is. */
  pick(dialogue: Dialogue, program: Program, node: Node, on: string): Edge | undefined;
  /** Why, for the auditor: each condition that was read on the way to this edge. */
  why(dialogue: Dialogue, node: Node, taken: Edge): Why[];
  knows(dialogue: Dialogue, value: string): boolean;
  /** Whether at least one of these is known. */
  knowsAny(dialogue: Dialogue, values: readonly string[]): boolean;
  /** Whether a value has to be forgotten when it shall not be known any more; in a proof also where it only may be known. */
  mayKnow(dialogue: Dialogue, value: string): boolean;
  /** Whether a value (null: a personal one) differs from what is remembered. */
  isNews(dialogue: Dialogue, name: string, value: ClosedValue | null): boolean;
  /** Whether a time is one of those on offer: an interpreter cannot make one up, and what was kept may be gone by now. */
  isOnOffer(dialogue: Dialogue, time: ClosedValue | null): boolean;
  /** What was kept: as it was said, or in a proof anything that could have been. */
  kept(dialogue: Dialogue): Kept | null;
  /** Whether a signal has already come so often in a row. */
  isOver(dialogue: Dialogue, signal: string, times: number): boolean;
}

/** What a decision does beyond moving. Facts come out as they are; the rest becomes speech, requests and the end. */
export type Act =
  | { readonly act: 'note'; readonly note: Note }
  | {
      readonly act: 'say';
      readonly line: string;
      readonly again: boolean;
      readonly legal: boolean;
      /** Whoever hears this is given more time to answer. */
      readonly slow: boolean;
      readonly at: string;
    }
  | { readonly act: 'do'; readonly effect: string }
  | { readonly act: 'let_go'; readonly hold: Hold }
  | { readonly act: 'end'; readonly ending: Ending };

export interface Turn {
  readonly prepared: Prepared;
  readonly world: World;
  dialogue: Dialogue;
  readonly acts: Act[];
  hops: number;
  /** The question on top that is still to be put, because something that was kept is heard before it. */
  unasked: { readonly again: boolean } | null;
  /** Somebody else listens, and the move by which they came to is still to be noted. */
  isNewListener: boolean;
}

export const beginTurn = (prepared: Prepared, world: World, dialogue: Dialogue): Turn => ({
  prepared,
  world,
  dialogue,
  acts: [],
  hops: 0,
  unasked: null,
  isNewListener: false,
});

export function note(turn: Turn, fact: Note): void {
  turn.acts.push({ act: 'note', note: fact });
  turn.dialogue = evolveDialogue(turn.dialogue, fact);
}

export const ignore = (
  turn: Turn,
  what: string,
  reason: Extract<Note, { type: 'InputIgnored' }>['data']['reason'],
): void => note(turn, { type: 'InputIgnored', data: { what, reason } });

export const depthOf = (turn: Turn): number => turn.dialogue.frames.length - 1;

export function frameAt(turn: Turn, depth: number): Frame {
  return given(turn.dialogue.frames[depth], 'the dialogue has no such frame', `depth ${depth}`);
}

export const topFrame = (turn: Turn): Frame => frameAt(turn, depthOf(turn));

export function nodeAt(turn: Turn, file: string, id: string): Node {
  return given(programOf(turn.prepared, file).nodes.get(id), 'there is no such step', `${file}/${id}`);
}

export function topNode(turn: Turn): Node {
  const { file, step } = topFrame(turn);
  return nodeAt(turn, file, step);
}

/** A dialogue without waiting steps on its way round would never come to rest; the checker refuses such a flow. */
export function hop(turn: Turn, where: string): void {
  turn.hops += 1;
  if (turn.hops > limits.hopsADecision.value) throw new Fault('the flow does not come to rest', where);
}
