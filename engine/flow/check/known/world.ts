/** One conversation as the analysis sees it: its interruptions, what is listened for, and what interruptions may change. */
import { doEffect } from '../../../effect/catalogue.ts';
import type { Readable } from '../../parse.ts';
import { lower, type Program } from '../../program.ts';
import { ofTheListener } from '../../kernel/remember.ts';
import { RESUME, type Conversation, type FlowFile, type Interruption, type Step } from '../../schema/flow-file.ts';
import type { Weight } from '../../schema/shared-files.ts';
import { reachable, stepsOf, waysOut } from '../ways.ts';
import { exactNames, vocabulary, without, type Known, type Vocabulary } from './vocabulary.ts';

export interface World {
  readonly release: Readable;
  readonly words: Vocabulary;
  readonly conversation: Conversation;
  /** Those that the conversation allows, in its order. */
  readonly interruptions: readonly Interruption[];
  /** The values that may be told. */
  readonly told: readonly Tellable[];
  /** The answers by which somebody hands over the phone. */
  readonly handsOver: readonly string[];
  /** What came with the call: its loss makes no correction. */
  readonly came: Known;
  /** What a wish that gives back may have forgotten or learnt meanwhile; undefined where none gives back. */
  readonly meanwhile: { readonly lost: Known; readonly learnt: Known } | undefined;
  programOf(id: string): Program | undefined;
}

interface Tellable {
  readonly name: string;
  readonly bit: Known;
  /** Whether it is listened for at every question; null where it is only once it was asked for. */
  readonly always: boolean | null;
  /** The values that keep it from being told any more. */
  readonly settledBy: Known;
}

export function worldOf(release: Readable, conversation: Conversation): World {
  const words = vocabulary(release.memory, exactNames(release));
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
    told: tellable(release, words, conversation),
    handsOver: Object.keys(release.answers).filter((answer) => release.answers[answer]?.new_listener),
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

function tellable({ memory }: Readable, words: Vocabulary, { remembers = [] }: Conversation): Tellable[] {
  return Object.entries(memory).flatMap(([name, { heard }]) => {
    if (heard !== 'anywhere' && heard !== 'when_asked') return [];
    const settling = Object.keys(memory).filter((other) => memory[other]?.settles?.includes(name));
    const always = heard === 'anywhere' ? remembers.includes(name) : null;
    return [{ name, bit: words.bit(name), always, settledBy: words.bits(settling) }];
  });
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
  return [...written, ...outcomesOf(step).flatMap(({ gives, sets }) => Object.keys({ ...gives, ...sets }))];
}

const outcomesOf = (step: Step) => (step.kind === 'do' ? Object.values(doEffect(step.do)?.outcomes ?? {}) : []);
const spentAt = (step: Step): string[] => outcomesOf(step).flatMap(({ spends }) => spends ?? []);

/** What is known of the call once somebody else listens. */
export const meetListener = ({ words }: Pick<World, 'words'>, known: Known): Known =>
  without(known, words.withStale(ofTheListener));

export const weightOf = ({ release }: Pick<World, 'release'>, answer: string): Weight | undefined =>
  Object.hasOwn(release.answers, answer) ? release.answers[answer]?.weight : undefined;

/** The values that come with an answer: surely, and all that may. */
export function broughtBy(release: Readable, answer: string): { sure: readonly string[]; all: readonly string[] } {
  const rule = Object.hasOwn(release.answers, answer) ? release.answers[answer] : undefined;
  const sure = rule?.gives ?? [];
  return { sure, all: [...sure, ...(rule?.may_give ?? [])] };
}
