/**
 * A process whose log gets 64 appends at once, one of which is refused, and which is killed as soon as it has told what was
 * acknowledged: `node test/faults/process/group-of-64.ts <root> conflict|row`.
 */
import { writeSync } from 'node:fs';
import { openDatabase } from '../../../adapters/log/sqlite/open-database.ts';
import { logStore } from '../../../adapters/log/sqlite/open.ts';
import { sqliteLog } from '../../../adapters/log/sqlite/sqlite-log.ts';
import { noonClock, silence, words } from '../../contracts/log-examples.ts';
import { foldersIn } from '../killed-call.ts';

const [root = '', how] = process.argv.slice(2);
const store = logStore(foldersIn(root).log);
const database = openDatabase(store, 'write');
const log = sqliteLog(store, database, noonClock, 'write');
if (how === 'row') {
  // The second row of one append is refused by the database, when its first stands already.
  database.db
    .exec(`CREATE TEMP TRIGGER spoil AFTER INSERT ON main.events WHEN NEW.stream = 'call-40' AND NEW.version = 2
    BEGIN SELECT raise(ABORT, 'spoilt'); END`);
}

const streams = Array.from({ length: 64 }, (_, call) => `call-${call}`);
const appending = streams.map(async (stream) => {
  const expected = how === 'conflict' && stream === 'call-40' ? 7 : 0;
  return log.append([{ stream, expected, events: [silence(1), words(), silence(2)] }]);
});
for (const [i, settled] of (await Promise.allSettled(appending)).entries()) {
  const isStored = settled.status === 'fulfilled' && settled.value.ok;
  writeSync(1, `${streams[i]} ${isStored ? 'acknowledged' : 'refused'}\n`);
}
process.kill(process.pid, 'SIGKILL');
