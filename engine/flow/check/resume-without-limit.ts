import type { Readable } from '../parse.ts';
import type { Path, Problem } from '../problem.ts';
import { gateOf, lower, type Program } from '../program.ts';
import { RESUME, type Conversation, type FlowFile, type Interruption } from '../schema/flow-file.ts';
import { flowsOf, inFlow, type Rule } from './rule.ts';
import { interruptionsOf } from './together.ts';
import { uncounted } from './uncounted.ts';
import { reachable } from './ways.ts';

const rule = 'resume-without-limit';

export const resumeWithoutLimit: Rule = {
  rule,
  refuses:
    'An interruption that goes back to what it interrupted, or by an exit to another question of the conversation, without having passed a step with a limit, which counts.',
  why: 'Going back counts nothing: the person could say the same again, be answered again, and so on until the time is up.',
  remedy: 'Give a step of the interruption a "limit", and lead its "then" to another end.',
  reads: ['flows'],
  check: (release) =>
    flowsOf(release).flatMap((flow) => {
      // That an urgent one must not go back at all is said by another rule.
      if (flow.kind === 'interruption') return flow.rank === 'wish' ? goingBack(flow) : [];
      return flow.kind === 'conversation' ? comingBack(release, flow) : [];
    }),
};

const REMEDY = 'Give a step on the way a "limit", and lead its "then" elsewhere.';

/** The steps of a file at which a call can be as often as it likes, from these on. */
const uncountedFrom = (program: Program, from: readonly string[]): Set<string> =>
  reachable(from, (id) => uncounted(program.nodes.get(id)));

/** The ends of an interruption that nothing counts, with the exit by which each leaves. */
function freeExits(flow: FlowFile): { step: string; exit: string }[] {
  const program = lower(flow);
  return [...uncountedFrom(program, [program.start])].flatMap((id) => {
    const node = program.nodes.get(id);
    if (!node || node.gate || node.step.kind !== 'end' || node.step.exit === undefined) return [];
    return [{ step: node.name, exit: node.step.exit }];
  });
}

const goingBack = (flow: Interruption): Problem[] =>
  freeExits(flow)
    .filter(({ exit }) => exit === RESUME)
    .map(({ step }) => {
      const says = `"${step}" goes back without a limit: whoever says the same again comes here again.`;
      return inFlow(rule, flow, ['steps', step], says, REMEDY);
    });

function comingBack(release: Readable, flow: Conversation): Problem[] {
  const asking = stepsThatAsk(lower(flow));
  return interruptionsOf(release, flow).flatMap((interruption) => {
    const ways = flow.interruptions[interruption.id] ?? {};
    return [...new Set(freeExits(interruption).map(({ exit }) => exit))].flatMap((exit) => {
      const to = Object.hasOwn(ways, exit) ? ways[exit] : undefined;
      if (to === undefined || !asking.has(to)) return [];
      const says = `"${interruption.id}" may come back by "${exit}" to a question without a limit, and be started there again.`;
      const path: Path = ['interruptions', interruption.id, exit];
      return [inFlow(rule, flow, path, says, REMEDY)];
    });
  });
}

/** Every step from which a question can be reached as often as one likes: backwards from the questions and the parts. */
function stepsThatAsk(program: Program): Set<string> {
  const comeFrom = new Map<string, string[]>();
  const waiting: string[] = [];
  for (const [id, node] of program.nodes) {
    if (!node.gate && (node.step.kind === 'ask' || node.step.kind === 'use')) waiting.push(id);
    for (const to of uncounted(node)) {
      const from = comeFrom.get(to);
      if (from) from.push(id);
      else comeFrom.set(to, [id]);
    }
  }
  const found = reachable(waiting, (id) => comeFrom.get(id) ?? []);
  const asks = [...program.nodes.keys()].filter((id) => found.has(id));
  // An exit arrives at the gate of a step, where it has one.
  return new Set(
    asks.flatMap((id) => {
      const { name, gate } = program.nodes.get(id) ?? { name: id, gate: false };
      return gate || !program.nodes.has(gateOf(name)) ? [name] : [];
    }),
  );
}
