import { flowsOf, inFlow, type Rule } from './rule.ts';

const rule = 'rank-fits-weight';

export const rankFitsWeight: Rule = {
  rule,
  refuses:
    'An urgent interruption that starts on an answer which is not urgent, and a wish that starts on one that is, or on a signal.',
  why: 'An urgent answer takes over at any time, and a wish could not give back to an effect that it interrupted; an answer without urgency would never start an urgent one.',
  remedy: 'Change the rank of the interruption, or the weight of the answer.',
  reads: ['answers'],
  check: (release) =>
    flowsOf(release).flatMap((flow) => {
      if (flow.kind !== 'interruption') return [];
      return [...flow.on.entries()].flatMap(([i, answer]) => {
        const weight = Object.hasOwn(release.answers, answer) ? release.answers[answer]?.weight : undefined;
        if (weight === undefined) return [];
        const anyTime = weight === 'urgent' || weight === 'signal';
        if (anyTime === (flow.rank === 'urgent')) return [];
        const says = `"${answer}" has the weight "${weight}", but the interruption is ${flow.rank === 'urgent' ? 'urgent' : 'a wish'}.`;
        const remedy = anyTime ? 'Make the interruption "urgent".' : 'Make the interruption a "wish".';
        return [inFlow(rule, flow, ['on', i], says, remedy)];
      });
    }),
};
