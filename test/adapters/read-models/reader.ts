/** A process of its own that reads the read models as fast as it can, and tells whatever it has not seen before: `node reader.ts <folder>`. */
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { openReadModels } from '../../../adapters/read-models/open-read-models.ts';
import { countsIn } from './versions.ts';

const [, , folder = ''] = process.argv;
const opening = openReadModels({ folder, mode: 'read' });
if (!opening.ok) throw new Error(opening.says);
const { models } = opening;
const file = new Database(join(folder, 'read.db'), { readonly: true });
const seen = new Set<string>();
let reads = 0;
const stop = new AbortController();
process.stdin.on('end', () => stop.abort()).resume();

function tell(what: object): void {
  const line = JSON.stringify(what);
  if (!seen.has(line)) process.stdout.write(`${line}\n`);
  seen.add(line);
}

while (!stop.signal.aborted) {
  tell({ counts: countsIn(file) });
  const answer = await models.query('calls');
  tell({ query: answer.ok ? { rows: answer.rows.length, position: answer.position } : answer.problem });
  const page = models.listCalls({ limit: 1000 });
  tell({ page: page.ok ? { rows: page.calls.length, position: page.position } : page.problem });
  reads += 3;
  await setImmediate();
}
process.stdout.write(`${JSON.stringify({ reads })}\n`);
