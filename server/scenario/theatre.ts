/** What the scenarios of one release share: the release made ready, and an interpreter built from it, once. */
import { memoryLog } from '../../adapters/log/memory-log.ts';
import type { Release } from '../../engine/flow/release.ts';
import { interpreters } from '../runtime/interpreters.ts';
import { releasesIn } from '../runtime/releases.ts';
import { virtualClock } from '../runtime/virtual-clock.ts';
import type { Theatre } from './set-scene.ts';

const ANY_TIME = '2026-01-01T00:00:00.000+00:00';

export async function openTheatre(release: Release): Promise<Theatre> {
  const clock = virtualClock(ANY_TIME);
  const releases = releasesIn(memoryLog({ clock }));
  return { release: await releases.publish(release, clock.now()), releases, interpreterFor: interpreters() };
}
