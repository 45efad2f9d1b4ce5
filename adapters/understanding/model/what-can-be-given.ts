/** How a model may give each value that can be given here: by a choice, by the number of an offer, or by the words that say it. */
import type { Utterance } from '../../../engine/ports.ts';
import type { Understandable } from '../embedded/embedded-interpreter.ts';

export type Giving =
  | { readonly how: 'choice'; readonly choices: readonly string[] }
  | { readonly how: 'number'; readonly of: number }
  /** Days, times, names, numbers and messages: a model shows the words, and the rules read them. */
  | { readonly how: 'words' };

/** By name, in the order in which they can be given. */
export function givingOf(
  { memory, clinic }: Pick<Understandable, 'memory' | 'clinic'>,
  { can_give, offered }: Pick<Utterance, 'can_give' | 'offered'>,
): ReadonlyMap<string, Giving> {
  const giving = new Map<string, Giving>();
  for (const name of can_give) {
    const is = Object.hasOwn(memory, name) ? memory[name]?.is : undefined;
    if (Array.isArray(is)) giving.set(name, { how: 'choice', choices: is });
    else if (is === 'practitioner') giving.set(name, { how: 'choice', choices: Object.keys(clinic.practitioners) });
    else if (is === 'slot' && offered.length > 0) giving.set(name, { how: 'number', of: offered.length });
    else if (WORDS.some((type) => type === is)) giving.set(name, { how: 'words' });
  }
  return giving;
}

const WORDS = ['day_part', 'name', 'date', 'phone', 'text'] as const;
