/**
 * One XState machine a file, driven through its pure functions. The only file that imports XState.
 * No eventless transitions, no history, no assign, no `after`; a marker stands first on every edge, because
 * `transition()` does not tell which edge was taken, and a targetless one returns the same snapshot.
 */
import { createActor, setup, type AnyActorLogic, type AnyActorScope } from 'xstate';
import { Fault } from '../fault.ts';
import { holds, type GuardContext } from './conditions.ts';
import type { Edge, Guard, Program } from './program.ts';

interface EdgeConfig {
  target?: string;
  guard?: { type: 'holds'; params: Guard };
  actions: [{ type: 'edge'; params: { id: string } }];
}
interface StateConfig {
  on?: Record<string, EdgeConfig[]>;
  type?: 'final';
  tags?: string[];
}
export interface MachineConfig {
  id: string;
  initial: string;
  states: Record<string, StateConfig>;
}

export interface Machine {
  /** What XState was given: plain data that its own tools read. */
  readonly config: MachineConfig;
  /** The edge that XState takes from a node on an event, and where it leads; undefined where it takes none. */
  take(node: string, on: string, context: GuardContext): { readonly edge: string; readonly to: string } | undefined;
}

export function machineConfig(program: Program): MachineConfig {
  const states: Record<string, StateConfig> = {};
  for (const node of program.nodes.values()) {
    const tags = node.step.stage ? { tags: [node.step.stage] } : {};
    states[node.id] =
      node.step.kind === 'end' && !node.gate ? { type: 'final', ...tags } : { on: events(node.edges), ...tags };
  }
  return { id: program.file.id, initial: program.start, states };
}

function events(edges: readonly Edge[]): Record<string, EdgeConfig[]> {
  const on: Record<string, EdgeConfig[]> = {};
  for (const edge of edges) {
    (on[edge.on] ??= []).push({
      ...(edge.reply === undefined && { target: edge.to }),
      ...(edge.guard && { guard: { type: 'holds' as const, params: edge.guard } }),
      actions: [{ type: 'edge', params: { id: edge.id } }],
    });
  }
  return on;
}

/** Throws XState's own error where a target does not exist; the checker says the same beforehand, in words. */
export function compile(config: MachineConfig): Machine {
  const machine = setup({
    guards: { holds: ({ context }, guard: Guard) => holds(context as unknown as GuardContext, guard) },
    // Named in the config and returned as data; it does nothing, and its parameter tells XState its shape.
    actions: { edge: (...marker: readonly [unknown, { id: string }]) => void marker },
  }).createMachine(config as never);
  const scope = inertScope(machine);
  return {
    config,
    take(node, on, context) {
      if (!Object.hasOwn(config.states, node)) throw new Fault('the machine has no such step', `${config.id}/${node}`);
      const snapshot = machine.resolveState({ value: node, context });
      let edge: string | undefined;
      scope.actionExecutor = ({ params }) => {
        edge ??= (params as { id: string }).id;
      };
      const next = machine.transition(snapshot, { type: on }, scope);
      return edge === undefined ? undefined : { edge, to: String(next.value) };
    },
  };
}

/**
 * What XState's own `transition()` makes anew for every event, an actor that is never started and so does nothing, made once
 * for a machine: it costs as much as the transition itself. What a transition would have done is handed to `actionExecutor`.
 */
function inertScope(machine: AnyActorLogic): { -readonly [K in keyof AnyActorScope]: AnyActorScope[K] } {
  const self = createActor(machine);
  const nothing = (): void => undefined;
  return {
    self,
    system: self.system,
    id: '',
    sessionId: '',
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: nothing,
  };
}
