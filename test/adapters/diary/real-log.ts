/** The real log in a folder of its own, closed and gone when the test is over. Call it outside of tests. */
import { afterEach } from 'vitest';
import { openSqliteLog } from '../../../adapters/log/sqlite/open.ts';
import type { EventLog } from '../../../engine/ports.ts';
import { temporaryFolders } from '../../contracts/temporary-folder.ts';

export interface RealLog {
  readonly log: EventLog;
  /** Closes the log and opens it again, as the next process does. */
  readonly reopened: () => Promise<EventLog>;
}

export function realLogs(): () => RealLog {
  const newFolder = temporaryFolders();
  const open: EventLog[] = [];
  const clock = { now: () => '2026-11-23T10:05:00.000+00:00' };
  afterEach(async () => {
    await Promise.all(open.splice(0).map((log) => log.close()));
  });
  return () => {
    const folder = newFolder();
    const log = openSqliteLog({ folder, clock, mode: 'write' });
    open.push(log);
    return {
      log,
      async reopened() {
        await log.close();
        const next = openSqliteLog({ folder, clock, mode: 'write' });
        open.push(next);
        return next;
      },
    };
  };
}
