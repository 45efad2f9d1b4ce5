import { limits } from '../../limits.ts';
import type { Readable } from '../parse.ts';
import type { Problem } from '../problem.ts';
import type { FlowFile } from '../schema/flow-file.ts';
import { longestChain, measure, type Measures } from './chains.ts';
import { knotsIn } from './knots.ts';
import { flowsOf, inFlow, type Rule } from './rule.ts';
import { sayWay } from './say-way.ts';
import { flowOf } from './together.ts';
import { uncounted } from './uncounted.ts';
import { stepOf } from './unwaiting.ts';

const rule = 'too-long-without-rest';
/**
 * One decision may follow three such ways: to a question, from there where a correction that was kept leads back to, and
 * from there again because of what was wished for beside it.
 */
const WAYS_A_DECISION = 3;
const longest = Math.floor(limits.hopsADecision.value / WAYS_A_DECISION);

export const tooLongWithoutRest: Rule = {
  rule,
  refuses:
    'A way round on which nothing waits, with a limit too; and a way of more steps on which nothing waits than one decision may take.',
  why: 'A decision that does not come to rest breaks the call off: nothing is said any more, in an emergency either.',
  remedy: 'Ask something, or have something done, on the way; or take steps out of it.',
  reads: ['flows'],
  check(release) {
    const measures = measure(release);
    const rounds = flowsOf(release).flatMap((flow) => roundsIn(flow, measures));
    return rounds.length > 0 ? rounds : tooLong(release, measures);
  },
};

/** Ways round that have no limit at all are said by another rule. */
function roundsIn(flow: FlowFile, measures: Measures): Problem[] {
  const measured = measures.get(flow.id);
  if (!measured) return [];
  const { places, ground } = measured;
  const { nodes } = ground.program;
  if (knotsIn(nodes.keys(), (id) => uncounted(nodes.get(id))).length > 0) return [];
  return knotsIn(places.keys(), (place) => places.get(place) ?? []).map((round) => {
    const steps = [...new Set(round.map((place) => stepOf(ground, place)?.name ?? place))];
    const [first = ''] = steps;
    const says = `Nothing waits on this way round: ${sayWay([...steps, first])}.`;
    return inFlow(rule, flow, ['steps', first], says, tooLongWithoutRest.remedy);
  });
}

function tooLong(release: Readable, measures: Measures): Problem[] {
  const found = new Map<string, Problem>();
  for (const flow of flowsOf(release)) {
    const chain = flow.kind === 'conversation' ? longestChain(release, flow, measures) : undefined;
    if (!chain || chain.hops <= longest) continue;
    const { hops, from, to } = chain;
    const [file = '', step = ''] = from.split('/');
    const begins = flowOf(release, file) ?? flow;
    const says = `From "${from}" to "${to}" up to ${hops} steps follow one another, and none of them waits: ${longest} may.`;
    found.set(says, inFlow(rule, begins, ['steps', step], says, tooLongWithoutRest.remedy));
  }
  return [...found.values()];
}
