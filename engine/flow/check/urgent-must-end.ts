import type { Readable } from '../parse.ts';
import type { Problem } from '../problem.ts';
import type { FlowFile } from '../schema/flow-file.ts';
import { flowsOf, inFlow, type Rule } from './rule.ts';
import { reachable, stepsOf } from './ways.ts';

const rule = 'urgent-must-end';

export const urgentMustEnd: Rule = {
  rule,
  refuses: 'An urgent interruption that asks something, or that gives back instead of ending the call.',
  why: 'It may take over at any time, amid an effect too, to which nothing could return; and what cannot wait is not discussed.',
  remedy: 'Only tell and do, and end every way with an "ending"; or make it a "wish".',
  reads: ['flows'],
  check: (release) =>
    flowsOf(release).flatMap((flow) =>
      flow.kind === 'interruption' && flow.rank === 'urgent' ? stepsThatStay(release, flow) : [],
    ),
};

function stepsThatStay(release: Readable, flow: FlowFile): Problem[] {
  return [...stepsOf(flow)].flatMap(([name, step]) => {
    const at = ['steps', name];
    if (step.kind === 'ask') {
      return [inFlow(rule, flow, at, `"${name}" asks something.`, 'Tell instead, or make the interruption a "wish".')];
    }
    if (step.kind === 'use' && asksSomewhere(release, step.use)) {
      const says = `"${step.use}" asks something.`;
      return [inFlow(rule, flow, [...at, 'use'], says, 'Use no part that asks, or make the interruption a "wish".')];
    }
    if (step.kind === 'end' && step.exit !== undefined) {
      return [inFlow(rule, flow, [...at, 'exit'], `"${name}" does not end the call.`, 'Write an "ending" instead.')];
    }
    return [];
  });
}

function asksSomewhere(release: Readable, part: string): boolean {
  const stepsIn = (id: string) => {
    const flow = Object.hasOwn(release.flows, id) ? release.flows[id] : undefined;
    return flow ? [...stepsOf(flow).values()] : [];
  };
  const parts = reachable([part], (id) => stepsIn(id).flatMap((step) => (step.kind === 'use' ? [step.use] : [])));
  return [...parts].some((id) => stepsIn(id).some((step) => step.kind === 'ask'));
}
