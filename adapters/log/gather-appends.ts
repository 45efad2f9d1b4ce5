import type { AppendResult, Write } from '../../engine/ports.ts';
import { checkWrites } from './check-writes.ts';

/** An append that waits for its commit. */
export interface WaitingAppend {
  readonly writes: readonly Write[];
  readonly settle: (result: AppendResult) => void;
  /** Only for our own bugs. */
  readonly reject: (bug: unknown) => void;
}

export interface AppendQueue {
  readonly append: (writes: readonly Write[]) => Promise<AppendResult>;
  /** Commits what waits now, and answers every later append that the log is closed. */
  readonly close: () => void;
}

/**
 * Collects all appends of one turn of the event loop and hands them over as one group: 64 calls at once share one
 * commit, and a lone one waits for nobody. `commit` settles every append of the group.
 */
export function gatherAppends(commit: (group: readonly WaitingAppend[]) => void): AppendQueue {
  let waiting: WaitingAppend[] = [];
  let closed = false;

  const flush = (): void => {
    const group = waiting;
    waiting = [];
    if (group.length === 0) return;
    try {
      commit(group);
    } catch (bug) {
      for (const append of group) append.reject(bug);
    }
  };

  return {
    append: (writes) =>
      new Promise((settle, reject) => {
        checkWrites(writes);
        if (closed) {
          settle({ ok: false, problem: 'unavailable', reason: 'The log is closed: nothing was stored.' });
          return;
        }
        waiting.push({ writes, settle, reject });
        if (waiting.length === 1) setImmediate(flush);
      }),
    close() {
      closed = true;
      flush();
    },
  };
}
