/** One small fault in one file of the flows, as a designer could make it by a slip of the hand. */
import { pointerTo, type Path } from '../../engine/flow/problem.ts';

export type Operator =
  | 'edge dropped'
  | 'target swapped'
  | 'limit removed'
  | 'disclosure deleted'
  | 'binding removed'
  | 'line role changed'
  | 'correction unmapped'
  | 'outcome swapped';

/** What stands at a place afterwards; without `to`, nothing does. */
export interface Edit {
  readonly path: Path;
  readonly to?: unknown;
}

export interface Mutant {
  readonly operator: Operator;
  /** Relative to the flows folder. */
  readonly file: string;
  readonly pointer: string;
  /** What was changed, in a few words. */
  readonly says: string;
  readonly edits: readonly Edit[];
}

export const mutantAt = (operator: Operator, file: string, path: Path, says: string, edits: Edit[]): Mutant => ({
  operator,
  file,
  pointer: pointerTo(path),
  says,
  edits,
});

/** A copy of a file's JSON with the edits made. Throws where a place is not there: the mutant is of another file. */
export function edited(json: unknown, edits: readonly Edit[]): unknown {
  const copy: unknown = structuredClone(json);
  for (const { path, ...edit } of edits) {
    const holder = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], copy);
    const key = path.at(-1) ?? '';
    if ('to' in edit) (holder as Record<string, unknown>)[key] = structuredClone(edit.to);
    else if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete (holder as Record<string, unknown>)[key];
  }
  return copy;
}
