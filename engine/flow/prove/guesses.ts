/** The kernel's questions about a dialogue: what it says itself, and where it leaves something open, a guess. */
import type { Guard } from '../program.ts';
import type { Prepared } from '../prepare.ts';
import type { Dialogue } from '../kernel/dialogue.ts';
import type { ClosedValue } from '../../values.ts';
import { ANY, MAYBE, contentOf, countOf, rowOf, valueOf } from './abstract.ts';

/** Answers a question; `known` is what the dialogue says itself, undefined where it leaves it open. */
export type Oracle = (about: string, known: boolean | undefined) => boolean;

export interface Guesses {
  /** Of values that may be known, what was assumed in this turn. */
  readonly assumed: ReadonlyMap<string, boolean>;
  /** The values that were asked for: what was answered hangs on no other. */
  readonly asked: Set<string>;
  readonly knows: (dialogue: Dialogue, name: string) => boolean;
  readonly knowsAny: (dialogue: Dialogue, names: readonly string[]) => boolean;
  readonly mayKnow: (dialogue: Dialogue, name: string) => boolean;
  readonly isNews: (dialogue: Dialogue, name: string, value: ClosedValue | null) => boolean;
  readonly holds: (dialogue: Dialogue, guard: Guard) => boolean;
  /** Whether a signal came so often; `mayBe` is false where another move stands for that. */
  readonly isOver: (dialogue: Dialogue, signal: string, times: number, mayBe: boolean) => boolean;
}

/** `isExact` says whether a counter is tracked. */
export function guesses(
  prepared: Prepared,
  isExact: (about: string) => boolean,
  oracle: Oracle,
  asked: Set<string>,
): Guesses {
  const assumed = new Map<string, boolean>();

  function knows({ memory }: Dialogue, name: string): boolean {
    asked.add(name);
    if (!Object.hasOwn(memory, name)) return oracle(valueOf(name), false);
    if (memory[name] !== MAYBE) return oracle(valueOf(name), true);
    const answer = oracle(valueOf(name), assumed.get(name));
    assumed.set(name, answer);
    return answer;
  }

  function knowsAny({ memory }: Dialogue, names: readonly string[]): boolean {
    for (const name of names) asked.add(name);
    const present = names.filter((name) => Object.hasOwn(memory, name));
    const open = present.filter((name) => memory[name] === MAYBE && !assumed.has(name));
    const sure = present.some((name) => memory[name] !== MAYBE || assumed.get(name) === true);
    const about = valueOf(open.length > 0 ? open.join(' ') : (names[0] ?? ''));
    const answer = oracle(about, sure || open.length === 0 ? sure : undefined);
    if (!answer) for (const name of open) assumed.set(name, false);
    return answer;
  }

  /** What is reached within the turn is reached for sure, whatever it was before. */
  const counted = (about: string, reached: boolean, mayBe: boolean): boolean =>
    oracle(about, reached || isExact(about) || !mayBe ? reached : undefined);

  return {
    assumed,
    asked,
    knows,
    knowsAny,
    mayKnow({ memory }, name) {
      asked.add(name);
      return Object.hasOwn(memory, name) && assumed.get(name) !== false;
    },
    isNews(dialogue, name, value) {
      if (value === null || !knows(dialogue, name)) return true;
      // What is no news is as if it had not been said, and that is a move of its own.
      if (value === ANY) return true;
      if (isOnlyChoice(prepared, name)) return false;
      const content = dialogue.memory[name];
      return oracle(contentOf(name), isWord(content) && isWord(value) ? content !== value : undefined);
    },
    holds(dialogue, guard) {
      if ('known' in guard) return knows(dialogue, guard.known);
      if ('value' in guard) {
        if (!knows(dialogue, guard.value)) return false;
        const content = dialogue.memory[guard.value];
        return oracle(contentOf(guard.value), isWord(content) ? guard.is.includes(content) : undefined);
      }
      if ('fact' in guard) return oracle(`fact:${guard.fact}`, undefined);
      const times = dialogue.counts[guard.used_up] ?? 0;
      return counted(countOf(guard.used_up), times >= guard.times, true);
    },
    isOver: ({ in_a_row }, signal, times, mayBe) => counted(rowOf(signal), (in_a_row[signal] ?? 0) >= times, mayBe),
  };
}

const isWord = (content: unknown): content is string =>
  typeof content === 'string' && content !== ANY && content !== MAYBE;

/** A list of one choice: known is the same as known to be it. */
const isOnlyChoice = ({ release }: Prepared, name: string): boolean => {
  const is = release.memory[name]?.is;
  return Array.isArray(is) && is.length === 1;
};
