/** What means the same wherever it is said. */
import { GRAVE } from '../../adapters/understanding/embedded/learned/firm.ts';
import { readSentences } from '../../adapters/understanding/embedded/learned/reply.ts';
import type { Release } from '../../engine/flow/release.ts';

export interface Meant {
  readonly text: string;
  /** Nothing that can be heard, where it is empty. */
  readonly is: readonly string[];
  /** What it may mean besides, for all that was noted of it. */
  readonly may_be: readonly string[];
}

/** The sentences that were written for it, and the release's own examples. */
export function meantAnywhere({ answers, objections }: Pick<Release, 'answers' | 'objections'>): Meant[] {
  const harmless = Object.keys(answers).filter((answer) => !GRAVE.includes(answer));
  const meaning: Readonly<Record<string, Pick<Meant, 'is' | 'may_be'>>> = {
    other: { is: [], may_be: [] },
    harmless: { is: [], may_be: harmless },
  };
  const examplesOf = (named: Readonly<Record<string, { readonly examples?: readonly string[] | undefined }>>, prefix: string): Meant[] =>
    Object.entries(named).flatMap(([name, { examples = [] }]) => examples.map((text) => ({ text, is: [`${prefix}${name}`], may_be: [] })));
  return [
    ...readSentences().map(({ answer, text }) => ({ text, ...(meaning[answer] ?? { is: [answer], may_be: [] }) })),
    ...examplesOf(answers, ''),
    ...examplesOf(objections, 'objects/'),
  ];
} // prettier-ignore

/** Questions, and the wish for a person, may be put after whatever was asked. */
const AFTER_ANY_QUESTION = /^(?:asks_(?!repeat|to_wait)\w+|wants_person)$/;

/** So may what ends a call; and what only sounds like it must not be taken for it, whatever was asked. */
export const isAfterAnyQuestion = ({ is, may_be }: Meant): boolean =>
  is.length === 0 ? may_be.length > 0 : is.every((name) => AFTER_ANY_QUESTION.test(name) || GRAVE.includes(name));

/** What people ask in one breath with their reply. */
export const isAskedBeside = ({ is }: Meant): boolean =>
  is.length > 0 && is.every((name) => AFTER_ANY_QUESTION.test(name));
