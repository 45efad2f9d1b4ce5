/** A whole conversation as a drawing, to be read and not to be run: its steps by stage, its parts and interruptions as boxes. */
import { lower, type Edge, type Node } from '../program.ts';
import type { Release } from '../release.ts';
import type { Conversation, FlowFile, Interruption } from '../schema/flow-file.ts';
import type { Arrow, Box, Drawing, Group } from './drawing.ts';
import { START } from './flow-chart.ts';
import { mermaidId } from './mermaid-text.ts';
import { interruptionBox, interruptionId, stepInShort } from './overview-box.ts';
import { stepId } from './step-box.ts';
import { untangle } from './untangle.ts';

/** What is not there is not drawn: the chart of the one file shows a step that is missing, and the checker names the rest. */
export function overview(
  conversation: Conversation,
  { flows, replies, stages }: Pick<Release, 'flows' | 'replies' | 'stages'>,
): Drawing {
  const nodes = [...lower(conversation).nodes.values()];
  const steps = nodes.filter(({ gate }) => !gate);
  const taking = Object.keys(conversation.interruptions).flatMap((id) => interruptionOf(flows, id) ?? []);
  const known = (stage: string | undefined): string | undefined => stages.find((one) => one === stage);
  const placed = (stage: string | undefined): Box[] =>
    steps.filter(({ step }) => known(step.stage) === stage).map(({ name, step }) => stepInShort(name, step, flows));
  const boxed = (of: (file: Interruption) => boolean): Box[] =>
    taking.filter(of).map((file) => interruptionBox(file, replies));
  const staged = stages.map((stage): Group => {
    const boxes = [...placed(stage), ...boxed((file) => stageOf(file) === stage)];
    return { id: mermaidId('stage', stage), title: stage, boxes };
  });
  const elsewhere = (rank: string): Box[] => boxed((file) => file.rank === rank && known(stageOf(file)) === undefined);
  const wishes: Group = { id: 'rank_wish', title: 'at any question', boxes: elsewhere('wish') };
  const urgent: Group = { id: 'rank_urgent', title: 'at any time', boxes: elsewhere('urgent') };
  const rungs = staged.filter(({ boxes }) => boxes.length > 0);
  const groups = [...rungs, ...[wishes, urgent].filter(({ boxes }) => boxes.length > 0)];
  const loose = [START, ...placed(undefined)];
  const drawn = new Set([...loose, ...groups.flatMap(({ boxes }) => boxes)].map(({ id }) => id));
  const arrows = [...arrowsOf(conversation, nodes), ...exitsOf(conversation, taking)];
  return untangle({
    title: `${conversation.title} · ${conversation.id}`,
    remark: `For reading, the conversation ${conversation.id} by stage`,
    groups,
    loose,
    arrows: arrows.filter(({ to }) => drawn.has(to)),
    below: [rungs, wishes.boxes, urgent.boxes].map((row) => row.map(({ id }) => id)),
  });
}

function interruptionOf(flows: Release['flows'], id: string): Interruption | undefined {
  const file = Object.hasOwn(flows, id) ? flows[id] : undefined;
  return file?.kind === 'interruption' ? file : undefined;
}

/** The stage of all steps of a file that have one; none where they are of several. */
function stageOf({ steps }: FlowFile): string | undefined {
  const [stage, ...others] = new Set(Object.values(steps).flatMap((step) => step.stage ?? []));
  return others.length === 0 ? stage : undefined;
}

/** One arrow for all ways from one step to another; only the exits of parts are named. */
function arrowsOf({ start }: Conversation, nodes: readonly Node[]): Arrow[] {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const ways = nodes.flatMap((node) =>
    node.edges.flatMap((edge) => {
      const to = names.get(edge.to);
      return to === undefined || to === node.name ? [] : [{ from: node.name, step: node.step, edge, to }];
    }),
  );
  const pairs = Map.groupBy(ways, ({ from, to }) => JSON.stringify([from, to]));
  const arrows = [...pairs.values()].flatMap(([first, ...others]): Arrow[] => {
    if (!first) return [];
    const steady = [first, ...others].filter(({ edge }) => !isLimit(edge));
    const arrow = { from: stepId(first.from), to: stepId(first.to) };
    if (steady.length === 0) return [{ ...arrow, lines: [], dashed: true }];
    return [{ ...arrow, lines: first.step.kind === 'use' ? steady.map(({ edge }) => edge.on) : [] }];
  });
  return [{ from: START.id, to: stepId(start), lines: [] }, ...arrows];
}

const isLimit = ({ guard }: Edge): boolean => guard !== undefined && 'used_up' in guard;

const exitsOf = ({ interruptions }: Conversation, taking: readonly Interruption[]): Arrow[] =>
  taking.flatMap(({ id }) =>
    Object.entries(interruptions[id] ?? {}).map(([exit, to]) => ({
      from: interruptionId(id),
      to: stepId(to),
      lines: [exit],
    })),
  );
