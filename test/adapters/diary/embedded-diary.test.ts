import { expect, test } from 'vitest';
import { embeddedDiary } from '../../../adapters/diary/embedded/embedded-diary.ts';
import type { Diary, EventLog } from '../../../engine/ports.ts';
import type { Slot } from '../../../engine/values.ts';
import { diaryContract } from '../../contracts/diary.contract.ts';
import { testClinic as clinic } from '../../engine/diary/clinic.ts';
import { ANY, HOLD, NOW, TEN, UNTIL } from './held-at-ten.ts';
import { emptyLog, recorded } from './log-in-test.ts';

diaryContract('The embedded diary', async () => {
  const log = emptyLog();
  return { diary: embeddedDiary({ log, clinic }), again: () => embeddedDiary({ log, clinic }) };
});

test('An event of the diary names its attempt as its cause, and holds nothing personal', async () => {
  const log = emptyLog();
  await embeddedDiary({ log, clinic }).hold('call-1/7', TEN, UNTIL, NOW);
  const events = await log.readAll(0, 10);
  expect(events).toHaveLength(1);
  expect(events[0]).toMatchObject({
    stream: 'diary-main-2026-11-24',
    version: 1,
    type: 'SlotHeld',
    schema: 1,
    at: NOW,
    key: null,
    sealed_hash: null,
    meta: JSON.stringify({ by: 'system', cause: 'call-1/7', input: null }),
  });
  expect(JSON.parse(events[0]?.data ?? '')).toEqual({
    attempt: 'call-1/7',
    practitioner: 'adair',
    chair: 'chair-1',
    start: TEN.start,
    minutes: 30,
    until: UNTIL,
  });
});

test('Searching and looking up record nothing; each command records once, however often it is asked', async () => {
  const log = emptyLog();
  const diary = embeddedDiary({ log, clinic });
  for (let times = 0; times < 3; times += 1) {
    await diary.search(ANY);
    await diary.hold('call-1/7', TEN, UNTIL, NOW);
    await diary.hold('call-2/7', TEN, UNTIL, NOW);
    await diary.book('call-1/9', HOLD, NOW);
    await diary.release(HOLD, NOW);
    await diary.lookUp('call-1/9', NOW);
  }
  expect(await recorded(log)).toEqual([
    'diary-main-2026-11-24/1 SlotHeld call-1/7',
    'diary-main-2026-11-24/2 SlotDenied call-2/7',
    'diary-main-2026-11-24/3 SlotTaken call-1/9',
  ]);
});

test('The day of a slot is the day in the zone of the clinic', async () => {
  const log = emptyLog();
  const sydney = { ...clinic, zone: 'Australia/Sydney' };
  const slot = { ...TEN, start: '2026-11-24T09:00:00.000+11:00', id: '2026-11-24T09:00_adair_chair-1' };
  await embeddedDiary({ log, clinic: sydney }).hold('call-1/7', slot, UNTIL, '2026-11-23T10:05:00.000+11:00');
  expect(await recorded(log)).toEqual(['diary-main-2026-11-24/1 SlotHeld call-1/7']);
});

test('Each location has its own streams and chairs, and an unknown one is our own mistake', async () => {
  const log = emptyLog();
  const next = embeddedDiary({ log, clinic, location: 'main-2' });
  const found = await next.search({ ...ANY, limit: 1 });
  const slot = 'slots' in found ? found.slots[0] : undefined;
  expect(slot?.chair).toBe('chair-9');
  expect(await next.hold('call-1/7', TEN, UNTIL, NOW)).toMatchObject({ taken: true });
  await next.book('call-1/9', { attempt: 'call-1/8', slot: { ...TEN, chair: 'chair-9' }, until: UNTIL }, NOW);
  expect(await recorded(log)).toEqual([
    'diary-main-2-2026-11-24/1 SlotDenied call-1/7',
    'diary-main-2-2026-11-24/2 SlotTaken call-1/9',
  ]);
  expect(await embeddedDiary({ log, clinic }).lookUp('call-1/9', NOW)).toMatchObject({ refused: 'refused' });
  expect(() => embeddedDiary({ log, clinic, location: 'nowhere' })).toThrow(/no location nowhere/);
});

/** Another writer gets in just before the first `times` appends. */
function contested(log: EventLog, rival: Diary, times: number): EventLog {
  let left = times;
  return {
    ...log,
    async append(writes) {
      if (left > 0) {
        left -= 1;
        const slot = { ...TEN, start: `2026-11-24T15:00:00.000+00:00`, id: '2026-11-24T15:00_adair_chair-1' };
        await rival.hold(`rival/${left}`, slot, UNTIL, NOW);
      }
      return log.append(writes);
    },
  };
}

test('Where another writer came first, it looks again and then answers', async () => {
  const log = emptyLog();
  const diary = embeddedDiary({ log: contested(log, embeddedDiary({ log, clinic }), 3), clinic });
  expect(await diary.hold('call-1/7', TEN, UNTIL, NOW)).toEqual({ after_ms: 80, hold: HOLD });
  expect(await recorded(log)).toEqual([
    'diary-main-2026-11-24/1 SlotHeld rival/2',
    'diary-main-2026-11-24/2 SlotDenied rival/1',
    'diary-main-2026-11-24/3 SlotDenied rival/0',
    'diary-main-2026-11-24/4 SlotHeld call-1/7',
  ]);
});

