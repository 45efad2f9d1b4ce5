/** What the kernel hears: what of an utterance is sure enough to count, and what no one said. */
import type { ClosedValue } from '../../values.ts';

export type Signal = 'silence' | 'not_understood' | 'machine' | 'time_is_up';

export interface Heard {
  /** The answers that are sure enough, the likeliest first. */
  readonly answers: readonly string[];
  /** The values that are sure enough; null stands for a personal one. */
  readonly values: readonly { readonly name: string; readonly value: ClosedValue | null }[];
  /** What a yes would be about was heard: the part of the question that names it had reached the ear. */
  readonly heard_out: boolean;
  /** The event that brought them. */
  readonly of: number;
}
