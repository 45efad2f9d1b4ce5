/** What means the same wherever it is said. */
import { readSentences } from '../../adapters/understanding/embedded/learned/reply.ts';
import type { Release } from '../../engine/flow/release.ts';

export interface Meant {
  readonly text: string;
  /** Nothing that can be heard, where it is empty. */
  readonly is: readonly string[];
}

/** The sentences that were written for it, and the release's own examples. */
export function meantAnywhere({ answers, objections }: Pick<Release, 'answers' | 'objections'>): Meant[] {
  const examplesOf = (named: Readonly<Record<string, { readonly examples?: readonly string[] | undefined }>>, prefix: string): Meant[] =>
    Object.entries(named).flatMap(([name, { examples = [] }]) => examples.map((text) => ({ text, is: [`${prefix}${name}`] })));
  return [
    ...readSentences().map(({ answer, text }) => ({ text, is: answer === 'other' ? [] : [answer] })),
    ...examplesOf(answers, ''),
    ...examplesOf(objections, 'objects/'),
  ];
} // prettier-ignore

/** Questions, and the wish for a person, may be put after whatever was asked. */
const AFTER_ANY_QUESTION = /^(?:asks_(?!repeat|to_wait)\w+|wants_person|opt_out)$/;

export const isAfterAnyQuestion = ({ is }: Meant): boolean =>
  is.length > 0 && is.every((name) => AFTER_ANY_QUESTION.test(name));
