/** What `elo flow check` finds in a folder: the one check that the command and its watcher both make. */
import { existsSync, globSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readUnchecked, type PlacedProblem } from '../../adapters/releases/read-flows.ts';
import { CommandFailure } from './failure.ts';
import type { Verdict } from '../../engine/flow/prove/prove.ts';
import { proveRelease, type Proofs } from './prove-folder.ts';
import { leaveProofs, startProvers } from './provers.ts';
import { sayBroken, sayPromises } from './say-promises.ts';
import { sayProblem } from './say-problem.ts';

export interface CheckOptions {
  /** Proves the promises as well, once there is no problem; what was proved is kept here for the next time. */
  readonly proving?: Proofs;
  /** Only problems of these files are reported; all of them where there are none. */
  readonly files: readonly string[];
}

export interface Checked {
  readonly flows: number;
  readonly problems: readonly PlacedProblem[];
  readonly promises: readonly Verdict[];
  readonly unreached: Readonly<Record<string, readonly string[]>>;
  /** Promises were to be proved, and were not, because there is a problem. */
  readonly isUnproved: boolean;
}

/** Reads and checks all flows of a folder. Throws a CommandFailure where the folder, or a file that was named, is not there. */
export async function checkFolder(folder: string, { files, proving }: CheckOptions): Promise<Checked> {
  if (!existsSync(folder))
    throw new CommandFailure(`There is no folder ${folder}. --flows takes the folder of the flows.`);
  const missing = files.filter((file) => !existsSync(file) && !existsSync(join(folder, file)));
  if (missing.length > 0) throw new CommandFailure(`There is no file ${missing.join(', ')}.`);
  // They load while the folder is read, and prove while it is checked.
  if (proving) startProvers();
  const { release, check } = readUnchecked(folder);
  const begun = proving && release ? proveRelease(release, proving) : null;
  // What has a problem may fail in any way, and nobody waits for it.
  begun?.catch(() => undefined);
  const { problems } = check();
  // What has a problem cannot be run, and so not be proved either.
  const proof = problems.length === 0 ? begun : null;
  if (!proof) leaveProofs();
  const proved = (await proof) ?? { promises: [], unreached: {} };
  return {
    flows: globSync('**/*.flow.json', { cwd: folder }).length,
    problems: problems.filter((problem) => isReported(problem, folder, files)),
    isUnproved: proving !== undefined && !proof,
    ...proved,
  };
}

const isReported = ({ file }: PlacedProblem, folder: string, files: readonly string[]): boolean =>
  files.length === 0 || files.some((wanted) => [resolve(file), resolve(folder, file)].includes(resolve(wanted)));

/** Whether there is nothing to mend. */
export const isFine = ({ problems, promises }: Checked): boolean =>
  problems.length === 0 && promises.every(({ holds }) => holds);

/** The same in words: every problem, every broken promise with the conversation that breaks it, and how many there are. */
export const sayChecked = ({ flows, problems, promises, unreached, isUnproved }: Checked): string =>
  [
    ...problems.map((problem) => `${sayProblem(problem)}\n`),
    ...promises.filter(({ holds }) => !holds).map((verdict) => `${sayBroken(verdict)}\n`),
    ...(promises.length > 0 ? [sayPromises(promises, unreached)] : []),
    ...(isUnproved ? ['No promise was proved: what has a problem cannot be run. Mend the problems first.'] : []),
    problems.length === 0
      ? `${flows} flows, no problem.`
      : `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}.`,
  ].join('\n');
