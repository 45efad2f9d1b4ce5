import { didYouMean } from '../nearest.ts';
import type { Readable } from '../parse.ts';
import type { Path, Problem } from '../problem.ts';
import type { FlowFile } from '../schema/flow-file.ts';
import { flowsOf, inFile, inFlow, type Rule } from './rule.ts';
import { flowOf } from './together.ts';
import { stepsOf } from './ways.ts';

const rule = 'unknown-flow';

export const unknownFlow: Rule = {
  rule,
  refuses: 'A part or an interruption that is named but does not exist.',
  why: 'A call that came there would have nothing to do, and would end on the spot.',
  remedy: 'Name a file of parts/ or interruptions/ by its id, or write it.',
  reads: ['flows'],
  check: (release) => [
    ...flowsOf(release).flatMap((flow) => [...partsOf(release, flow), ...interruptionsOf(release, flow)]),
    ...Object.entries(release.replies).flatMap(([name, { then }]) =>
      then === undefined
        ? []
        : named(release, 'interruption', then).map(([says, remedy]) =>
            inFile(rule, 'replies.json', ['replies', name, 'then'], says, remedy),
          ),
    ),
  ],
};

const partsOf = (release: Readable, flow: FlowFile): Problem[] =>
  [...stepsOf(flow)].flatMap(([name, step]) =>
    step.kind === 'use' ? at(flow, ['steps', name, 'use'], named(release, 'part', step.use)) : [],
  );

const interruptionsOf = (release: Readable, flow: FlowFile): Problem[] =>
  flow.kind !== 'conversation'
    ? []
    : Object.keys(flow.interruptions).flatMap((id) =>
        at(flow, ['interruptions', id], named(release, 'interruption', id)),
      );

const at = (flow: FlowFile, path: Path, found: readonly (readonly [string, string])[]): Problem[] =>
  found.map(([says, remedy]) => inFlow(rule, flow, path, says, remedy));

/** Nothing where the flow exists and is of the kind; otherwise what is wrong, and what to do. */
function named(release: Readable, kind: 'part' | 'interruption', id: string): (readonly [string, string])[] {
  if (flowOf(release, id)?.kind === kind) return [];
  const known = flowsOf(release).filter((flow) => flow.kind === kind);
  const folder = kind === 'part' ? 'parts' : 'interruptions';
  const names = known.map((flow) => flow.id);
  return [[`There is no ${kind} "${id}".`, `${didYouMean(id, names)} Or write ${folder}/${id}.flow.json.`.trim()]];
}
