/** One recording that somebody forged: what was done to it, and whether a rule says that it must be noticed. */
import type { Recorded } from '../../../engine/event.ts';

/** What was done. `kinds.ts` says why each may have to be left to checkpoints. */
export type Kind =
  | 'data changed'
  | 'words changed'
  | 'box taken away'
  | 'type changed'
  | 'time changed'
  | 'input changed'
  | 'what the append gave changed'
  | 'position changed'
  | 'recorded_at changed'
  | 'removed'
  | 'removed, the rest mended'
  | 'input removed, the rest mended'
  | 'tail cut'
  | 'inserted'
  | 'inserted, the rest mended'
  | 'swapped with the next'
  | 'contents swapped with the next'
  | 'contents swapped with one of its type'
  | 'input swapped with the next';

export interface Mutant {
  readonly kind: Kind;
  /** The event that it was done to; for an insertion the one after which. */
  readonly event: Recorded;
  /** What exactly, in a few words: `data/ms 12 → 13`. */
  readonly says: string;
  /** Why whoever decides again cannot miss it, by a rule that knows nothing of verification; null where none says so. */
  readonly must: Must | null;
  /** Whether it changes something that no decision reads, by the list in `unread.ts`: it cannot be noticed. */
  readonly unread?: boolean;
  readonly forge: () => readonly Recorded[];
  /** The writer's clock stands beside what a call reads: the version whose row has another one. */
  readonly recordedLate?: number;
}

/** The rules by which a mutant must be noticed. */
export type Must =
  | 'it touches what was decided'
  | 'it touches what the append gives, which is derived'
  | 'it leaves a decision without what it was taken on'
  | 'events of one input have one time'
  | 'no append takes such a report'
  | 'another number of decisions is not spoken for';
