/**
 * How many steps may follow one another without any that waits, across files: through parts, out of them by their exits,
 * into interruptions and back. Counted as the kernel counts: every arrival at a step is one.
 */
import type { Readable } from '../parse.ts';
import { gateOf, GIVEN, lower, type Edge, type Node } from '../program.ts';
import { RESUME, type Conversation } from '../schema/flow-file.ts';
import { knotsOf } from './knots.ts';
import { flowsOf } from './rule.ts';
import { interruptionsOf, partsUsedBy } from './together.ts';
import { groundOf, stepOf, onwards, waits, type Ground, type Place } from './unwaiting.ts';
import { reachable } from './ways.ts';

/** The longest way of its kind, and where it begins and ends, as `file/step`. */
export interface Chain {
  readonly hops: number;
  readonly from: string;
  readonly to: string;
}

/** The longest chains by the exit by which they leave their file; under `RESTS` the one that comes to rest within it. */
type Chains = ReadonlyMap<string, Chain>;
const RESTS = '';
const none: Chains = new Map();

export interface Measured {
  readonly ground: Ground;
  /** Every place of the file that a call can come to, and where it goes on from there. */
  readonly places: ReadonlyMap<Place, readonly Place[]>;
  /** From the arrival at each place on, that not counted. */
  readonly from: ReadonlyMap<Place, Chains>;
  /** Of those that begin where something waited, or where the file is entered from elsewhere. */
  readonly begun: Chains;
  /** Of those that begin at a question that is given back to, and whose value has become known meanwhile. */
  readonly resumed: Chains;
}
export type Measures = ReadonlyMap<string, Measured>;

/** Every file, parts before those that use them. Of a way round only one round is counted: it is a fault of its own. */
export function measure(release: Readable): Measures {
  const files = new Map(flowsOf(release).map((flow) => [flow.id, flow]));
  const measured = new Map<string, Measured>();
  for (const id of knotsOf([...files.keys()], (flow) => partsUsedBy(files.get(flow))).keys()) {
    const flow = files.get(id);
    if (flow) measured.set(id, measuredFile(groundOf(release, lower(flow)), measured));
  }
  return measured;
}

/** The chains through a part from its beginning, the arrival there counted. */
const throughPart = (measures: Measures, part: string): Chains => {
  const measured = measures.get(part);
  return measured?.from.get(measured.ground.program.start) ?? none;
};

function measuredFile(ground: Ground, measures: Measures): Measured {
  const through = (part: string, exit: string): number | undefined => {
    const chain = throughPart(measures, part).get(exit);
    return chain && chain.hops + 1;
  };
  const goesOn = (place: Place) => onwards(ground, place, through);
  const next = (place: Place): Place[] => goesOn(place).map(({ to }) => to);
  const places = new Map([...reachable(ground.program.nodes.keys(), next)].map((place) => [place, next(place)]));
  const from = new Map<Place, Chains>();
  for (const place of knotsOf([...places.keys()], (id) => places.get(id) ?? []).keys()) {
    const node = stepOf(ground, place);
    if (!node) continue;
    const found = endingAt(ground, node, measures);
    for (const { to, hops } of goesOn(place)) {
      for (const [out, chain] of from.get(to) ?? none) longer(found, out, { ...chain, hops: hops + chain.hops });
    }
    const here = sayPlace(ground, node);
    from.set(place, new Map([...found].map(([out, chain]) => [out, { ...chain, from: here }])));
  }
  const within = (kind: 'begun' | 'resumed') => (part: string) => measures.get(part)?.[kind] ?? none;
  const resumed = begunIn(ground, from, within('resumed'), ({ on }) => on === GIVEN);
  const begun = begunIn(ground, from, within('begun'), () => true);
  enterFrom(ground, from, begun);
  return { ground, places, from, begun, resumed };
}

const sayPlace = ({ program }: Ground, { name }: Node): string => `${program.file.id}/${name}`;

