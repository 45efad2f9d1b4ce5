/** The edges that nothing counts. */
import type { Edge, Node } from '../program.ts';

/**
 * Where a call can get to from a node as often as it likes: every edge but the entry of a limited step. The way past its
 * gate stays, because nothing counts it. Replies and values said again are bounded by the turns of the call.
 */
export const uncounted = (node: Node | undefined): string[] =>
  node ? node.edges.filter((edge) => canRepeat(node, edge)).map(({ to }) => to) : [];

function canRepeat(node: Node, edge: Edge): boolean {
  if (edge.reply !== undefined) return false;
  if (!node.gate) return true;
  if (edge.id === `${node.name}.enter`) return node.step.limit === undefined;
  // A gate that forgets the value of its own question never finds it known.
  const { step } = node;
  const forgets = step.kind === 'ask' && step.for !== undefined && step.forget?.includes(step.for) === true;
  return !(forgets && edge.id === `${node.name}.known`);
}
