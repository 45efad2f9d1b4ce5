/**
 * The intermediate form of one flow file, which the XState compiler, the kernel and the checker all read:
 * a node a step, and a gate `step?` before a step that forgets, is limited or is about a value.
 */
import type { Condition, FlowFile, HeardEdge, Step, Target } from './schema/flow-file.ts';

/** What must hold for an edge to be taken. `used_up` is the limit of a step, by `file/step`. */
export type Guard = Condition | { readonly used_up: string; readonly times: number };

export interface Edge {
  readonly id: string;
  readonly on: string;
  readonly guard?: Guard;
  /** A step, or a gate. Edges with a reply lead nowhere: the question is asked again. */
  readonly to: string;
  readonly remember?: Readonly<Record<string, string>>;
  readonly reply?: string;
}

export interface Node {
  readonly id: string;
  /** The step that this node is, or whose gate it is. */
  readonly name: string;
  readonly gate: boolean;
  readonly step: Step;
  readonly edges: readonly Edge[];
}

export interface Program {
  readonly file: FlowFile;
  readonly start: string;
  readonly nodes: ReadonlyMap<string, Node>;
}

/** The events of the machine that no answer, outcome or exit may be called. */
export const GO_ON = 'go_on';
export const GIVEN = 'given';
export const DELIVERED = 'delivered';
export const CUT_OFF = 'cut_off';
export const reservedWords: readonly string[] = [GO_ON, GIVEN, DELIVERED, CUT_OFF];

export const gateOf = (step: string): string => `${step}?`;
const hasGate = (step: Step): boolean =>
  step.limit !== undefined || step.forget !== undefined || (step.kind === 'ask' && step.for !== undefined);

/** Lowers a file. Targets that do not exist are kept as they are: the checker names them, and the machine refuses them. */
export function lower(file: FlowFile): Program {
  const enter = (name: string): string => {
    const step = Object.hasOwn(file.steps, name) ? file.steps[name] : undefined;
    return step && hasGate(step) ? gateOf(name) : name;
  };
  const nodes = new Map<string, Node>();
  for (const [name, step] of Object.entries(file.steps)) {
    if (hasGate(step)) {
      nodes.set(gateOf(name), {
        id: gateOf(name),
        name,
        gate: true,
        step,
        edges: gateEdges(file.id, name, step, enter),
      });
    }
    nodes.set(name, { id: name, name, gate: false, step, edges: stepEdges(name, step, enter) });
  }
  return { file, start: enter(file.start), nodes };
}

type Enter = (name: string) => string;

function edge(from: string, on: string, target: Target | HeardEdge, enter: Enter, guard?: Guard): Edge {
  const base = { id: `${from}.${on}`, on, ...(guard && { guard }) };
  if (typeof target === 'string') return { ...base, to: enter(target) };
  if ('reply' in target) return { ...base, to: from, reply: target.reply };
  return { ...base, to: enter(target.go), remember: target.remember };
}

function gateEdges(file: string, name: string, step: Step, enter: Enter): Edge[] {
  const edges: Edge[] = [];
  if (step.kind === 'ask' && step.for && step.go) {
    edges.push({ ...edge(name, 'known', step.go, enter, { known: step.for }), on: GO_ON });
  }
  if (step.limit) {
    const guard = { used_up: `${file}/${name}`, times: step.limit.times };
    edges.push({ ...edge(name, 'limit', step.limit.then, enter, guard), on: GO_ON });
  }
  return [...edges, { id: `${name}.enter`, on: GO_ON, to: name }];
}

function stepEdges(name: string, step: Step, enter: Enter): Edge[] {
  switch (step.kind) {
    case 'tell':
      return step.in_full
        ? [edge(name, DELIVERED, step.go, enter), edge(name, CUT_OFF, name, enter)]
        : [edge(name, GO_ON, step.go, enter)];
    case 'ask': {
      const given = step.for && step.go ? [edge(name, GIVEN, step.go, enter, { known: step.for })] : [];
      return [...given, ...Object.entries(step.hear ?? {}).map(([on, target]) => edge(name, on, target, enter))];
    }
    case 'do':
    case 'use':
      return Object.entries(step.then).map(([on, target]) => edge(name, on, target, enter));
    case 'choose': {
      const cases = step.first_of.map((branch, i) => ({
        ...edge(name, `case${i + 1}`, branch.go, enter, branch.if),
        on: GO_ON,
      }));
      return [...cases, { ...edge(name, 'otherwise', step.otherwise, enter), on: GO_ON }];
    }
    case 'end':
      return [];
  }
}
