/** Releases by hash: published once into the log, prepared once in memory. */
import { limits } from '../../engine/limits.ts';
import type { Clear } from '../../engine/event.ts';
import { dataOf } from '../../engine/upcast.ts';
import { freeze, type Release } from '../../engine/flow/release.ts';
import { prepare, type Prepared } from '../../engine/flow/prepare.ts';
import type { EventLog } from '../../engine/ports.ts';
import { BoundedMap } from '../../adapters/log/bounded-map.ts';
import { sha256 } from '../../adapters/log/sha256.ts';
import { appendFacts } from './append-facts.ts';

export interface Releases {
  /** Keeps a release for ever and says so in the log; the same one again changes nothing. */
  publish(release: Release, at: string): Promise<Prepared>;
  /** The release of a hash, or null where the log does not hold it. */
  of(hash: string): Promise<Prepared | null>;
}

export function releasesIn(log: EventLog): Releases {
  const prepared = new BoundedMap<string, Prepared>(limits.releasesPrepared.value);
  /** Always from the text that is kept: a call is decided tomorrow on the same keys in the same order as today. */
  const remember = (hash: string, content: string): Prepared => {
    const ready = prepare(hash, JSON.parse(content) as Release);
    prepared.set(hash, ready);
    return ready;
  };
  const isPublished = async (hash: string): Promise<boolean> =>
    (await log.read('release-log')).some((row) => (dataOf(row) as Clear<'ReleasePublished'>['data']).release === hash);
  return {
    async publish(release, at) {
      const { hash, content } = freeze(release, sha256);
      if ((await log.artefact(hash)) === null) await log.keepArtefact(hash, 'release', content);
      // Kept and published are two commits, and a process may have died between them.
      if (!(await isPublished(hash))) {
        await appendFacts(log, 'release-log', [{ type: 'ReleasePublished', data: { release: hash } }], { at });
      }
      return prepared.get(hash) ?? remember(hash, content);
    },
    async of(hash) {
      const known = prepared.get(hash);
      if (known) return known;
      const content = await log.artefact(hash);
      return content === null ? null : remember(hash, content);
    },
  };
}
