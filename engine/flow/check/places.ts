/** Every place of a release where something is named: one list for all the rules that look names up. */
import type { Readable } from '../parse.ts';
import type { Path } from '../problem.ts';
import type { Condition, FlowFile, Step } from '../schema/flow-file.ts';
import { pathOfFlow } from '../shape/file-kind.ts';
import { flowsOf } from './rule.ts';
import { stepsOf, waysOut } from './ways.ts';

export interface Place {
  readonly name: string;
  readonly file: string;
  readonly path: Path;
}

const place = (flow: FlowFile, name: string, path: Path): Place => ({ name, file: pathOfFlow(flow), path });
const each = (file: string, names: readonly string[] | undefined, at: Path): Place[] =>
  (names ?? []).map((name, i) => ({ name, file, path: [...at, i] }));
const steps = (release: Readable): { flow: FlowFile; name: string; step: Step }[] =>
  flowsOf(release).flatMap((flow) => [...stepsOf(flow)].map(([name, step]) => ({ flow, name, step })));

/** Where flows and replies name a line. `asks` tells a question, whose line must be able to be said again. */
export function lines(release: Readable): (Place & { readonly asks: boolean })[] {
  const spoken = steps(release).flatMap(({ flow, name, step }) => {
    const say = 'say' in step && step.say !== undefined ? [place(flow, step.say, ['steps', name, 'say'])] : [];
    const replies = waysOut(name, step).flatMap((way) =>
      way.reply === undefined ? [] : [{ ...place(flow, way.reply, way.toPath), asks: false }],
    );
    return [...say.map((at) => ({ ...at, asks: step.kind === 'ask' })), ...replies];
  });
  const replies = Object.entries(release.replies).map(([name, { say }]) => ({
    name: say,
    file: 'replies.json',
    path: ['replies', name, 'say'],
    asks: false,
  }));
  return [...spoken, ...replies];
}

/** Where answers are named: what questions hear, what starts interruptions, what replies answer. */
export function answers(release: Readable): Place[] {
  const heard = steps(release).flatMap(({ flow, name, step }) =>
    step.kind === 'ask'
      ? Object.keys(step.hear ?? {}).map((answer) => place(flow, answer, ['steps', name, 'hear', answer]))
      : [],
  );
  const starts = flowsOf(release).flatMap((flow) =>
    flow.kind === 'interruption' ? each(pathOfFlow(flow), flow.on, ['on']) : [],
  );
  const replies = Object.keys(release.replies).map((name) => ({
    name,
    file: 'replies.json',
    path: ['replies', name],
  }));
  return [...heard, ...starts, ...replies];
}

/** Where stages are named. */
export const stages = (release: Readable): Place[] =>
  steps(release).flatMap(({ flow, name, step }) =>
    step.stage === undefined ? [] : [place(flow, step.stage, ['steps', name, 'stage'])],
  );

/** Where flows read the value of something, and how. */
export const conditions = (release: Readable): { flow: FlowFile; path: Path; condition: Condition }[] =>
  steps(release).flatMap(({ flow, name, step }) =>
    step.kind === 'choose'
      ? step.first_of.map((branch, i) => ({
          flow,
          path: ['steps', name, 'first_of', i, 'if'],
          condition: branch.if,
        }))
      : [],
  );

/** Where flows write a value themselves. */
export const remembered = (release: Readable): (Place & { readonly value: string })[] =>
  steps(release).flatMap(({ flow, name, step }) =>
    waysOut(name, step).flatMap((way) =>
      Object.entries(way.remember).map(([key, value]) => ({
        ...place(flow, key, [...way.path, 'remember', key]),
        value,
      })),
    ),
  );

/** Where answers bring values. */
export const given = (release: Readable): Place[] =>
  Object.entries(release.answers).flatMap(([name, { gives, may_give }]) => [
    ...each('answers.json', gives, ['answers', name, 'gives']),
    ...each('answers.json', may_give, ['answers', name, 'may_give']),
  ]);

/** Where values are forgotten: by a step, or because another one changed. */
export const forgotten = (release: Readable): Place[] => [
  ...steps(release).flatMap(({ flow, name, step }) => each(pathOfFlow(flow), step.forget, ['steps', name, 'forget'])),
  ...Object.entries(release.memory).flatMap(([name, { makes_stale }]) =>
    each('memory.json', makes_stale, ['values', name, 'makes_stale']),
  ),
];

/** Where values are named, but for conditions, which the rule about them reads. */
export function values(release: Readable): Place[] {
  return [
    ...flowsOf(release).flatMap(valuesOfFlow),
    ...forgotten(release),
    ...steps(release).flatMap(({ flow, name, step }) =>
      step.kind === 'ask' && step.for !== undefined ? [place(flow, step.for, ['steps', name, 'for'])] : [],
    ),
    ...remembered(release),
    ...conditions(release).flatMap(({ flow, path, condition }) => {
      if ('known' in condition) return [place(flow, condition.known, [...path, 'known'])];
      return 'value' in condition ? [place(flow, condition.value, [...path, 'value'])] : [];
    }),
    ...given(release),
    ...Object.entries(release.memory).flatMap(([name, { settles }]) =>
      each('memory.json', settles, ['values', name, 'settles']),
    ),
    ...Object.entries(release.lines).flatMap(([name, { by }]) =>
      by === undefined ? [] : [{ name: by, file: release.linesFile, path: ['lines', name, 'by'] }],
    ),
  ];
}

function valuesOfFlow(flow: FlowFile): Place[] {
  const file = pathOfFlow(flow);
  const corrected =
    flow.kind === 'interruption'
      ? []
      : Object.keys(flow.corrections ?? {}).map((name) => ({ name, file, path: ['corrections', name] }));
  switch (flow.kind) {
    case 'conversation':
      return [
        ...corrected,
        ...each(file, flow.knows, ['knows']),
        ...each(file, flow.may_know, ['may_know']),
        ...each(file, flow.remembers, ['remembers']),
      ];
    case 'part':
      return [...corrected, ...each(file, flow.needs, ['needs'])];
    case 'interruption':
      return corrected;
  }
}
