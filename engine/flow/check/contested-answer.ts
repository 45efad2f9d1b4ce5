import { flowsOf, inFlow, type Rule } from './rule.ts';
import { interruptionsOf } from './together.ts';

const rule = 'contested-answer';

export const contestedAnswer: Rule = {
  rule,
  refuses: 'Two interruptions of one conversation that start on the same answer or signal.',
  why: 'Only one of them can begin, and which one would depend on the order of a file.',
  remedy: 'Let one of them start on it, and allow the other where the first is not.',
  reads: ['flows'],
  check: (release) =>
    flowsOf(release).flatMap((flow) => {
      if (flow.kind !== 'conversation') return [];
      const startedBy = new Map<string, string>();
      return interruptionsOf(release, flow).flatMap(({ id, on }) =>
        [...new Set(on)].flatMap((answer) => {
          const other = startedBy.get(answer);
          startedBy.set(answer, other ?? id);
          if (other === undefined) return [];
          const says = `"${answer}" starts "${id}" here, and "${other}" too.`;
          const remedy = `Take "${answer}" out of the "on" of one of the two, or do not allow both.`;
          return [inFlow(rule, flow, ['interruptions', id], says, remedy)];
        }),
      );
    }),
};
