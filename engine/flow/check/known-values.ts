/**
 * Which values are surely known at every moment of every call that a conversation can lead to: a forward analysis over
 * the lowered files, followed until nothing changes. It over-approximates the kernel (anything may be heard at any
 * question, any outcome may come, any limit may be used up), so that what it calls known is known in every call; what
 * it doubts may still be fine, and the way that it prints shows why it doubts.
 */
import { limits } from '../../limits.ts';
import { worklist } from '../worklist.ts';
import type { Readable } from '../parse.ts';
import type { Conversation } from '../schema/flow-file.ts';
import { excessOf } from './known/bounds.ts';
import { moveOn } from './known/move-on.ts';
import { bottom, openInterruption, type Moment, type Stack, type State, type Steps } from './known/state.ts';
import { holds, without, type Known, type Vocabulary } from './known/vocabulary.ts';
import { worldOf, type World } from './known/world.ts';

/** A moment at which something needs values that may not be known. */
export interface Unsure {
  readonly moment: Moment;
  readonly value: string;
  /** A way on which it is not known, as steps; the last is where it is needed. */
  readonly way: readonly string[];
}

/** Every moment of every conversation at which one of the values that it needs may be unknown; one for each place and value. */
export function unsureMoments(release: Readable, needs: (moment: Moment) => Iterable<string>): Unsure[] {
  const found = new Map<string, Unsure>();
  for (const flow of Object.values(release.flows)) {
    if (flow.kind !== 'conversation') continue;
    const calls = exploredOnce(release, flow);
    if (!calls) continue;
    const { world, moments } = calls;
    for (const moment of moments) {
      for (const value of needs(moment)) {
        const key = [moment.file, ...moment.path, value].join('\0');
        if (found.has(key) || isKnown(world.words, moment.known, value)) continue;
        found.set(key, { moment, value, way: wayTo(moment, world.words.bit(value)) });
      }
    }
  }
  return [...found.values()];
}

/** Whether so much can happen in the calls of a conversation that it was not followed to the end: nothing is known of it. */
export const isBeyondReach = (release: Readable, flow: Conversation): boolean =>
  exploredOnce(release, flow) === undefined;

const isKnown = (words: Vocabulary, known: Known, value: string): boolean =>
  words.bit(value) !== 0n && holds(known, words.bit(value));

/** Several rules look at the same moments; they are found once for a release object, which nobody changes. */
const explored = new WeakMap<Readable, Map<string, Explored | undefined>>();
interface Explored {
  readonly world: World;
  readonly moments: readonly Moment[];
}

/** Undefined where there is too much to follow. */
function exploredOnce(release: Readable, flow: Conversation): Explored | undefined {
  const known = explored.get(release) ?? new Map<string, Explored | undefined>();
  explored.set(release, known);
  if (known.has(flow.id)) return known.get(flow.id);
  const now = excessOf(release).length > 0 ? undefined : momentsIn(worldOf(release, flow));
  known.set(flow.id, now);
  return now;
}

function momentsIn(world: World): Explored | undefined {
  const states = explore(world);
  if (!states) return undefined;
  const moments: Moment[] = [];
  for (const state of states) {
    moveOn(world, state, {
      go: () => undefined,
      moment: (kind, name, file, path, known) => moments.push({ kind, name, file, path, known, state }),
    });
  }
  return { world, moments };
}

/**
 * Every state that a call can be in; undefined where the limit of situations is reached before all are found. States
 * meet where node and exact values are the same; only what both know stays.
 */
function explore(world: World): State[] | undefined {
  let left: number = limits.situations.value;
  const states = new Map<string, State>();
  // Else each change of the conversation would be carried through all of its interruptions anew.
  const waiting = worklist<State>(2, ({ stack }) => (openInterruption(stack) ? 1 : 0));
  const meet = (from: State | undefined, stack: Stack, node: string, known: Known): void => {
    const key = `${stack.key}#${node}#${known & world.words.exact}`;
    const there = states.get(key);
    if (!there) {
      const state: State = { stack, node, known, blame: [{ lacks: ~known, from }] };
      states.set(key, state);
      waiting.add(state);
      return;
    }
    const lost = without(there.known, known);
    if (lost === 0n) return;
    there.known = without(there.known, lost);
    there.blame.push({ lacks: lost, from });
    waiting.add(there);
  };
  begin(world, meet);
  for (const state of waiting) {
    const steps: Steps = {
      go(stack, node, known) {
        left -= 1;
        meet(state, stack, node, known);
      },
      moment: () => (left -= 1),
    };
    moveOn(world, state, steps);
    if (left < 0) return undefined;
  }
  return [...states.values()];
}

/** A call begins with what every such call knows; a value that it may know, and that can go stale, is there or is not. */
function begin(world: World, meet: (from: undefined, stack: Stack, node: string, known: Known) => void): void {
  const { words, conversation } = world;
  const program = world.programOf(conversation.id);
  if (!program) return;
  const { knows = [], may_know = [] }: Conversation = conversation;
  // None of it is news that could make another value stale: the kernel begins with all of it.
  const sure = words.bits(knows);
  const perhaps = words.names(words.bits([...knows, ...may_know]) & words.exact & ~sure);
  let starts = [sure];
  for (const name of perhaps) starts = starts.flatMap((one) => [one, one | words.bit(name)]);
  for (const known of starts) meet(undefined, bottom(program), program.start, known);
}

/** From where the value was last known, or from the start, to the moment; a question that was heard and asked again says so. */
function wayTo({ state, file }: Moment, bit: Known): string[] {
  const way: string[] = [];
  const seen = new Set<State>();
  let next: State | undefined;
  for (let here: State | undefined = state; here && !seen.has(here);) {
    seen.add(here);
    const step = `${here.stack.program.file.id}/${here.node.replace(/\?$/, '')}`;
    if (next?.node === here.node && way[0] === step) way[0] = `${step}, asked again`;
    if (next?.node === here.node || way[0] !== step) way.unshift(step);
    if (here !== state && holds(here.known, bit)) break;
    next = here;
    here = here.blame.find(({ lacks }) => holds(lacks, bit))?.from;
  }
  return file === 'replies.json' ? [...way, 'a reply'] : way;
}
