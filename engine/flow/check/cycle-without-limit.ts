import { lower, type Program } from '../program.ts';
import { knotsIn } from './knots.ts';
import { flowsOf, inFlow, type Rule } from './rule.ts';
import { sayWay } from './say-way.ts';
import { uncounted } from './uncounted.ts';

const rule = 'cycle-without-limit';

export const cycleWithoutLimit: Rule = {
  rule,
  refuses: 'A way round that passes no step with a limit.',
  why: 'Where no step of it waits, the call would never come to rest; where one does, the same question could be asked for ever.',
  remedy: 'Give one step of the round a "limit", and lead its "then" out of the round.',
  reads: [],
  check: (release) =>
    flowsOf(release).flatMap((flow) =>
      roundsIn(lower(flow)).map((round) => {
        const [first = ''] = round;
        const says = `This goes round without a limit: ${sayWay([...round, first])}.`;
        const remedy = 'Give one of these steps a "limit", and lead its "then" out of the round.';
        return inFlow(rule, flow, ['steps', first], says, remedy);
      }),
    ),
};

function roundsIn({ nodes }: Program): string[][] {
  const rounds = knotsIn(nodes.keys(), (id) => uncounted(nodes.get(id)));
  return rounds.map((round) => [...new Set(round.map((id) => nodes.get(id)?.name ?? id))]);
}
