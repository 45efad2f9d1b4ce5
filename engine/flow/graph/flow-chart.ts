/** One flow as a drawing: every step a box, every way that leads on an arrow, the stages around them. */
import type { Node, Program } from '../program.ts';
import type { Arrow, Box, Drawing, Group } from './drawing.ts';
import { mermaidId } from './mermaid-text.ts';
import { stepArrows } from './step-arrows.ts';
import { stepBox, stepId } from './step-box.ts';
import { untangle } from './untangle.ts';

/** Where a flow begins. */
export const START: Box = { id: 'start_here', shape: 'start', lines: [] };

/** `stages` is the order in which they are drawn. A step that a way names and that is not there is drawn as missing. */
export function flowChart(program: Program, stages: readonly string[]): Drawing {
  const steps = [...program.nodes.values()].filter(({ gate }) => !gate);
  const begin = program.nodes.get(program.start)?.name ?? program.start;
  const ways = [...program.nodes.values()].flatMap((node) => stepArrows(program, node));
  const arrows: Arrow[] = [{ from: START.id, to: stepId(begin), lines: [] }, ...ways];
  const groups = stageGroups(program, steps, stages);
  const loose = steps.filter(({ step }) => step.stage === undefined);
  return untangle({
    title: `${program.file.title} · ${program.file.id}`,
    remark: `The ${program.file.kind} ${program.file.id}, drawn from its file`,
    groups,
    loose: [START, ...loose.map((node) => stepBox(program, node)), ...missing(program)],
    arrows,
    below: [],
  });
}

function stageGroups(program: Program, steps: readonly Node[], stages: readonly string[]): Group[] {
  const used = new Set(steps.flatMap(({ step }) => step.stage ?? []));
  const unknown = [...used].filter((stage) => !stages.includes(stage));
  return [...stages, ...unknown]
    .filter((stage) => used.has(stage))
    .map((stage) => ({
      id: mermaidId('stage', stage),
      title: stage,
      boxes: steps.filter(({ step }) => step.stage === stage).map((node) => stepBox(program, node)),
    }));
}

/** The targets that no step has, each once. */
function missing(program: Program): Box[] {
  const named = [program.start, ...[...program.nodes.values()].flatMap(({ edges }) => edges.map(({ to }) => to))];
  const unknown = new Set(named.filter((to) => !program.nodes.has(to)));
  return [...unknown].map((name) => ({
    id: stepId(name),
    shape: 'missing',
    lines: [name, 'there is no such step'],
  }));
}
