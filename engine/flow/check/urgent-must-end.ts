import type { Readable } from '../parse.ts';
import type { Problem } from '../problem.ts';
import type { FlowFile } from '../schema/flow-file.ts';
import { flowsOf, inFlow, type Rule } from './rule.ts';
import { partsUsedBy } from './together.ts';
import { reachable, stepsOf } from './ways.ts';

const rule = 'urgent-must-end';

export const urgentMustEnd: Rule = {
  rule,
  refuses: 'An urgent interruption that asks something, or that gives back instead of ending the call.',
  why: 'It may take over at any time, amid an effect too, to which nothing could return; and what cannot wait is not discussed.',
  remedy: 'Only tell and do, and end every way with an "ending"; or make it a "wish".',
  reads: ['flows'],
  check(release) {
    const asking = partsThatAsk(release);
    return flowsOf(release).flatMap((flow) =>
      flow.kind === 'interruption' && flow.rank === 'urgent' ? stepsThatStay(asking, flow) : [],
    );
  },
};

function stepsThatStay(asking: ReadonlySet<string>, flow: FlowFile): Problem[] {
  return [...stepsOf(flow)].flatMap(([name, step]) => {
    const at = ['steps', name];
    if (step.kind === 'ask') {
      return [inFlow(rule, flow, at, `"${name}" asks something.`, 'Tell instead, or make the interruption a "wish".')];
    }
    if (step.kind === 'use' && asking.has(step.use)) {
      const says = `"${step.use}" asks something.`;
      return [inFlow(rule, flow, [...at, 'use'], says, 'Use no part that asks, or make the interruption a "wish".')];
    }
    if (step.kind === 'end' && step.exit !== undefined) {
      return [inFlow(rule, flow, [...at, 'exit'], `"${name}" does not end the call.`, 'Write an "ending" instead.')];
    }
    return [];
  });
}

/** Every part that asks something, itself or by a part that it uses: backwards from those that do. */
function partsThatAsk(release: Readable): Set<string> {
  const usedBy = new Map<string, string[]>();
  const asking: string[] = [];
  for (const flow of flowsOf(release)) {
    for (const part of new Set(partsUsedBy(flow))) {
      const users = usedBy.get(part);
      if (users) users.push(flow.id);
      else usedBy.set(part, [flow.id]);
    }
    if ([...stepsOf(flow).values()].some((step) => step.kind === 'ask')) asking.push(flow.id);
  }
  return reachable(asking, (id) => usedBy.get(id) ?? []);
}
