/**
 * Commits the examples of event types that were added, and of schemas that were raised: `node test/history/record-events.ts`.
 * What is committed already stays as it is. Never run it to make a failing test pass.
 */
import { writeFileSync } from 'node:fs';
import { catalogue } from '../../engine/catalogue.ts';
import { committedFile, digest, recordedHistory, shapeOf, type Entries } from './event-history.ts';

const entries: Entries = catalogue;
const { examples, committed } = recordedHistory();
const all = { ...committed };
for (const [type, entry] of Object.entries(entries)) {
  const key = `${type}/${entry.schema}`;
  const known = examples[key];
  if (all[key] === undefined && known !== undefined) all[key] = { shape: shapeOf(entry), examples: digest(known) };
}
const sorted = Object.fromEntries(Object.entries(all).toSorted(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(committedFile, `${JSON.stringify(sorted, null, 1)}\n`);
process.stdout.write(`${Object.keys(all).length - Object.keys(committed).length} shapes more than before.\n`);
