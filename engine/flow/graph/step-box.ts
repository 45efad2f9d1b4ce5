/** A step as a box: its name, what it says or does, and as badges all that does not lead anywhere else. */
import { entries } from '../check/ways.ts';
import { RESUME, type FlowFile, type Step } from '../schema/flow-file.ts';
import type { Node, Program } from '../program.ts';
import type { Box } from './drawing.ts';
import { mermaidId } from './mermaid-text.ts';

export const stepId = (name: string): string => mermaidId('step', name);

/** `node` is the step itself, not its gate; what the gate does is read from the step. */
export function stepBox({ file }: Program, node: Node): Box {
  const { name, step } = node;
  return {
    id: stepId(name),
    shape: step.kind,
    lines: [name, ...what(step), ...gate(step), ...replies(node), ...cameFrom(file, name)],
    ...(isStrong(step) && { strong: true }),
  };
}

const isStrong = (step: Step): boolean =>
  (step.kind === 'tell' && step.in_full === true) || (step.kind === 'ask' && step.binding !== undefined);

const said = (line: string | undefined): string[] => (line === undefined ? [] : [`“${line}”`]);

function what(step: Step): string[] {
  switch (step.kind) {
    case 'tell':
      return [...said(step.say), ...(step.in_full ? ['§ in full, said again when cut off'] : [])];
    case 'ask':
      return [
        ...said(step.say),
        ...(step.binding ? [`✓ a yes here permits to ${step.binding}`] : []),
        ...(step.speech === 'slow' ? ['more time to answer'] : []),
      ];
    case 'do':
      return [`do ${step.do}`, ...said(step.say)];
    case 'choose':
      return [];
    case 'use':
      return [`use ${step.use}`];
    case 'end':
      return [...said(step.say), howItEnds(step)];
  }
}

function howItEnds({ ending, exit }: Extract<Step, { kind: 'end' }>): string {
  if (ending !== undefined) return `ends the call as ${ending}`;
  return exit === RESUME ? 'back to what was interrupted' : `exit ${exit ?? 'missing'}`;
}

function gate(step: Step): string[] {
  return [
    ...(step.forget ? [`forgets ${step.forget.join(', ')}`] : []),
    ...(step.kind === 'ask' && step.for ? [`for ${step.for}, skipped once it is known`] : []),
    ...(step.limit ? [`limit ×${step.limit.times}`] : []),
  ];
}

/** A reply leads nowhere: the question is asked again. Drawn as an arrow it would only hide those that lead on. */
function replies({ edges }: Node): string[] {
  const byLine = Map.groupBy(
    edges.filter(({ reply }) => reply !== undefined),
    ({ reply }) => reply,
  );
  return [...byLine].map(([line, heard]) => `↩ ${heard.map(({ on }) => on).join(', ')} “${line}”`);
}

/** Where somebody comes from elsewhere: a changed mind, or the exit of an interruption. */
function cameFrom(file: FlowFile, name: string): string[] {
  const here = entries(file).filter(({ to }) => to === name);
  const corrected = here.flatMap(({ path: [from, value] }) => (from === 'corrections' ? [String(value)] : []));
  const left = here.flatMap(({ path: [from, id, exit] }) => (from === 'interruptions' ? [`⇠ ${id}, ${exit}`] : []));
  return [...(corrected.length > 0 ? [`↺ for a new ${corrected.join(', ')}`] : []), ...left];
}
