/** Counts whatever is done to a file of read models or asked of the log, and stops at the nth: by an exception, or for good. */
import Database from 'better-sqlite3';
import type { EventLog } from '../../../engine/ports.ts';

export interface Stop {
  /** The log, each reading of which is one step more. */
  readonly counted: (log: EventLog) => EventLog;
  readonly steps: () => number;
  readonly undo: () => void;
}

export function stopAt(nth: number, stop: () => void): Stop {
  let steps = 0;
  const step = (): void => {
    steps += 1;
    if (steps === nth) stop();
  };
  const { prototype } = Database as unknown as { prototype: Record<'exec' | 'prepare', (sql: string) => unknown> };
  const { exec, prepare } = prototype;
  for (const [method, original] of Object.entries({ exec, prepare })) {
    prototype[method as 'exec'] = function counting(this: unknown, sql: string) {
      step();
      return original.call(this, sql);
    };
  }
  return {
    counted: (log) => ({
      ...log,
      readAll(after, limit) {
        step();
        return log.readAll(after, limit);
      },
    }),
    steps: () => steps,
    undo: () => void Object.assign(prototype, { exec, prepare }),
  };
}
