import { doEffect } from '../../effect/catalogue.ts';
import { didYouMean } from '../nearest.ts';
import type { Readable } from '../parse.ts';
import type { Problem } from '../problem.ts';
import { promiseNames, type PromiseName } from '../promise/names.ts';
import type { Conversation } from '../schema/flow-file.ts';
import { MACHINE } from './private-on-voicemail.ts';
import { flowsOf, inFlow, type Rule } from './rule.ts';
import { filesOf, interruptionsOf } from './together.ts';
import { stepsOf } from './ways.ts';

const rule = 'promise-left-out';

/** The promises that say nothing about some conversations; every other is due in each. */
const applies: Partial<Record<PromiseName, (release: Readable, flow: Conversation) => boolean>> = {
  'books-only-after-yes': (release, flow) =>
    filesOf(release, flow).some((file) =>
      [...stepsOf(file).values()].some((step) => step.kind === 'do' && doEffect(step.do)?.commits !== undefined),
    ),
  'nothing-private-on-voicemail': (release, flow) =>
    interruptionsOf(release, flow).some(({ on }) => on.includes(MACHINE)),
};

export const promiseLeftOut: Rule = {
  rule,
  refuses:
    'A promise that does not exist, and a conversation that leaves one out. Only two may be left out: "nothing-private-on-voicemail" where no interruption starts on "machine", and "books-only-after-yes" where nothing is booked, moved or cancelled.',
  why: 'What is not promised is not proved, and what is not proved reaches a patient some day.',
  remedy: 'List every promise that applies under "promises".',
  reads: ['flows'],
  check: (release) =>
    flowsOf(release).flatMap((flow) => (flow.kind === 'conversation' ? promisesOf(release, flow) : [])),
};

function promisesOf(release: Readable, flow: Conversation): Problem[] {
  const { promises = [] } = flow;
  const unknown = [...promises.entries()]
    .filter(([, name]) => !promiseNames.some((known) => known === name))
    .map(([at, name]) => {
      const remedy = didYouMean(name, promiseNames);
      return inFlow(rule, flow, ['promises', at], `There is no promise "${name}".`, remedy);
    });
  const missing = promiseNames.filter((name) => !promises.includes(name) && (applies[name]?.(release, flow) ?? true));
  if (missing.length === 0) return unknown;
  const says = `Not promised here: ${missing.join(', ')}.`;
  return [...unknown, inFlow(rule, flow, ['promises'], says, 'Add what is missing to "promises".')];
}
