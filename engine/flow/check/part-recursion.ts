import type { Readable } from '../parse.ts';
import type { FlowFile } from '../schema/flow-file.ts';
import { flowsOf, inFlow, type Rule } from './rule.ts';
import { reachable, stepsOf } from './ways.ts';

const rule = 'part-recursion';

export const partRecursion: Rule = {
  rule,
  refuses: 'A part that uses itself, directly or by way of other parts.',
  why: 'The depth of a conversation must be known beforehand; a loop is written as a way back.',
  remedy: 'Leave the part by an exit, and lead that exit back to the step that uses it.',
  reads: [],
  check: (release) =>
    flowsOf(release).flatMap((flow) =>
      usesOf(flow).flatMap(({ step, part }) => {
        const below = reachable([part], (id) => usedBy(release, id));
        if (!below.has(flow.id)) return [];
        const says = part === flow.id ? `"${flow.id}" uses itself.` : `"${part}" comes back to "${flow.id}".`;
        return [inFlow(rule, flow, ['steps', step, 'use'], says, 'Leave by an exit, and lead that exit back instead.')];
      }),
    ),
};

const usesOf = (flow: FlowFile): { step: string; part: string }[] =>
  [...stepsOf(flow)].flatMap(([name, step]) => (step.kind === 'use' ? [{ step: name, part: step.use }] : []));

function usedBy(release: Readable, id: string): string[] {
  const flow = Object.hasOwn(release.flows, id) ? release.flows[id] : undefined;
  return flow ? usesOf(flow).map(({ part }) => part) : [];
}
