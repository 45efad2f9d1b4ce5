import { describe, expect, test } from 'vitest';
import { memoryLog } from '../../../adapters/log/memory-log.ts';
import type { EventLog } from '../../../engine/ports.ts';
import { releasesIn } from '../../../server/runtime/releases.ts';
import { virtualClock } from '../../../server/runtime/virtual-clock.ts';
import { MONDAY_AT_TEN, shippedRelease } from '../../controls/typed-call.ts';

const newLog = (): EventLog => memoryLog({ clock: virtualClock(MONDAY_AT_TEN) });

describe('a release', () => {
  test('published twice is kept and announced once, by this process and by the next', async () => {
    const log = newLog();
    const releases = releasesIn(log);
    const first = await releases.publish(shippedRelease(), MONDAY_AT_TEN);
    const second = await releases.publish(shippedRelease(), MONDAY_AT_TEN);
    const third = await releasesIn(log).publish(shippedRelease(), MONDAY_AT_TEN);
    expect([second.hash, third.hash]).toEqual([first.hash, first.hash]);
    expect(second).toBe(first);
    const rows = await log.readAll(0, 10);
    expect(rows.map(({ stream, type, data }) => [stream, type, JSON.parse(data)])).toEqual([
      ['release-log', 'ReleasePublished', { release: first.hash }],
    ]);
  });

  test('that was kept and not announced before the process died is announced by the next, once', async () => {
    const log = newLog();
    const dying: EventLog = { ...log, append: () => Promise.reject(new Error('killed')) };
    await expect(releasesIn(dying).publish(shippedRelease(), MONDAY_AT_TEN)).rejects.toThrow('killed');
    expect(await log.position()).toBe(0);
    const { hash } = await releasesIn(log).publish(shippedRelease(), MONDAY_AT_TEN);
    await releasesIn(log).publish(shippedRelease(), MONDAY_AT_TEN);
    const rows = await log.readAll(0, 10);
    expect(rows.map(({ type, data }) => [type, JSON.parse(data)])).toEqual([['ReleasePublished', { release: hash }]]);
  });

  test('is prepared from the text that is kept, not from what was handed in', async () => {
    const log = newLog();
    const { hash, release } = await releasesIn(log).publish(shippedRelease(), MONDAY_AT_TEN);
    const kept = await log.artefact(hash);
    expect(JSON.stringify(release)).toBe(kept);
    const again = await releasesIn(log).of(hash);
    expect(JSON.stringify(again?.release)).toBe(kept);
  });

  test('with its keys in another order is the same release', async () => {
    const releases = releasesIn(newLog());
    const { hash } = await releases.publish(shippedRelease(), MONDAY_AT_TEN);
    const turned = Object.fromEntries(
      Object.entries(shippedRelease()).toReversed(),
    ) as typeof shippedRelease extends () => infer R ? R : never;
    expect((await releases.publish(turned, MONDAY_AT_TEN)).hash).toBe(hash);
  });

  test('that the log does not hold is null', async () => {
    expect(await releasesIn(newLog()).of('sha256:nothing')).toBeNull();
  });

  test('that changed by one word is another one, and both stay', async () => {
    const log = newLog();
    const releases = releasesIn(log);
    const first = await releases.publish(shippedRelease(), MONDAY_AT_TEN);
    const clinic = { ...shippedRelease().clinic, name: 'Romi Dental' };
    const second = await releases.publish({ ...shippedRelease(), clinic }, MONDAY_AT_TEN);
    expect(second.hash).not.toBe(first.hash);
    expect((await releases.of(first.hash))?.release.clinic.name).toBe(shippedRelease().clinic.name);
    expect(await log.position()).toBe(2);
  });
});
