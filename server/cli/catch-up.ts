/** A command that writes brings the read models up to the log before it exits. */
import { openReadModels } from '../../adapters/read-models/open-read-models.ts';
import type { EventLog } from '../../engine/ports.ts';
import { CommandFailure } from './failure.ts';

export async function catchUpReadModels(
  folders: { readonly log: string },
  log: EventLog,
  stages: readonly string[],
): Promise<void> {
  const opened = openReadModels({ folder: folders.log, stages, mode: 'write' });
  if (!opened.ok) throw new CommandFailure(opened.says);
  try {
    const caughtUp = await opened.models.catchUp(log);
    if (!caughtUp.ok) throw new CommandFailure(`The read models could not be written: ${caughtUp.reason}.`);
  } finally {
    opened.models.close();
  }
}
