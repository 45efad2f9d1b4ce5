/**
 * The machine's clock jumps back and forth while people are on the telephone. Order is version and position and never time;
 * a hold is compared with the instant that is given; every call ends once, and decides again as it did.
 */
import { writeSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { embeddedDiary } from '../../adapters/diary/embedded/embedded-diary.ts';
import { memoryLog } from '../../adapters/log/memory-log.ts';
import { openClinicStore } from '../../server/runtime/clinic-store.ts';
import { seededRandom, seedFor } from '../../server/runtime/random.ts';
import { isoOf, virtualClock, type VirtualClock } from '../../server/runtime/virtual-clock.ts';
import { temporaryFolders } from '../contracts/temporary-folder.ts';
import { MONDAY_AT_TEN, shippedRelease } from '../controls/typed-call.ts';
import { exchange } from './calls-at-once.ts';
import { foldersIn } from './killed-call.ts';
import { aftermath, changedByAnother } from './process/aftermath.ts';
import { drawCallers } from './process/callers.ts';

const newFolder = temporaryFolders();
const SEED = Number(process.env['SEED'] ?? 1);
const CLINICS = Number(process.env['CLINICS'] ?? 3);

/** A clock that jumps by up to so much, back as well as forth, at such a share of the times that it is moved. */
function jumpingClock(
  start: string,
  random: () => number,
  { jump_ms, chance }: { readonly jump_ms: number; readonly chance: number },
): VirtualClock & { readonly jumps: () => number } {
  let now_ms = Date.parse(start);
  let jumps = 0;
  return {
    now: () => isoOf(now_ms),
    ms: () => now_ms,
    jumps: () => jumps,
    moveTo(ms) {
      now_ms = ms;
      if (random() >= chance) return;
      jumps += 1;
      now_ms += Math.round((random() * 2 - 1) * jump_ms);
    },
  };
}

describe.each([
  ['a second', { jump_ms: 1000, chance: 0.3 }],
  ['ten minutes', { jump_ms: 600_000, chance: 0.1 }],
  ['two hours', { jump_ms: 7_200_000, chance: 0.04 }],
])('a clock that jumps by up to %s', (_, jumping) => {
  test(`${CLINICS} clinics, seed ${SEED}: nothing breaks, and every call is decided again as it was`, async () => {
    const found = { calls: 0, jumps: 0, back: 0, taken: 0 };
    for (let nth = 0; nth < CLINICS; nth += 1) {
      const random = seededRandom(seedFor(SEED + nth, `jumps of ${jumping.jump_ms}`));
      const root = newFolder();
      const clock = jumpingClock(MONDAY_AT_TEN, random, jumping);
      const store = openClinicStore(foldersIn(root), clock);
      const release = shippedRelease();
      const diary = embeddedDiary({ log: store.log, clinic: release.clinic });
      const calls = await exchange({ store, release, clock, diary, seed: nth });
      for (let wave = 0; wave < 2; wave += 1) await calls.hold(drawCallers(random, wave * 10));
      await store.close();

      const after = await aftermath(root, { at: '2026-11-24T18:00:00.000+00:00', told: [] });
      expect(after.defects, `seed ${SEED + nth}`).toEqual([]);
      expect(after.recovered, `seed ${SEED + nth}`).toEqual([]);
      expect(await changedByAnother(root, '2026-11-24T19:00:00.000+00:00', after)).toEqual([]);
      expect(after.rows.map(({ position }) => position)).toEqual(after.rows.map((__, i) => i + 1));
      found.calls += after.verify.calls;
      found.jumps += clock.jumps();
      found.back += after.rows.filter(({ at }, i) => at < (after.rows[i - 1]?.at ?? '')).length;
      found.taken += after.rows.filter(({ type }) => type === 'SlotTaken').length;
    }
    writeSync(1, `jumps of up to ${jumping.jump_ms} ms: ${JSON.stringify(found)}\n`);
    expect(found.back).toBeGreaterThan(0);
    expect(found.taken).toBeGreaterThan(0);
  }, 60_000);
});

test('a hold is as old as the instant that is asked with, and no jump gives a place to two', async () => {
  const clock = virtualClock(MONDAY_AT_TEN);
  const log = memoryLog({ clock });
  const diary = embeddedDiary({ log, clinic: shippedRelease().clinic });
  const at = (time: string): string => `2026-11-23T${time}:00.000+00:00`;
  const when = { from: '2026-11-25', to: '2026-11-25', part: 'morning' } as const;
  const found = await diary.search({ service: 'check_up', when, practitioner: null, at: at('10:00'), limit: 1 });
  const [slot] = 'slots' in found ? found.slots : [];
  if (!slot) throw new Error('the diary offers nothing');

  const held = await diary.hold('call-a/1', slot, at('10:15'), at('10:00'));
  if (!('hold' in held)) throw new Error('the slot was not held');
  // Set back, and a minute before its time: still held. At its time it is somebody else's.
  for (const [time, answer] of [
    ['09:50', { taken: true }],
    ['10:14', { taken: true }],
  ] as const) {
    expect(await diary.hold(`call-b/${time}`, slot, at('10:40'), at(time))).toMatchObject(answer);
  }
  const other = await diary.hold('call-b/1', slot, at('10:40'), at('10:15'));
  expect(other).toMatchObject({ hold: { attempt: 'call-b/1' } });
  // The clock is set back to when the first hold was good: its place is the other one's all the same.
  expect(await diary.book('call-a/2', held.hold, at('10:05'))).toMatchObject({ refused: 'slot_gone' });
  if (!('hold' in other)) throw new Error('the slot was not held');
  expect(await diary.book('call-b/2', other.hold, at('10:06'))).toMatchObject({ booked: slot });
  const rows = await log.readAll(0, 100);
  expect(rows.filter(({ type }) => type === 'SlotTaken').map(({ data }) => JSON.parse(data))).toMatchObject([
    { attempt: 'call-b/2' },
  ]);
});
