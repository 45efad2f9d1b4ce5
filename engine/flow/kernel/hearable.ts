/** What can be heard at this moment: the answers and values that would act if somebody said them now. */
import { conversationOf, programOf } from '../prepare.ts';
import type { Weight } from '../schema/shared-files.ts';
import { mayTakeOver, outlives, startedBy } from './interrupt.ts';
import { keepsWords } from './keep.ts';
import { settledBy } from './remember.ts';
import { frameAt, topNode, type Turn } from './turn.ts';

export interface Hearable {
  readonly answers: readonly string[];
  readonly values: readonly string[];
  /** The value that the question on top is about. */
  readonly asked: string | null;
}

export const weightOf = (turn: Turn, answer: string): Weight | undefined =>
  turn.prepared.release.answers[answer]?.weight;

/**
 * At a question: its own answers, takeovers, brief questions and values. While an effect runs or a legal line plays:
 * urgent takeovers, and what is kept for the next question. Where no question comes any more: urgent takeovers alone.
 */
export function hearableNow(turn: Turn): Hearable {
  const { answers, memory } = turn.prepared.release;
  const { step } = topNode(turn);
  const asked = step.kind === 'ask' ? (step.for ?? null) : null;
  const hearable = Object.keys(answers).filter((answer) => canHear(turn, answer));
  const brought = new Set(
    hearable.flatMap((answer) => [...(answers[answer]?.gives ?? []), ...(answers[answer]?.may_give ?? [])]),
  );
  const values = Object.keys(memory).filter((name) => {
    if (step.kind !== 'ask') return keepsWords(turn) && (brought.has(name) || mayBeAsked(turn, name));
    const why = whyNotHearable(turn, name);
    // A yes beside something that is settled is no plain yes, and so has to be understood with it.
    return brought.has(name) || why === undefined || (why === 'settled' && step.binding !== undefined);
  });
  return { answers: hearable, values, asked };
}

/** Whether a value that is kept could be taken at the next question, whichever that is. */
function mayBeAsked(turn: Turn, name: string): boolean {
  const value = turn.prepared.release.memory[name];
  const { remembers = [] } = conversationOf(turn.prepared, frameAt(turn, 0).file);
  return value?.heard === 'when_asked' || (value?.heard === 'anywhere' && remembers.includes(name));
}

/** Whether an answer would act if it were said now, alone. */
export function canHear(turn: Turn, answer: string): boolean {
  const weight = weightOf(turn, answer);
  if (weight === 'signal') return false;
  const takeover = startedBy(turn, answer);
  const mayTake = takeover !== undefined && mayTakeOver(turn, takeover, answer);
  if (mayTake && takeover.rank === 'urgent') return true;
  if (topNode(turn).step.kind !== 'ask') return keepsWords(turn) && outlives(turn, answer);
  return isHeardHere(turn, answer) || mayTake || (weight === 'question' && answer in turn.prepared.release.replies);
}

/** Why a value would not be taken if it were said now, whatever it is; undefined where it would. */
export function whyNotHearable(turn: Turn, name: string): 'settled' | 'not_hearable' | 'not_asked' | undefined {
  const { memory } = turn.prepared.release;
  const { slots } = memory;
  // A time counts only where it is one of those on offer.
  if (memory[name]?.is === 'slot' && slots && !turn.world.knows(turn.dialogue, 'slots')) return 'not_hearable';
  if (settledBy(memory, name).some((other) => turn.world.knows(turn.dialogue, other))) return 'settled';
  switch (memory[name]?.heard) {
    case 'anywhere': {
      const { remembers = [] } = conversationOf(turn.prepared, frameAt(turn, 0).file);
      return isAskedFor(turn, name) || remembers.includes(name) ? undefined : 'not_hearable';
    }
    case 'when_asked':
      return isAskedFor(turn, name) || isCorrectable(turn, name) ? undefined : 'not_asked';
    case 'with_answer':
    case 'never':
    case undefined:
      return 'not_hearable';
  }
}

/** What was given when asked may be changed later, where a file that is open says where to go back to. */
const isCorrectable = (turn: Turn, name: string): boolean =>
  turn.world.knows(turn.dialogue, name) &&
  turn.dialogue.frames.some(({ file: id, role }) => {
    const { file } = programOf(turn.prepared, id);
    return role !== 'interruption' && file.kind !== 'interruption' && file.corrections?.[name] !== undefined;
  });

export function isAskedFor(turn: Turn, name: string): boolean {
  const { step } = topNode(turn);
  return step.kind === 'ask' && step.for === name;
}

export function isHeardHere(turn: Turn, answer: string): boolean {
  const { step } = topNode(turn);
  return step.kind === 'ask' && step.hear !== undefined && Object.hasOwn(step.hear, answer);
}

/** A yes, or more than that, in answer to this question. */
export const agreesHere = (turn: Turn, answer: string): boolean =>
  weightOf(turn, answer) === 'agree' && isHeardHere(turn, answer);
