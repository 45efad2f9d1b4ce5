import { lower, type Edge, type Node, type Program } from '../program.ts';
import { flowsOf, inFlow, type Rule } from './rule.ts';
import { reachable } from './ways.ts';

const rule = 'cycle-without-limit';

export const cycleWithoutLimit: Rule = {
  rule,
  refuses: 'A way round that passes no step with a limit.',
  why: 'Where no step of it waits, the call would never come to rest; where one does, the same question could be asked for ever.',
  remedy: 'Give one step of the round a "limit", and lead its "then" out of the round.',
  reads: [],
  check: (release) =>
    flowsOf(release).flatMap((flow) =>
      roundsIn(lower(flow)).map((round) => {
        const [first = ''] = round;
        const says = `This goes round without a limit: ${[...round, first].join(' → ')}.`;
        const remedy = 'Give one of these steps a "limit", and lead its "then" out of the round.';
        return inFlow(rule, flow, ['steps', first], says, remedy);
      }),
    ),
};

/**
 * What is left when every edge is dropped that a call can take only so often: the entry of a limited step. The way past
 * its gate stays, because nothing counts it. Replies and values said again are bounded by the turns of the call.
 */
function roundsIn(program: Program): string[][] {
  const { nodes } = program;
  const next = (id: string): string[] => {
    const node = nodes.get(id);
    return node ? node.edges.filter((edge) => canRepeat(node, edge)).map(({ to }) => to) : [];
  };
  const rounds: string[][] = [];
  const covered = new Set<string>();
  for (const id of nodes.keys()) {
    if (covered.has(id)) continue;
    const round = wayBack(id, next);
    if (!round) continue;
    // Every node that can be reached from here and leads back here belongs to the same knot: one problem is enough.
    for (const other of reachable([id], next)) if (reachable([other], next).has(id)) covered.add(other);
    rounds.push([...new Set(round.map((node) => nodes.get(node)?.name ?? node))]);
  }
  return rounds;
}

function canRepeat(node: Node, edge: Edge): boolean {
  if (edge.reply !== undefined) return false;
  if (!node.gate) return true;
  if (edge.id === `${node.name}.enter`) return node.step.limit === undefined;
  // A gate that forgets the value of its own question never finds it known.
  const { step } = node;
  const forgets = step.kind === 'ask' && step.for !== undefined && step.forget?.includes(step.for) === true;
  return !(forgets && edge.id === `${node.name}.known`);
}

/** The shortest way from a node back to itself; undefined where there is none. */
function wayBack(start: string, next: (id: string) => string[]): string[] | undefined {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const id of queue) {
    for (const to of next(id)) {
      if (to === start) return trace(cameFrom, start, id);
      if (cameFrom.has(to)) continue;
      cameFrom.set(to, id);
      queue.push(to);
    }
  }
  return undefined;
}

function trace(cameFrom: ReadonlyMap<string, string>, start: string, last: string): string[] {
  const way = [last];
  for (let here = last; here !== start;) {
    here = cameFrom.get(here) ?? start;
    way.unshift(here);
  }
  return way;
}
