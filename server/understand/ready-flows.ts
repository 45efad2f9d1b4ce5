/** The flows of a folder, made ready for a command that only listens: nothing is published, and no call begins. */
import { sha256 } from '../../adapters/log/sha256.ts';
import { readFlows } from '../../adapters/releases/read-flows.ts';
import { prepare, type Prepared } from '../../engine/flow/prepare.ts';
import { freeze, type Release } from '../../engine/flow/release.ts';

/** Throws where the flows have problems. */
export function readyFlows(folder: string): Prepared {
  const { release, problems } = readFlows(folder);
  if (release === null || problems.length > 0)
    throw new Error(`The flows in ${folder} have problems: run "npx elo flow check".`);
  const { hash, content } = freeze(release, sha256);
  return prepare(hash, JSON.parse(content) as Release);
}
