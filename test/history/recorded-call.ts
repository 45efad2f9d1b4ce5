/** A recorded call as history keeps it: its events with their boxes open. The people in it are invented. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepare, type Prepared } from '../../engine/flow/prepare.ts';
import type { Recorded } from '../../engine/event.ts';
import type { Release } from '../../engine/flow/release.ts';

export interface RecordedCall {
  readonly call: string;
  readonly what: string;
  readonly events: readonly Recorded[];
}

export const historyFolder = new URL('.', import.meta.url).pathname;
export const callsFolder = (decisions: number): string => join(historyFolder, 'calls', String(decisions));
const releasesFolder = join(historyFolder, 'releases');
export const releaseFile = (hash: string): string => join(releasesFolder, `${hash.replace('sha256:', '')}.json`);

export const callsOf = (decisions: number): RecordedCall[] =>
  readdirSync(callsFolder(decisions))
    .toSorted()
    .map((file) => JSON.parse(readFileSync(join(callsFolder(decisions), file), 'utf8')) as RecordedCall);

const prepared = new Map<string, Prepared>();

/** The release that a call of history was decided with. */
export function releaseOf(hash: string): Prepared {
  const known = prepared.get(hash) ?? prepare(hash, JSON.parse(readFileSync(releaseFile(hash), 'utf8')) as Release);
  prepared.set(hash, known);
  return known;
}
