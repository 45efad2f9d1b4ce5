import type { FlowFile } from '../schema/flow-file.ts';
import { flowsOf, inFlow, type Rule } from './rule.ts';
import { reachable, stepsOf, waysOut } from './ways.ts';

const rule = 'step-that-cannot-end';

export const stepThatCannotEnd: Rule = {
  rule,
  refuses: 'A step from which no way leads to an end.',
  why: 'Whoever comes there can only hang up.',
  remedy: 'Lead a way on, to an end or to a step from which an end can be reached.',
  reads: [],
  check: (release) =>
    flowsOf(release).flatMap((flow) => {
      const ending = stepsThatEnd(flow);
      return [...stepsOf(flow).keys()]
        .filter((name) => !ending.has(name))
        .map((name) => {
          const says = `No way leads from "${name}" to an end.`;
          return inFlow(rule, flow, ['steps', name], says, 'Lead a way on, to an end or towards one.');
        });
    }),
};

/** Backwards from the ends: every step from which one of them can be reached. */
function stepsThatEnd(flow: FlowFile): Set<string> {
  const comeFrom = new Map<string, string[]>();
  for (const [name, step] of stepsOf(flow)) {
    for (const { to } of waysOut(name, step)) {
      if (to === undefined) continue;
      const from = comeFrom.get(to);
      if (from) from.push(name);
      else comeFrom.set(to, [name]);
    }
  }
  const ends = [...stepsOf(flow)].filter(([, step]) => step.kind === 'end').map(([name]) => name);
  return reachable(ends, (name) => comeFrom.get(name) ?? []);
}
