/** One thing that was said about days and times, and where. */
import type { Clock } from './clocks.ts';
import type { Days } from './days.ts';
import type { Part } from './parts.ts';
import type { Token } from './tokens.ts';

/** `after` and `before` leave out what they name; `from` and `until` hold it. */
export type Bound = 'after' | 'from' | 'before' | 'until';

export interface When {
  readonly start: number;
  readonly next: number;
  readonly days?: Days | undefined;
  readonly clock?: Clock | undefined;
  readonly part?: Part | undefined;
  /** The other end of a stretch. */
  readonly to?: When | undefined;
  readonly bound?: Bound | undefined;
  /** A weekday that is not the date beside it: both are kept, and somebody must ask. */
  readonly disagrees?: Days | undefined;
  /** "For two hours", "for ten days". */
  readonly lasts?: Lasts | undefined;
  /** Nobody said this day: it is the next on which the clock shows that time. */
  readonly nearest?: true | undefined;
}

export interface Lasts {
  readonly minutes: number;
  readonly days: number;
}

/** The words between two places, as they were read. */
export function wordsBetween(tokens: readonly Token[], from: number, to: number): string[] {
  return tokens.slice(from, to).map(({ text }) => text);
}
