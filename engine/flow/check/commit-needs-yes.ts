import { doEffect } from '../../effect/catalogue.ts';
import type { Readable } from '../parse.ts';
import type { Path, Problem } from '../problem.ts';
import type { FlowFile, Step } from '../schema/flow-file.ts';
import { flowsOf, inFlow, type Rule } from './rule.ts';
import { entries, stepsOf, waysOut } from './ways.ts';

const rule = 'commit-needs-yes';

export const commitNeedsYes: Rule = {
  rule,
  refuses:
    'A way into a step that books, moves or cancels, other than by a yes to the question that binds to it; and anything that is remembered or forgotten between that yes and the deed.',
  why: 'A promise is made for somebody only after they heard it read back and said yes to it; what changes afterwards, they never heard.',
  remedy: 'Lead to it only from a "binding" question, by an answer that agrees, and change nothing on the way.',
  reads: ['flows', 'answers'],
  check: (release) =>
    flowsOf(release).flatMap((flow) =>
      [...stepsOf(flow)].flatMap(([name, step]) => {
        const commits = step.kind === 'do' ? doEffect(step.do)?.commits : undefined;
        return commits === undefined
          ? []
          : [...unboundWays(release, flow, name, commits), ...changedOnTheWay(flow, name, step)];
      }),
    ),
};

function unboundWays(release: Readable, flow: FlowFile, name: string, commits: string): Problem[] {
  const begun = entries(flow).filter(({ to }) => to === name);
  const led = [...stepsOf(flow)].flatMap(([from, step]) =>
    waysOut(from, step).filter(({ to, path }) => to === name && !isYes(release, step, path, commits)),
  );
  return [...begun, ...led].map(({ path }) => {
    const says = `This leads to "${name}", which would ${commits} without a yes to what was read back.`;
    return inFlow(rule, flow, path, says, `Lead to it from a question with "binding": "${commits}", by a yes.`);
  });
}

/** What the deed reads stays as it was read back. */
function changedOnTheWay(flow: FlowFile, name: string, { forget = [] }: Step): Problem[] {
  const written = [...stepsOf(flow)].flatMap(([from, step]) =>
    waysOut(from, step)
      .filter(({ to }) => to === name)
      .flatMap(({ path, remember }) =>
        Object.keys(remember).map((value) => {
          const says = `"${value}" is written after the yes to what was read back.`;
          return inFlow(rule, flow, [...path, 'remember', value], says, 'Remember it before it is read back.');
        }),
      ),
  );
  const dropped = forget.map((value, i) => {
    const says = `"${value}" is forgotten after the yes to what was read back.`;
    return inFlow(rule, flow, ['steps', name, 'forget', i], says, 'Forget it before it is read back, or afterwards.');
  });
  return [...written, ...dropped];
}

/** Whether a way is an answer that agrees, at a question that binds to just this. */
function isYes({ answers }: Readable, step: Step, path: Path, commits: string): boolean {
  if (step.kind !== 'ask' || step.binding !== commits || path.at(-2) !== 'hear') return false;
  const answer = path.at(-1);
  return typeof answer === 'string' && Object.hasOwn(answers, answer) && answers[answer]?.weight === 'agree';
}
