/** What of an utterance is sure enough to count: what the kernel hears. */
import type { ClosedValue } from '../../values.ts';

export interface Heard {
  /** The answers that are sure enough, the likeliest first. */
  readonly answers: readonly string[];
  /** The values that are sure enough; null stands for a personal one. */
  readonly values: readonly {
    readonly name: string;
    readonly value: ClosedValue | null;
    readonly correction: boolean;
  }[];
  /** The event that brought them. */
  readonly of: number;
}
