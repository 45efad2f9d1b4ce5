import { flowsOf, inFlow, type Rule } from './rule.ts';
import { entries, reachable, stepsOf, waysOut } from './ways.ts';

const rule = 'unreachable-step';

export const unreachableStep: Rule = {
  rule,
  refuses: 'A step to which no way leads from the start, a correction or an interruption.',
  why: 'It is never spoken: a way was forgotten, or the step is left over.',
  remedy: 'Lead a way to it, or remove it.',
  reads: [],
  check: (release) =>
    flowsOf(release).flatMap((flow) => {
      const steps = stepsOf(flow);
      const found = reachable(
        entries(flow).map(({ to }) => to),
        (name) => {
          const step = steps.get(name);
          return step ? waysOut(name, step).flatMap(({ to }) => to ?? []) : [];
        },
      );
      return [...steps.keys()]
        .filter((name) => !found.has(name))
        .map((name) =>
          inFlow(rule, flow, ['steps', name], `No way leads to "${name}".`, 'Lead a way to it, or remove it.'),
        );
    }),
};
