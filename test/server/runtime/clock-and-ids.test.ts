import { describe, expect, test } from 'vitest';
import { memoryLog } from '../../../adapters/log/memory-log.ts';
import { newIds } from '../../../server/runtime/ids.ts';
import { seededRandom, seedFor } from '../../../server/runtime/random.ts';
import { startStream } from '../../../server/runtime/append-facts.ts';
import { isoOf, virtualClock } from '../../../server/runtime/virtual-clock.ts';
import { MONDAY_AT_TEN } from '../../controls/typed-call.ts';
import { planned } from './board.ts';

describe('the virtual clock', () => {
  test('stands still until it is set, and never goes back', () => {
    const clock = virtualClock('2026-11-23T11:00:00.000+01:00');
    expect(clock.now()).toBe('2026-11-23T10:00:00.000+00:00');
    clock.moveTo(clock.ms() + 1500);
    expect(clock.now()).toBe('2026-11-23T10:00:01.500+00:00');
    clock.moveTo(0);
    expect(clock.now()).toBe('2026-11-23T10:00:01.500+00:00');
    expect(isoOf(clock.ms())).toBe(clock.now());
  });
});

describe('ids', () => {
  const take = async (
    log = memoryLog({ clock: virtualClock(MONDAY_AT_TEN) }),
    seed = 1,
    count = 4,
  ): Promise<string[]> => {
    const newId = newIds(log, virtualClock(MONDAY_AT_TEN), seed);
    const ids: string[] = [];
    for (let n = 0; n < count; n += 1) ids.push(await newId('call'));
    return ids;
  };

  test('are the same for the same seed and time, rise, and differ for another seed', async () => {
    const ids = await take();
    expect(ids).toEqual(await take());
    expect(ids).toEqual([...ids].toSorted());
    expect(new Set(ids).size).toBe(4);
    for (const id of ids) expect(id).toMatch(/^call-[0-9A-HJKMNP-TV-Z]{26}$/);
    expect(await take(undefined, 2)).not.toEqual(ids);
  });

  test('that the log holds already are passed over', async () => {
    const log = memoryLog({ clock: virtualClock(MONDAY_AT_TEN) });
    const [first, second, third, fourth] = await take();
    for (const id of [first, third]) await startStream(log, id ?? '', [planned(id)], { at: MONDAY_AT_TEN });
    expect(await take(log, 1, 2)).toEqual([second, fourth]);
  });
});

describe('chance', () => {
  test('is the same for the same seed, between 0 and 1, and each part has its own', () => {
    const draw = (seed: number): number[] => {
      const random = seededRandom(seed);
      return Array.from({ length: 1000 }, random);
    };
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
    expect(draw(7).every((number) => number >= 0 && number < 1)).toBe(true);
    const mean = draw(7).reduce((sum, number) => sum + number, 0) / 1000;
    expect(mean).toBeGreaterThan(0.45);
    expect(mean).toBeLessThan(0.55);
    expect(seedFor(7, 'diary')).not.toBe(seedFor(7, 'desk'));
    expect(seedFor(7, 'diary')).not.toBe(seedFor(8, 'diary'));
  });
});
