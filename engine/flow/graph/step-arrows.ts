/** The ways out of a step as arrows: one for all ways that lead to the same place and remember the same. */
import { CUT_OFF, DELIVERED, GO_ON, type Edge, type Guard, type Node, type Program } from '../program.ts';
import type { Arrow } from './drawing.ts';
import { stepId } from './step-box.ts';

/** In the order of the file. Replies, what is skipped, and saying a legal line again are badges of the box instead. */
export function stepArrows(program: Program, node: Node): Arrow[] {
  const to = (edge: Edge): string => program.nodes.get(edge.to)?.name ?? edge.to;
  const drawn = node.edges.filter((edge) => (node.gate ? isLimit(edge) : leadsOn(edge)));
  const parallel = Map.groupBy(drawn, (edge) => JSON.stringify([to(edge), edge.remember ?? {}]));
  return [...parallel.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [
          {
            from: stepId(node.name),
            to: stepId(to(first)),
            lines: [...wrapped([first, ...others].flatMap((edge) => label(node, edge))), ...remembers(first)],
            ...(node.gate && { dashed: true as const }),
          },
        ],
  );
}

const isLimit = ({ guard }: Edge): boolean => guard !== undefined && 'used_up' in guard;
const leadsOn = (edge: Edge): boolean => edge.reply === undefined && edge.on !== CUT_OFF;

/** What has to be the case for this way; nothing where there is no other. */
function label({ step, gate, edges }: Node, edge: Edge): string[] {
  const branches = step.kind === 'choose' && !gate;
  if (edge.guard) {
    const says = condition(edge.guard);
    return [branches ? `${edge === edges[0] ? 'if' : 'else if'} ${says}` : says];
  }
  if (branches) return ['otherwise'];
  return edge.on === GO_ON || edge.on === DELIVERED ? [] : [edge.on];
}

function condition(guard: Guard): string {
  if ('known' in guard) return `${guard.known} known`;
  if ('value' in guard) return `${guard.value} is ${guard.is.join(' or ')}`;
  if ('fact' in guard) return guard.fact.replaceAll('_', ' ');
  return `after ${guard.times}`;
}

const remembers = ({ remember = {} }: Edge): string[] =>
  Object.entries(remember).map(([value, choice]) => `${value} becomes ${choice}`);

/** As many to a line as one likes to read. */
const READABLE = 22;
function wrapped(labels: readonly string[]): string[] {
  const lines: string[] = [];
  for (const label of labels) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + label.length < READABLE) lines[lines.length - 1] = `${last} · ${label}`;
    else lines.push(label);
  }
  return lines;
}
