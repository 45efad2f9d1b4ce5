import type { Clock, EventLog } from '../../../engine/ports.ts';
import { gatherAppends } from '../gather-appends.ts';
import { groupWriter } from './append.ts';
import { artefactKeeper } from './artefacts.ts';
import { sayUnusable } from './open-database.ts';
import type { OpenDatabase, OpenMode, Store } from './open-database.ts';
import { logReader } from './read.ts';

/** The log on an open database. `close` commits what waits, then lets the next writer in; a second call does nothing. */
export function sqliteLog(store: Store, { db, close }: OpenDatabase, clock: Clock, mode: OpenMode): EventLog {
  const queue = gatherAppends(mode === 'write' ? groupWriter(db, clock) : refuseToWrite);
  return {
    ...logReader(db),
    ...artefactKeeper(db, sayUnusable(store, mode)),
    append: queue.append,
    async close() {
      queue.close();
      close();
    },
  };
}

function refuseToWrite(): never {
  throw new Error('This log was opened for reading; nothing can be appended to it.');
}
