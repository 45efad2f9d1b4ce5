import { didYouMean } from '../nearest.ts';
import type { FlowFile } from '../schema/flow-file.ts';
import type { Problem } from '../problem.ts';
import { flowsOf, inFlow, type Rule } from './rule.ts';
import { entries, stepsOf, waysOut } from './ways.ts';

const rule = 'unknown-target';

export const unknownTarget: Rule = {
  rule,
  refuses: 'A way that leads to a step which the file does not have.',
  why: 'A call that took it would have nowhere to go, and would end on the spot.',
  remedy: 'Name a step of the same file, or write the step.',
  reads: [],
  check: (release) => flowsOf(release).flatMap(targetsIn),
};

function targetsIn(flow: FlowFile): Problem[] {
  const steps = stepsOf(flow);
  const ways = [...steps].flatMap(([name, step]) => waysOut(name, step).map(({ to, toPath: path }) => ({ to, path })));
  return [...entries(flow), ...ways].flatMap(({ to, path }) => {
    if (to === undefined || steps.has(to)) return [];
    const remedy = `${didYouMean(to, steps.keys())} Name a step of this file, or write it.`;
    return [inFlow(rule, flow, path, `There is no step "${to}" in this file.`, remedy.trim())];
  });
}
