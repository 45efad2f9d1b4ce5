import { doEffect } from '../../effect/catalogue.ts';
import type { Readable } from '../parse.ts';
import type { Problem } from '../problem.ts';
import type { FlowFile, Step } from '../schema/flow-file.ts';
import type { Weight } from '../schema/shared-files.ts';
import { flowsOf, inFlow, type Rule } from './rule.ts';
import { entries, stepsOf, waysOut, type Way } from './ways.ts';

const rule = 'stage-backwards';
/** Who answers so wants something else than what comes next, and may be led back. */
const leadsBack: readonly Weight[] = ['urgent', 'refuse', 'change', 'wish'];

export const stageBackwards: Rule = {
  rule,
  refuses:
    'A step whose stage is earlier than the stage of every step that leads to it, where none of these ways is one that goes back on purpose: a refusal, a change or a wish of the person, a limit, a correction, an outcome that is not good, an exit of a part or of an interruption. The first step of a part is compared with the steps that use it.',
  why: 'Going back is part of talking; but a yes, a plain "go" or a good outcome goes on, and a stage that falls back there is a slip by which the funnel would count the call where it is not.',
  remedy: 'Give the step the stage of the steps before it, or correct theirs.',
  reads: ['flows', 'answers', 'stages'],
  check: (release) => {
    const users = usersOf(release);
    return flowsOf(release).flatMap((flow) => stepsTooEarly(release, flow, users.get(flow.id)));
  },
};

/** The stages from which a step is entered: undefined as soon as one way says nothing, or goes back on purpose. */
type From = string[] | undefined;

function stepsTooEarly(release: Readable, flow: FlowFile, users: From): Problem[] {
  const rung = new Map(release.stages.map((stage, at) => [stage, at]));
  const from = stagesBefore(release, flow, users);
  return [...stepsOf(flow)].flatMap(([name, { stage }]) => {
    const own = stage === undefined ? undefined : rung.get(stage);
    const before = from.get(name);
    if (stage === undefined || own === undefined || !before || before.length === 0) return [];
    if (!before.every((other) => (rung.get(other) ?? -1) > own)) return [];
    const all = [...new Set(before)].map((other) => `"${other}"`).join(', ');
    const says = `"${name}" falls back to the stage "${stage}", although every way to it comes from ${all}.`;
    return [inFlow(rule, flow, ['steps', name, 'stage'], says, 'Give it the stage of the steps before it.')];
  });
}

function stagesBefore(release: Readable, flow: FlowFile, users: From): Map<string, From> {
  const from = new Map<string, From>();
  const add = (to: string, stage: string | undefined): void => {
    const before = from.has(to) ? from.get(to) : [];
    if (stage !== undefined) before?.push(stage);
    from.set(to, stage === undefined ? undefined : before);
  };
  for (const { to, path } of entries(flow)) {
    const begins = flow.kind === 'part' && path[0] === 'start';
    if (!begins || !users) add(to, undefined);
    else for (const stage of users) add(to, stage);
  }
  for (const [name, step] of stepsOf(flow)) {
    for (const way of waysOut(name, step)) {
      if (way.to !== undefined) add(way.to, goesOn(release, step, way) ? step.stage : undefined);
    }
  }
  return from;
}

/** Whether a way leads on, and does not go back on purpose. */
function goesOn({ answers }: Readable, step: Step, { path }: Way): boolean {
  const [kind, on] = [path.at(-2), String(path.at(-1))];
  if (kind === 'limit' || step.kind === 'use') return false;
  if (step.kind === 'do') return doEffect(step.do)?.outcomes[on]?.good === true;
  if (kind !== 'hear') return true;
  const weight = Object.hasOwn(answers, on) ? answers[on]?.weight : undefined;
  return weight !== undefined && !leadsBack.includes(weight);
}

/** From which stages each part is used; undefined where a step that uses it has none. */
function usersOf(release: Readable): Map<string, From> {
  const users = new Map<string, From>();
  for (const flow of flowsOf(release)) {
    for (const step of stepsOf(flow).values()) {
      if (step.kind !== 'use') continue;
      const before = users.has(step.use) ? users.get(step.use) : [];
      if (step.stage !== undefined) before?.push(step.stage);
      users.set(step.use, step.stage === undefined ? undefined : before);
    }
  }
  return users;
}
