/**
 * Which values are surely known at every moment of every call that a conversation can lead to: a forward analysis over
 * the lowered files, followed until nothing changes. It over-approximates the kernel (anything may be heard at any
 * question, any outcome may come, any limit may be used up), so that what it calls known is known in every call; what
 * it doubts may still be fine, and the way that it prints shows why it doubts.
 */
import type { Readable } from '../parse.ts';
import type { Conversation } from '../schema/flow-file.ts';
import { moveOn } from './known/move-on.ts';
import { bottom, type Moment, type Stack, type State, type Steps } from './known/state.ts';
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
    const { world, moments } = exploredOnce(release, flow);
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

const isKnown = (words: Vocabulary, known: Known, value: string): boolean =>
  words.bit(value) !== 0n && holds(known, words.bit(value));

/** Several rules look at the same moments; they are found once for a release object, which nobody changes. */
const explored = new WeakMap<Readable, Map<string, Explored>>();
interface Explored {
  readonly world: World;
  readonly moments: readonly Moment[];
}

function exploredOnce(release: Readable, flow: Conversation): Explored {
  const known = explored.get(release) ?? new Map<string, Explored>();
  explored.set(release, known);
  const before = known.get(flow.id);
  if (before) return before;
  const world = worldOf(release, flow);
  const now = { world, moments: momentsOf(world) };
  known.set(flow.id, now);
  return now;
}

function momentsOf(world: World): Moment[] {
  const states = explore(world);
  const moments: Moment[] = [];
  for (const state of states) {
    moveOn(world, state, {
      go: () => undefined,
      moment: (kind, name, file, path, known) => moments.push({ kind, name, file, path, known, state }),
    });
  }
  return moments;
}

/** Every state that a call can be in. States meet where node and exact values are the same; only what both know stays. */
function explore(world: World): State[] {
  const states = new Map<string, State>();
  const waiting = new Set<State>();
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
    waiting.delete(state);
    const steps: Steps = {
      go: (stack, node, known) => meet(state, stack, node, known),
      moment: () => undefined,
    };
    moveOn(world, state, steps);
  }
  return [...states.values()];
}

/** A call begins with what every such call knows; a value that it may know, and that can go stale, is there or is not. */
function begin(world: World, meet: (from: undefined, stack: Stack, node: string, known: Known) => void): void {
  const { words, conversation } = world;
  const program = world.programOf(conversation.id);
  if (!program) return;
  const { knows = [], may_know = [] }: Conversation = conversation;
  // What one of them makes stale may be gone again, because nothing says in which order they come.
  const spoiled = [...knows, ...may_know].reduce((sum, name) => sum | words.stale(name), 0n);
  const sure = without(words.bits(knows), spoiled);
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
