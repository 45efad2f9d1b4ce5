/** `elo rebuild`: folds the whole log again, compares it with the live rows, and puts it in their place. */
import { Option, type Command } from 'commander';
import { openReadModels } from '../../adapters/read-models/open-read-models.ts';
import { openSqliteLog } from '../../adapters/log/sqlite/open.ts';
import { wallClock } from '../runtime/wall-clock.ts';
import { clinicCommand, flowsOption } from './command.ts';
import { CommandFailure } from './failure.ts';
import { stagesOf } from './open-read-models.ts';
import { foldersToRead, type Place } from './options.ts';
import { printData, printJson, table } from './print.ts';

export const rebuildCommand = (): Command =>
  clinicCommand('rebuild', 'Fold the read models anew from the log, compare, and swap.', ['rebuild', 'rebuild --json'])
    .addOption(new Option('--json', 'print one JSON document'))
    .addOption(flowsOption())
    .action(rebuild);

async function rebuild(options: Place & { readonly json?: boolean }): Promise<void> {
  const folders = foldersToRead(options);
  const place = { folder: folders.log, clock: wallClock };
  // Only what is there can be folded: opened for writing at once, a missing log would be made.
  await openSqliteLog({ ...place, mode: 'read' }).close();
  const log = openSqliteLog({ ...place, mode: 'write' });
  try {
    const opened = openReadModels({ folder: folders.log, stages: stagesOf(folders.flows), mode: 'write' });
    if (!opened.ok) throw new CommandFailure(opened.says);
    const events = await log.position();
    const rebuilt = await opened.models.rebuild(log);
    opened.models.close();
    if (!rebuilt.ok) throw new CommandFailure(`The read models could not be written: ${rebuilt.reason}.`);
    const { position, projections } = rebuilt;
    if (options.json) printJson({ format: 'elo.rebuild/1', events, position, projections });
    else {
      const rows = projections.map(({ name, rows: count, equal }) => [name, count, equal ? 'equal' : 'DIFFERENT']);
      printData(table([['projection', 'rows', 'compared with live'], ...rows]));
    }
    if (projections.some(({ equal }) => !equal)) process.exitCode = 1;
  } finally {
    await log.close();
  }
}