test('Where others always come first, it gives up and says so', async () => {
  const log = emptyLog();
  const diary = embeddedDiary({ log: contested(log, embeddedDiary({ log, clinic }), 1000), clinic });
  expect(await diary.hold('call-1/7', TEN, UNTIL, NOW)).toEqual({ after_ms: 80, failed: 'unavailable' });
  expect((await recorded(log)).filter((line) => line.includes('call-1'))).toEqual([]);
});

test('A log that stores nothing makes a diary that fails, and that works again when the log does', async () => {
  const log = emptyLog();
  let full = true;
  const diary = embeddedDiary({
    clinic,
    log: {
      ...log,
      append: async (writes) =>
        full ? { ok: false, problem: 'unavailable', reason: 'disk full' } : log.append(writes),
    },
  });
  expect(await diary.hold('call-1/7', TEN, UNTIL, NOW)).toEqual({ after_ms: 80, failed: 'unavailable' });
  expect(await diary.book('call-1/9', HOLD, NOW)).toEqual({ after_ms: 120, failed: 'unavailable' });
  expect(await recorded(log)).toEqual([]);
  full = false;
  expect(await diary.hold('call-1/7', TEN, UNTIL, NOW)).toEqual({ after_ms: 80, hold: HOLD });
});

test('A log that throws fails that request, and the next one is answered', async () => {
  const log = emptyLog();
  let broken = true;
  const diary = embeddedDiary({
    clinic,
    log: { ...log, append: (writes) => (broken ? Promise.reject(new Error('our bug')) : log.append(writes)) },
  });
  await expect(diary.hold('call-1/7', TEN, UNTIL, NOW)).rejects.toThrow('our bug');
  broken = false;
  expect(await diary.hold('call-1/7', TEN, UNTIL, NOW)).toEqual({ after_ms: 80, hold: HOLD });
});

test('A search reads each day of the log once', async () => {
  const log = emptyLog();
  const read: string[] = [];
  const diary = embeddedDiary({
    clinic,
    log: { ...log, read: (stream, after) => (read.push(stream), log.read(stream, after)) },
  });
  for (let times = 0; times < 5; times += 1) await diary.search(ANY);
  expect(read.length).toBe(new Set(read).size);
});

test('A search that reads slowly does not forget what was held meanwhile', async () => {
  const log = emptyLog();
  const { promise: waits, resolve: goOn } = Promise.withResolvers<null>();
  let first = true;
  const slow: EventLog = {
    ...log,
    async read(stream, after) {
      const events = await log.read(stream, after);
      if (first) {
        first = false;
        await waits;
      }
      return events;
    },
  };
  const diary = embeddedDiary({ log: slow, clinic });
  const when = { from: '2026-11-24', to: '2026-11-24', part: 'any', at: '10:00' } as const;
  const searching = diary.search({ ...ANY, when });
  await diary.hold('call-1/7', TEN, UNTIL, NOW);
  goOn(null);
  const found = await searching;
  expect('slots' in found && found.slots.map((slot) => slot.id)).toEqual(['2026-11-24T10:00_bloom_chair-2']);
});

const NEXT_DAY: Slot = { ...TEN, start: '2026-11-25T10:00:00.000+00:00', id: '2026-11-25T10:00_adair_chair-1' };
const VISIT = { attempt: 'call-1/9', slot: TEN };
const TO = { attempt: 'call-2/7', slot: NEXT_DAY, until: UNTIL };

test('A move that is cut off in between never leaves the patient without a place, and goes on when it is asked again', async () => {
  const log = emptyLog();
  let appends = 0;
  const dying: EventLog = {
    ...log,
    async append(writes) {
      appends += 1;
      return appends === 2 ? { ok: false, problem: 'unavailable', reason: 'disk full' } : log.append(writes);
    },
  };
  const booked = ['diary-main-2026-11-24/1 SlotTaken call-1/9'];
  await embeddedDiary({ log, clinic }).book('call-1/9', HOLD, NOW);
  const diary = embeddedDiary({ log: dying, clinic });
  expect(await diary.move('call-2/9', VISIT, TO, NOW)).toEqual({ after_ms: 160, uncertain: true });
  expect(await recorded(log)).toEqual([...booked, 'diary-main-2026-11-25/1 SlotTaken call-2/9']);
  // Whoever asks again, here after a restart, gets what the first one would have got.
  const next = embeddedDiary({ log, clinic });
  expect(await next.lookUp('call-2/9', NOW)).toEqual({ after_ms: 60, booked: NEXT_DAY });
  for (let times = 0; times < 2; times += 1) {
    expect(await next.move('call-2/9', VISIT, TO, NOW)).toEqual({ after_ms: 160, booked: NEXT_DAY });
  }
  expect(await recorded(log)).toEqual([
    ...booked,
    'diary-main-2026-11-25/1 SlotTaken call-2/9',
    'diary-main-2026-11-24/2 SlotVacated call-2/9',
  ]);
});

test('A move that nothing could be stored of was not begun', async () => {
  const log = emptyLog();
  await embeddedDiary({ log, clinic }).book('call-1/9', HOLD, NOW);
  const full: EventLog = { ...log, append: async () => ({ ok: false, problem: 'unavailable', reason: 'disk full' }) };
  const diary = embeddedDiary({ log: full, clinic });
  expect(await diary.move('call-2/9', VISIT, TO, NOW)).toEqual({ after_ms: 160, failed: 'unavailable' });
  expect(await diary.cancel('call-2/20', VISIT, NOW)).toEqual({ after_ms: 120, failed: 'unavailable' });
  expect(await recorded(log)).toEqual(['diary-main-2026-11-24/1 SlotTaken call-1/9']);
});
