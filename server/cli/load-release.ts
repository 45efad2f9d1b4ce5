/** Reads the flows of a folder for a command that starts calls: only what checks clean may speak to anybody. */
import { readFlows } from '../../adapters/releases/read-flows.ts';
import type { Release } from '../../engine/flow/release.ts';
import { CommandFailure } from './failure.ts';
import { sayProblem } from './say-problem.ts';

export function loadRelease(folder: string): Release {
  const { release, problems } = readFlows(folder);
  if (release && problems.length === 0) return release;
  const said = problems.map(sayProblem).join('\n\n');
  throw new CommandFailure(
    `${said}\n\nThe flows in ${folder} have ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}, so no call was started. "npx elo flow check" shows them too.`,
  );
}
