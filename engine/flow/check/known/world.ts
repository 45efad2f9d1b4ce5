/** One conversation as the analysis sees it: its interruptions, what is listened for, and what interruptions may change. */
import { doEffect } from '../../../effect/catalogue.ts';
import type { Readable } from '../../parse.ts';
import { lower, type Program } from '../../program.ts';
import { ofTheListener } from '../../kernel/remember.ts';
import { RESUME, type Conversation, type FlowFile, type Interruption, type Step } from '../../schema/flow-file.ts';
import { reachable, stepsOf, waysOut } from '../ways.ts';
import { vocabulary, type Known, type Vocabulary } from './vocabulary.ts';

export interface World {
  readonly release: Readable;
  readonly words: Vocabulary;
  readonly conversation: Conversation;
  /** Those that the conversation allows, in its order. */
  readonly interruptions: readonly Interruption[];
  /** What came with the call: its loss makes no correction. */
  readonly came: Known;
  /** What a wish that gives back may have forgotten or learnt meanwhile; undefined where none gives back. */
  readonly meanwhile: { readonly lost: Known; readonly learnt: Known } | undefined;
  programOf(id: string): Program | undefined;
}

export function worldOf(release: Readable, conversation: Conversation): World {
  const words = vocabulary(release.memory);
  const flowOf = (id: string): FlowFile | undefined =>
    Object.hasOwn(release.flows, id) ? release.flows[id] : undefined;
  const programs = new Map<string, Program>();
  const interruptions = Object.keys(conversation.interruptions).flatMap((id) => {
    const flow = flowOf(id);
    return flow?.kind === 'interruption' ? [flow] : [];
  });
  return {
    release,
    words,
    conversation,
    interruptions,
    came: words.bits([...(conversation.knows ?? []), ...(conversation.may_know ?? [])]),
    meanwhile: meanwhile(release, words, interruptions, flowOf),
    programOf(id) {
      const flow = flowOf(id);
      const program = programs.get(id) ?? (flow && lower(flow));
      if (program) programs.set(id, program);
      return program;
    },
  };
}

/**
 * While a question waits, one wish may follow another before one gives back. So what any of them forgets may be lost,
 * and what any of them learns may be known, wherever a question is asked again.
 */
function meanwhile(
  release: Readable,
  words: Vocabulary,
  interruptions: readonly Interruption[],
  flowOf: (id: string) => FlowFile | undefined,
): World['meanwhile'] {
  const wishes = interruptions.filter(({ rank }) => rank === 'wish');
  const givesBack = wishes.some((flow) =>
    [...stepsOf(flow).values()].some((step) => step.kind === 'end' && step.exit === RESUME),
  );
  if (!givesBack) return undefined;
  const stepsIn = (id: string): [string, Step][] => {
    const flow = flowOf(id);
    return flow ? [...stepsOf(flow)] : [];
  };
  const files = reachable(
    wishes.map(({ id }) => id),
    (id) => stepsIn(id).flatMap(([, step]) => (step.kind === 'use' ? [step.use] : [])),
  );
  const steps = [...files].flatMap(stepsIn);
  const learnt = new Set([
    ...wishes.flatMap(({ on }) => on.flatMap((answer) => broughtBy(release, answer).all)),
    ...steps.flatMap(([name, step]) => learntAt(release, name, step)),
  ]);
  const lost = steps.flatMap(([, step]) => [...(step.forget ?? []), ...spentAt(step)]);
  const stale = [...learnt].reduce((sum, name) => sum | words.stale(name), 0n);
  return { lost: words.withStale([...lost, ...ofTheListener]) | stale, learnt: words.bits(learnt) };
}

function learntAt(release: Readable, name: string, step: Step): string[] {
  const written = waysOut(name, step).flatMap(({ remember }) => Object.keys(remember));
  if (step.kind === 'ask') {
    const heard = Object.keys(step.hear ?? {}).flatMap((answer) => broughtBy(release, answer).all);
    return [...written, ...heard, ...(step.for === undefined ? [] : [step.for])];
  }
  if (step.kind !== 'do') return written;
  return [...written, ...outcomesOf(step).flatMap(({ gives }) => Object.keys(gives ?? {}))];
}

const outcomesOf = (step: Step) => (step.kind === 'do' ? Object.values(doEffect(step.do)?.outcomes ?? {}) : []);
const spentAt = (step: Step): string[] => outcomesOf(step).flatMap(({ spends }) => spends ?? []);

/** The values that come with an answer: surely, and all that may. */
export function broughtBy(release: Readable, answer: string): { sure: readonly string[]; all: readonly string[] } {
  const rule = Object.hasOwn(release.answers, answer) ? release.answers[answer] : undefined;
  const sure = rule?.gives ?? [];
  return { sure, all: [...sure, ...(rule?.may_give ?? [])] };
}
