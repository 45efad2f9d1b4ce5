import type { Readable } from '../parse.ts';
import type { FlowFile } from '../schema/flow-file.ts';
import { knotsOf } from './knots.ts';
import { flowsOf, inFlow, type Rule } from './rule.ts';
import { flowOf, partsUsedBy } from './together.ts';
import { stepsOf } from './ways.ts';

const rule = 'part-recursion';

export const partRecursion: Rule = {
  rule,
  refuses: 'A part that uses itself, directly or by way of other parts.',
  why: 'The depth of a conversation must be known beforehand; a loop is written as a way back.',
  remedy: 'Leave the part by an exit, and lead that exit back to the step that uses it.',
  reads: [],
  check(release: Readable) {
    const knots = knotsOf(
      flowsOf(release).map(({ id }) => id),
      (id) => partsUsedBy(flowOf(release, id)),
    );
    return flowsOf(release).flatMap((flow) =>
      usesOf(flow).flatMap(({ step, part }) => {
        if (knots.get(part) !== knots.get(flow.id)) return [];
        const says = part === flow.id ? `"${flow.id}" uses itself.` : `"${part}" comes back to "${flow.id}".`;
        return [inFlow(rule, flow, ['steps', step, 'use'], says, 'Leave by an exit, and lead that exit back instead.')];
      }),
    );
  },
};

const usesOf = (flow: FlowFile): { step: string; part: string }[] =>
  [...stepsOf(flow)].flatMap(([name, step]) => (step.kind === 'use' ? [{ step: name, part: step.use }] : []));
