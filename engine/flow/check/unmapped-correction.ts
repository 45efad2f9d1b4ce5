import { doEffect } from '../../effect/catalogue.ts';
import { staleWith } from '../kernel/remember.ts';
import type { Readable } from '../parse.ts';
import type { Problem } from '../problem.ts';
import type { Conversation, FlowFile } from '../schema/flow-file.ts';
import { excessOf } from './known/bounds.ts';
import { flowsOf, inFlow, type Rule } from './rule.ts';
import { filesOf } from './together.ts';
import { stepsOf, waysOut } from './ways.ts';

const rule = 'unmapped-correction';

export const unmappedCorrection: Rule = {
  rule,
  refuses:
    'A value that a conversation listens for everywhere, whose change spoils what was obtained, without a correction there; and a correction of a value whose change spoils nothing.',
  why: 'After "no wait, Tuesday" the call would go on with a time for Monday that it no longer has; and a correction that spoils nothing is never taken.',
  remedy: 'In "corrections", lead each such value to the step from which the spoilt things are obtained anew.',
  reads: ['flows', 'answers', 'memory'],
  check: (release) => {
    // That there are too many values to be followed is said by another rule.
    if (excessOf(release).length > 0) return [];
    return flowsOf(release).flatMap((flow) => [
      ...(flow.kind === 'conversation' ? missing(release, flow) : []),
      ...(flow.kind === 'interruption' ? [] : neverTaken(release, flow)),
    ]);
  },
};

function missing(release: Readable, flow: Conversation): Problem[] {
  const { remembers = [], corrections = {}, knows = [], may_know = [] } = flow;
  const brought = obtained(release, flow);
  // What came with the call makes nobody jump when it goes stale: see values-heard of the kernel.
  for (const name of [...knows, ...may_know]) brought.delete(name);
  return [...remembers.entries()].flatMap(([at, name]) => {
    if (Object.hasOwn(corrections, name) || !isHeardAnywhere(release, name)) return [];
    const spoilt = staleWith(release.memory, name).filter((other) => brought.has(other));
    if (spoilt.length === 0) return [];
    const says = `A change of "${name}" makes ${spoilt.map((other) => `"${other}"`).join(', ')} worthless, and "corrections" does not say where to go then.`;
    const remedy = `Add "${name}" to "corrections", with the step to go back to.`;
    return [inFlow(rule, flow, ['remembers', at], says, remedy)];
  });
}

function neverTaken(release: Readable, flow: Exclude<FlowFile, { kind: 'interruption' }>): Problem[] {
  return Object.keys(flow.corrections ?? {}).flatMap((name) => {
    if (!Object.hasOwn(release.memory, name) || staleWith(release.memory, name).length > 0) return [];
    const says = `A change of "${name}" makes nothing worthless, so this is never taken.`;
    const remedy = 'Remove it, or say in memory.json what it makes stale.';
    return [inFlow(rule, flow, ['corrections', name], says, remedy)];
  });
}

/** A conversation that listens everywhere for another value is refused by another rule. */
const isHeardAnywhere = ({ memory }: Readable, name: string): boolean =>
  Object.hasOwn(memory, name) && memory[name]?.heard === 'anywhere';

/** Every value that a call through this conversation can obtain: from the clinic, from an answer, or from an edge. */
function obtained(release: Readable, conversation: Conversation): Set<string> {
  const found = new Set(conversation.remembers);
  const add = (names: readonly string[] = []): void => {
    for (const name of names) found.add(name);
  };
  for (const file of filesOf(release, conversation)) {
    for (const [name, step] of stepsOf(file)) {
      for (const { remember } of waysOut(name, step)) add(Object.keys(remember));
      if (step.kind === 'ask') {
        add(step.for === undefined ? [] : [step.for]);
        for (const answer of Object.keys(step.hear ?? {})) add(broughtBy(release, answer));
      }
      if (step.kind !== 'do') continue;
      for (const outcome of Object.values(doEffect(step.do)?.outcomes ?? {})) {
        add(Object.keys({ ...outcome.gives, ...outcome.sets }));
      }
    }
  }
  return found;
}

const broughtBy = ({ answers }: Readable, name: string): readonly string[] => {
  const answer = Object.hasOwn(answers, name) ? answers[name] : undefined;
  return [...(answer?.gives ?? []), ...(answer?.may_give ?? [])];
};
