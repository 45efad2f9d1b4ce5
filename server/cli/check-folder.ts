/** What `elo flow check` finds in a folder: the one check that the command and its watcher both make. */
import { existsSync, globSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readFlows, type PlacedProblem } from '../../adapters/releases/read-flows.ts';
import { CommandFailure } from './failure.ts';
import { sayProblem } from './say-problem.ts';

export interface CheckOptions {
  /** Only problems of these files are reported; all of them where there are none. */
  readonly files: readonly string[];
}

export interface Checked {
  readonly flows: number;
  readonly problems: readonly PlacedProblem[];
}

/** Reads and checks all flows of a folder. Throws a CommandFailure where the folder, or a file that was named, is not there. */
export function checkFolder(folder: string, { files }: CheckOptions): Checked {
  if (!existsSync(folder))
    throw new CommandFailure(`There is no folder ${folder}. --flows takes the folder of the flows.`);
  const missing = files.filter((file) => !existsSync(file) && !existsSync(join(folder, file)));
  if (missing.length > 0) throw new CommandFailure(`There is no file ${missing.join(', ')}.`);
  const { problems } = readFlows(folder);
  return {
    flows: globSync('**/*.flow.json', { cwd: folder }).length,
    problems: problems.filter((problem) => isReported(problem, folder, files)),
  };
}

const isReported = ({ file }: PlacedProblem, folder: string, files: readonly string[]): boolean =>
  files.length === 0 || files.some((wanted) => [resolve(file), resolve(folder, file)].includes(resolve(wanted)));

/** Whether there is nothing to mend. */
export const isFine = ({ problems }: Checked): boolean => problems.length === 0;

/** The same in words: every problem, then how many there are. */
export const sayChecked = ({ flows, problems }: Checked): string =>
  [
    ...problems.map((problem) => `${sayProblem(problem)}\n`),
    problems.length === 0
      ? `${flows} flows, no problem.`
      : `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}.`,
  ].join('\n');
