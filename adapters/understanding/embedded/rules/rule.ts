import type { Place } from '../place.ts';

/** A pattern over plain words (see normalise.ts) and how sure it makes us of an answer. */
export interface Rule {
  readonly answer: string;
  /** The kind of objection, where the answer is `objects`. */
  readonly kind?: string;
  readonly sure: number;
  readonly says: RegExp;
  /** What takes it back: "I do not want a real person". */
  readonly unless?: RegExp;
  /** Words of which one must be there, whatever else is: quickly looked for, so that most texts are spared the pattern. */
  readonly only?: RegExp;
  /** Only after these questions. There it goes before what the words would mean anywhere. */
  readonly at?: readonly Place[];
}

/** Rules of one answer, from the surest down: `rules('yes', [0.95, /…/], [0.7, /…/, /unless/])`. */
export function rules(answer: string, ...rows: readonly (readonly [number, RegExp, RegExp?])[]): Rule[] {
  return rows.map(([sure, says, unless]) => ({ answer, sure, says, ...(unless === undefined ? {} : { unless }) }));
}

/** The same for a kind of objection. */
export function objection(kind: string, ...rows: readonly (readonly [number, RegExp, RegExp?])[]): Rule[] {
  return rules('objects', ...rows).map((rule) => ({ ...rule, kind }));
}

/** Rules of one answer that hold only after some questions. */
export function rulesAt(
  at: readonly Place[],
  answer: string,
  ...rows: readonly (readonly [number, RegExp, RegExp?])[]
): Rule[] {
  return rules(answer, ...rows).map((rule) => ({ ...rule, at }));
}

/** The same rules, for texts alone in which one of some words stands. */
export function within(only: RegExp, gated: readonly Rule[]): Rule[] {
  return gated.map((rule) => ({ ...rule, only }));
}
