/** The boxes of an overview: a step by its name, a part by what it is for, an interruption with what starts and ends it. */
import type { Release } from '../release.ts';
import { RESUME, type FlowFile, type Interruption, type Step } from '../schema/flow-file.ts';
import type { Box } from './drawing.ts';
import { mermaidId } from './mermaid-text.ts';
import { stepId } from './step-box.ts';

/** The parts that a file uses, each once. */
const partsOf = ({ steps }: FlowFile): string[] => [
  ...new Set(Object.values(steps).flatMap((step) => (step.kind === 'use' ? [`use ${step.use}`] : []))),
];

export function stepInShort(name: string, step: Step, flows: Release['flows']): Box {
  const box = { id: stepId(name), shape: step.kind };
  if (step.kind === 'end' && step.ending) return { ...box, lines: [name, step.ending] };
  if (step.kind !== 'use') return { ...box, lines: [name] };
  const part = Object.hasOwn(flows, step.use) ? flows[step.use] : undefined;
  return { ...box, lines: [name, `use ${step.use}`, ...(part ? [part.title, ...partsOf(part)] : [])] };
}

export const interruptionId = (id: string): string => mermaidId('interruption', id);

/** Urgent ones have a thick outline. */
export function interruptionBox(file: Interruption, replies: Release['replies']): Box {
  const counted = Object.entries(replies).filter(([, reply]) => reply.then === file.id);
  const starts = [...file.on, ...counted.map(([signal, { in_a_row = 1 }]) => `more than ${in_a_row} × ${signal}`)];
  const ends = Object.values(file.steps).flatMap((step) => (step.kind === 'end' ? [step] : []));
  const endings = new Set(ends.flatMap(({ ending }) => ending ?? []));
  return {
    id: interruptionId(file.id),
    shape: 'interruption',
    lines: [
      file.id,
      file.title,
      ...(starts.length > 0 ? [`on ${starts.join(', ')}`] : []),
      ...partsOf(file),
      ...(ends.some(({ exit }) => exit === RESUME) ? ['↩ back to what was interrupted'] : []),
      ...(endings.size > 0 ? [`ends the call as ${[...endings].join(', ')}`] : []),
    ],
    ...(file.rank === 'urgent' && { strong: true }),
  };
}
