import { doEffect, doEffects } from '../../effect/catalogue.ts';
import { didYouMean } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import type { FlowFile, Step } from '../schema/flow-file.ts';
import { flowsOf, inFlow, type Rule } from './rule.ts';
import { stepsOf } from './ways.ts';

const rule = 'unhandled-outcome';

export const unhandledOutcome: Rule = {
  rule,
  refuses: 'A "do" whose outcomes are not all led on, or which names one that its effect does not have.',
  why: 'Whatever the clinic answers, the conversation must go on.',
  remedy: 'List every outcome of the effect in "then", and no other.',
  reads: [],
  check: (release) =>
    flowsOf(release).flatMap((flow) =>
      [...stepsOf(flow)].flatMap(([name, step]) => (step.kind === 'do' ? outcomesOf(flow, name, step) : [])),
    ),
};

function outcomesOf(flow: FlowFile, name: string, step: Extract<Step, { kind: 'do' }>): Problem[] {
  const effect = doEffect(step.do);
  if (!effect) {
    const says = `The engine cannot do "${step.do}".`;
    return [inFlow(rule, flow, ['steps', name, 'do'], says, didYouMean(step.do, Object.keys(doEffects)))];
  }
  const outcomes = Object.keys(effect.outcomes);
  const forgotten = outcomes
    .filter((outcome) => !Object.hasOwn(step.then, outcome))
    .map((outcome) => {
      const says = `"${step.do}" may end in "${outcome}", and nothing is said about that.`;
      return inFlow(rule, flow, ['steps', name, 'then'], says, `Add "${outcome}" and where it leads.`);
    });
  const unknown = Object.keys(step.then)
    .filter((outcome) => !outcomes.includes(outcome))
    .map((outcome) => {
      const says = `"${step.do}" never ends in "${outcome}".`;
      return inFlow(rule, flow, ['steps', name, 'then', outcome], says, didYouMean(outcome, outcomes));
    });
  return [...forgotten, ...unknown];
}
