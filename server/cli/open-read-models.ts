/** Opens the read models for a reading command, ordered by the stages of the flows as far as those can be read. */
import { existsSync } from 'node:fs';
import { openReadModels } from '../../adapters/read-models/open-read-models.ts';
import type { ReadModels } from '../../adapters/read-models/read-models.ts';
import { readFlows } from '../../adapters/releases/read-flows.ts';
import { CommandFailure } from './failure.ts';
import type { Folders } from './options.ts';

/** The stages in order; none where the flows cannot be read, and then answers go by first appearance. */
export const stagesOf = (flows: string): readonly string[] =>
  existsSync(flows) ? (readFlows(flows).release?.stages ?? []) : [];

export async function withReadModels<T>(folders: Folders, read: (models: ReadModels) => Promise<T> | T): Promise<T> {
  const opened = openReadModels({ folder: folders.log, stages: stagesOf(folders.flows), mode: 'read' });
  if (!opened.ok) throw new CommandFailure(opened.says);
  try {
    return await read(opened.models);
  } finally {
    opened.models.close();
  }
}
