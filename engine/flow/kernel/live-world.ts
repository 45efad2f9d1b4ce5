/** The world of a call: XState takes the edges, the memory says what is known. Every question has one answer. */
import { canonicalJson } from '../../canonical-json.ts';
import { Fault, given } from '../../fault.ts';
import { reason, type GuardContext } from '../conditions.ts';
import type { Prepared } from '../prepare.ts';
import type { Edge, Node } from '../program.ts';
import type { Slot } from '../../values.ts';
import type { Dialogue } from './dialogue.ts';
import type { World } from './turn.ts';

export type Facts = Readonly<Record<string, boolean>>;

export function liveWorld(prepared: Prepared, facts: Facts): World {
  const context = ({ memory, counts }: Dialogue): GuardContext => ({ memory, counts, facts });
  return {
    arrives: () => undefined,
    pick(dialogue, program, node, on) {
      const where = `${program.file.id}/${node.id}`;
      const machine = given(prepared.machines.get(program.file.id), 'this flow was not compiled', where);
      const taken = machine.take(node.id, on, context(dialogue));
      if (taken === undefined) return undefined;
      const edge = node.edges.find(({ id }) => id === taken.edge);
      if (!edge || edge.to !== taken.to) throw new Fault('the machine goes a way that the step does not have', where);
      return edge;
    },
    why: (dialogue, node, taken) => reasonsFor(context(dialogue), node, taken),
    knows: (dialogue, value) => Object.hasOwn(dialogue.memory, value),
    knowsAny: (dialogue, values) => values.some((value) => Object.hasOwn(dialogue.memory, value)),
    mayKnow: (dialogue, value) => Object.hasOwn(dialogue.memory, value),
    isNews(dialogue, name, value) {
      if (value === null || !Object.hasOwn(dialogue.memory, name)) return true;
      return canonicalJson(dialogue.memory[name]) !== canonicalJson(value);
    },
    isOnOffer({ memory }, time) {
      const offered = (memory['slots'] ?? []) as readonly Slot[];
      return offered.some(({ id }) => id === (time as Slot | null)?.id);
    },
    kept: ({ kept }) => kept,
    isOver: (dialogue, signal, times) => (dialogue.in_a_row[signal] ?? 0) >= times,
  };
}

/** Every condition that stood before the edge that was taken, and its own. */
function reasonsFor(context: GuardContext, node: Node, taken: Edge): ReturnType<World['why']> {
  const rivals = node.edges.filter((edge) => edge.on === taken.on);
  const read = rivals.slice(0, rivals.indexOf(taken) + 1);
  return read.flatMap((edge) => (edge.guard ? [reason(context, edge.guard)] : []));
}
