import { beforehand } from '../beforehand.ts';
import type { Readable } from '../parse.ts';
import type { Problem } from '../problem.ts';
import type { Conversation } from '../schema/flow-file.ts';
import { flowsOf, inFlow, type Rule } from './rule.ts';

const rule = 'known-beforehand';

export const knownBeforehand: Rule = {
  rule,
  refuses:
    'A conversation that says that it knows, or may know, beforehand what nobody brings along; or that is sure of what only some calls know.',
  why: 'What it says that it knows is believed: a line or an effect that needs it breaks the call off where it is missing.',
  remedy: 'Name only what the clinic knows of whom it calls; where it is not sure, name it under "may_know".',
  reads: ['flows', 'memory'],
  check: (release) =>
    flowsOf(release).flatMap((flow) =>
      flow.kind === 'conversation' ? [...brought(release, flow), ...sure(flow)] : [],
    ),
};

/** Nothing but what can be brought along is named. */
const brought = ({ memory }: Readable, flow: Conversation): Problem[] =>
  (['knows', 'may_know'] as const).flatMap((list) =>
    (flow[list] ?? []).flatMap((name, i) => {
      // That it is described at all is asked by another rule.
      if (beforehand.has(name) || !Object.hasOwn(memory, name)) return [];
      const says = `Nothing brings "${name}" along: no call knows it beforehand.`;
      const remedy = `Remove it, or name one of these: ${[...beforehand.keys()].join(', ')}.`;
      return [inFlow(rule, flow, [list, i], says, remedy)];
    }),
  );

/** Whom the clinic calls, it knows; whether they have a visit is looked up before such a call. Who calls the clinic may be anybody. */
const sure = (flow: Conversation): Problem[] =>
  (flow.knows ?? []).flatMap((name, i) => {
    const certainty = beforehand.get(name);
    const at = ['knows', i];
    const remedy = `Name "${name}" under "may_know" instead.`;
    if (certainty === undefined) return [];
    if (flow.direction === 'inbound') {
      return [inFlow(rule, flow, at, `Who calls the clinic may be anybody: "${name}" is not sure.`, remedy)];
    }
    if (certainty === 'perhaps') {
      return [inFlow(rule, flow, at, `Not everybody whom the clinic calls has a "${name}".`, remedy)];
    }
    return [];
  });
