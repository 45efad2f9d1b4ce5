import { flowsOf, inFlow, type Rule } from './rule.ts';
import { stepsOf } from './ways.ts';

const rule = 'ends-say-how';

export const endsSayHow: Rule = {
  rule,
  refuses:
    'An end that says both how the call ended and by which exit it leaves, or neither; or the wrong one for its file.',
  why: 'A conversation ends the call; a part hands on to the flow that uses it.',
  remedy:
    'Give every end of a conversation an "ending", every end of a part an "exit", and those of interruptions one of the two.',
  reads: [],
  check: (release) =>
    flowsOf(release).flatMap((flow) =>
      [...stepsOf(flow)].flatMap(([name, step]) => {
        if (step.kind !== 'end') return [];
        const at = ['steps', name];
        const both = step.ending !== undefined && step.exit !== undefined;
        const neither = step.ending === undefined && step.exit === undefined;
        const wanted = { conversation: '"ending"', part: '"exit"', interruption: '"ending" or "exit"' }[flow.kind];
        if (neither) return [inFlow(rule, flow, at, `"${name}" does not say how it ends.`, `Add ${wanted}.`)];
        if (both) {
          const says = `"${name}" has both "ending" and "exit".`;
          return [inFlow(rule, flow, at, says, `Keep ${flow.kind === 'interruption' ? 'one of them' : wanted}.`)];
        }
        if (flow.kind === 'conversation' && step.exit !== undefined) {
          const says = 'A conversation has no exits: when it ends, the call ends.';
          return [inFlow(rule, flow, [...at, 'exit'], says, 'Write an "ending" instead.')];
        }
        if (flow.kind === 'part' && step.ending !== undefined) {
          const says = 'A part does not end the call itself.';
          return [inFlow(rule, flow, [...at, 'ending'], says, 'Leave by an "exit", and end where the part is used.')];
        }
        return [];
      }),
    ),
};
