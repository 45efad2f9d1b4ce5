import type { Readable } from '../parse.ts';
import type { Problem } from '../problem.ts';
import type { Interruption } from '../schema/flow-file.ts';
import { flowsOf, inFlow, type Rule } from './rule.ts';
import { stepsOf } from './ways.ts';

const rule = 'safety-comes-first';
/** Who says this may be dying. */
const inDanger: readonly string[] = ['emergency', 'self_harm'];

export const safetyComesFirst: Rule = {
  rule,
  refuses:
    'An interruption for an emergency, or for somebody who speaks of ending their life, that does not begin by telling in full, by a line of safety, what to do.',
  why: 'Whoever cannot breathe does not listen to the end of a speech: what to do comes first, and is said again where it was not heard.',
  remedy: 'Begin with a "tell" that has "in_full", and whose line has the role "safety".',
  reads: ['flows', 'lines'],
  check: (release) =>
    flowsOf(release).flatMap((flow) =>
      flow.kind === 'interruption' && flow.on.some((answer) => inDanger.includes(answer))
        ? firstWords(release, flow)
        : [],
    ),
};

function firstWords({ lines }: Readable, flow: Interruption): Problem[] {
  const { start } = flow;
  const step = stepsOf(flow).get(start);
  // A start or a line that does not exist is named by other rules.
  if (!step) return [];
  const line = 'say' in step ? step.say : undefined;
  if (line !== undefined && !Object.hasOwn(lines, line)) return [];
  const wrong = (says: string): Problem[] => [inFlow(rule, flow, ['steps', start], says, safetyComesFirst.remedy)];
  if (line === undefined || lines[line]?.role !== 'safety') {
    return wrong(`"${flow.id}" begins with "${start}", which does not say what to do.`);
  }
  if (step.kind === 'tell' && step.in_full) return [];
  return wrong(`"${start}" says what to do, and whoever cuts in never hears it.`);
}