/** The chain that is over where it has just arrived; in a part that is used here, where that comes to rest. */
function endingAt(ground: Ground, node: Node, measures: Measures): Map<string, Chain> {
  const here = sayPlace(ground, node);
  const { step, gate } = node;
  const exit = !gate && step.kind === 'end' ? step.exit : undefined;
  const found = new Map([[exit ?? RESTS, { hops: 0, from: here, to: here }]]);
  const within = !gate && step.kind === 'use' ? throughPart(measures, step.use).get(RESTS) : undefined;
  if (within) longer(found, RESTS, { ...within, hops: within.hops + 1 });
  return found;
}

function longer(found: Map<string, Chain>, exit: string, chain: Chain): void {
  const before = found.get(exit);
  if (!before || before.hops < chain.hops) found.set(exit, chain);
}

type From = ReadonlyMap<Place, Chains>;

/** Arrives at a place, for the first time or after a chain that left a part by an exit. */
function arrive(from: From, found: Map<string, Chain>, to: Place, before?: Chain): void {
  for (const [exit, chain] of from.get(to) ?? none) {
    const hops = (before?.hops ?? 0) + 1 + chain.hops;
    longer(found, exit, { hops, from: before?.from ?? chain.from, to: chain.to });
  }
}

/** What begins where something waited: behind an answer, an outcome or a limit, and in a part that is left. */
function begunIn(
  { program: { nodes } }: Ground,
  from: From,
  within: (part: string) => Chains,
  isMeant: (edge: Edge) => boolean,
): Map<string, Chain> {
  const found = new Map<string, Chain>();
  for (const node of nodes.values()) {
    // Who is not understood too often leaves a question by its limit.
    if (waits(node) || (node.gate && node.step.kind === 'ask')) {
      const ways = node.edges.filter(({ to, reply }) => reply === undefined && to !== node.name);
      for (const edge of ways) if (isMeant(edge)) arrive(from, found, edge.to);
    }
    if (node.gate || node.step.kind !== 'use') continue;
    const left = within(node.step.use);
    const rests = left.get(RESTS);
    if (rests) longer(found, RESTS, rests);
    for (const { on, to } of node.edges) {
      const before = left.get(on);
      if (before) arrive(from, found, to, before);
    }
  }
  return found;
}

/** What begins by a jump into the file: at its start, or because something was corrected. */
function enterFrom({ program: { nodes, start, file } }: Ground, from: From, found: Map<string, Chain>): void {
  if (file.kind !== 'part') arrive(from, found, start);
  if (file.kind === 'interruption') return;
  for (const to of Object.values(file.corrections ?? {})) arrive(from, found, arrivalAt(nodes, to));
}

const arrivalAt = (nodes: ReadonlyMap<string, Node>, step: string): string =>
  nodes.has(gateOf(step)) ? gateOf(step) : step;

/** The longest chain in the calls of a conversation: what an interruption gives back to goes on from there, wherever that is. */
export function longestChain(release: Readable, conversation: Conversation, measures: Measures): Chain | undefined {
  const here = measures.get(conversation.id);
  const own = here?.begun.get(RESTS);
  if (!here || !own) return undefined;
  const found = new Map([[RESTS, own]]);
  for (const { id } of interruptionsOf(release, conversation)) {
    const ways = conversation.interruptions[id] ?? {};
    for (const [exit, chain] of measures.get(id)?.begun ?? none) {
      const to = Object.hasOwn(ways, exit) ? ways[exit] : undefined;
      const arrived =
        to === undefined ? undefined : here.from.get(arrivalAt(here.ground.program.nodes, to))?.get(RESTS);
      const after = exit === RESUME ? here.resumed.get(RESTS) : arrived && { ...arrived, hops: arrived.hops + 1 };
      longer(found, RESTS, after ? { hops: chain.hops + after.hops, from: chain.from, to: after.to } : chain);
    }
  }
  return found.get(RESTS);
}
