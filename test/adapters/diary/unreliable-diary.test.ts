import { expect, test } from 'vitest';
import { embeddedDiary } from '../../../adapters/diary/embedded/embedded-diary.ts';
import { GIVE_UP_MS, unreliableDiary } from '../../../adapters/diary/unreliable-diary.ts';
import type { DiaryFaults } from '../../../adapters/diary/unreliable-diary.ts';
import { diaryContract } from '../../contracts/diary.contract.ts';
import { testClinic as clinic } from '../../engine/diary/clinic.ts';
import { HOLD, NOW, TEN, UNTIL, slotAt } from './held-at-ten.ts';
import { emptyLog, recorded } from './log-in-test.ts';

const NEVER: DiaryFaults = { late: 0, late_ms: 2000, refuses: 0, times_out: 0, front_desk: 0, uncertain: 0 };
const half = () => 0.5;

diaryContract('An unreliable diary without faults', async () => {
  const log = emptyLog();
  const open = () => unreliableDiary(embeddedDiary({ log, clinic }), NEVER, half);
  return { diary: open(), again: open };
});
diaryContract('A diary that is only late', async () => {
  const log = emptyLog();
  const open = () => unreliableDiary(embeddedDiary({ log, clinic }), { ...NEVER, late: 1 }, half);
  return { diary: open(), again: open };
});

const SEARCH = { service: 'check_up', when: 'any', practitioner: null, at: NOW, limit: 1 } as const;

function over(faults: Partial<DiaryFaults>) {
  const log = emptyLog();
  const inner = embeddedDiary({ log, clinic });
  return { log, inner, diary: unreliableDiary(inner, { ...NEVER, ...faults }, half) };
}

test('A late answer is the same answer, later', async () => {
  const { diary } = over({ late: 1 });
  expect(await diary.hold('call-1/7', TEN, UNTIL, NOW)).toEqual({ after_ms: 2080, hold: HOLD });
});

test('A diary that times out has done nothing', async () => {
  const { diary, log } = over({ times_out: 1 });
  const silence = { after_ms: GIVE_UP_MS, failed: 'timeout' };
  expect(await diary.search(SEARCH)).toEqual(silence);
  expect(await diary.hold('call-1/7', TEN, UNTIL, NOW)).toEqual(silence);
  expect(await diary.release(HOLD, NOW)).toEqual(silence);
  expect(await diary.book('call-1/9', HOLD, NOW)).toEqual(silence);
  expect(await diary.lookUp('call-1/9', NOW)).toEqual(silence);
  expect(await recorded(log)).toEqual([]);
});

test('A diary that refuses has done nothing, and a refused booking stays refused', async () => {
  const log = emptyLog();
  let strikes = true;
  const inner = embeddedDiary({ log, clinic });
  const diary = unreliableDiary(inner, { ...NEVER, refuses: 0.4 }, () => (strikes ? 0.1 : 0.9));
  expect(await diary.hold('call-1/7', TEN, UNTIL, NOW)).toEqual({ after_ms: 100, failed: 'refused' });
  expect(await diary.book('call-1/9', HOLD, NOW)).toEqual({ after_ms: 100, refused: 'refused' });
  strikes = false;
  expect(await diary.book('call-1/9', HOLD, NOW)).toEqual({ after_ms: 100, refused: 'refused' });
  expect(await diary.lookUp('call-1/9', NOW)).toEqual({ after_ms: 60, refused: 'refused' });
  expect(await recorded(log)).toEqual([]);
  expect(await diary.book('call-1/11', HOLD, NOW)).toEqual({ after_ms: 120, booked: TEN });
});

test('The front desk takes a slot while it is being held', async () => {
  const { diary, log } = over({ front_desk: 1 });
  expect(await diary.hold('call-1/7', TEN, UNTIL, NOW)).toEqual({ after_ms: 80, taken: true });
  expect(await recorded(log)).toEqual([
    'diary-main-2026-11-24/1 SlotTaken front-desk/2026-11-24T10:00_adair_chair-1/1',
    'diary-main-2026-11-24/2 SlotDenied call-1/7',
  ]);
});

test('The front desk overrules a hold while it is being booked, and the slot is truly gone', async () => {
  const { diary, inner, log } = over({ front_desk: 1 });
  await inner.hold('call-1/7', TEN, UNTIL, NOW);
  expect(await diary.book('call-1/9', HOLD, NOW)).toEqual({ after_ms: 120, refused: 'slot_gone' });
  expect(await recorded(log)).toEqual([
    'diary-main-2026-11-24/1 SlotHeld call-1/7',
    'diary-main-2026-11-24/2 SlotFreed call-1/7',
    'diary-main-2026-11-24/3 SlotTaken front-desk/2026-11-24T10:00_adair_chair-1/1',
    'diary-main-2026-11-24/4 SlotDenied call-1/9',
  ]);
  expect(await inner.hold('call-2/7', TEN, UNTIL, NOW)).toMatchObject({ taken: true });
});

test('An uncertain booking is booked, and looking it up says so', async () => {
  const { diary, log } = over({ uncertain: 1 });
  expect(await diary.book('call-1/9', HOLD, NOW)).toEqual({ after_ms: GIVE_UP_MS, uncertain: true });
  expect(await diary.lookUp('call-1/9', NOW)).toEqual({ after_ms: 60, booked: TEN });
  expect(await recorded(log)).toEqual(['diary-main-2026-11-24/1 SlotTaken call-1/9']);
});

test('An uncertain move or cancellation is done, and looking it up says so', async () => {
  const { diary, inner } = over({ uncertain: 1 });
  const visit = { attempt: 'call-0/9', slot: slotAt('11:00') };
  await inner.book(visit.attempt, { ...HOLD, attempt: 'call-0/7', slot: visit.slot }, NOW);
  expect(await diary.move('call-1/9', visit, HOLD, NOW)).toEqual({ after_ms: GIVE_UP_MS, uncertain: true });
  expect(await diary.lookUp('call-1/9', NOW)).toEqual({ after_ms: 60, booked: TEN });
  const moved = { attempt: 'call-1/9', slot: TEN };
  expect(await diary.cancel('call-1/20', moved, NOW)).toEqual({ after_ms: GIVE_UP_MS, uncertain: true });
  expect(await diary.lookUp('call-1/20', NOW)).toEqual({ after_ms: 60, cancelled: true });
});

test('A move or cancellation that is refused, or not answered, has changed nothing', async () => {
  for (const [fault, answer] of [
    [{ refuses: 1 }, { after_ms: 100, refused: 'refused' }],
    [{ times_out: 1 }, { after_ms: GIVE_UP_MS, failed: 'timeout' }],
  ] as const) {
    const { diary, inner, log } = over(fault);
    const visit = { attempt: 'call-0/9', slot: slotAt('11:00') };
    await inner.book(visit.attempt, { ...HOLD, attempt: 'call-0/7', slot: visit.slot }, NOW);
    expect(await diary.move('call-1/9', visit, HOLD, NOW)).toEqual(answer);
    expect(await diary.cancel('call-1/20', visit, NOW)).toEqual(answer);
    expect(await recorded(log)).toEqual(['diary-main-2026-11-24/1 SlotTaken call-0/9']);
  }
});

test('A booking that was refused for certain is not made uncertain', async () => {
  const { diary, inner } = over({ uncertain: 1 });
  await inner.book('call-2/9', { ...HOLD, attempt: 'call-2/7' }, NOW);
  expect(await diary.book('call-1/9', HOLD, NOW)).toEqual({ after_ms: 120, refused: 'slot_gone' });
});

test('The same seed and the same order of requests give the same faults', async () => {
  const some = { late: 0.3, late_ms: 2000, refuses: 0.2, times_out: 0.2, front_desk: 0.3, uncertain: 0.3 };
  const day = async () => {
    const log = emptyLog();
    const diary = unreliableDiary(embeddedDiary({ log, clinic }), some, seeded(7));
    const answers: unknown[] = [];
    for (const [n, time] of ['09:00', '09:30', '10:00', '10:30', '11:00', '11:30', '14:00', '15:00'].entries()) {
      const slot = slotAt(time);
      const hold = { attempt: `call-${n}/7`, slot, until: UNTIL };
      answers.push(await diary.search(SEARCH), await diary.hold(hold.attempt, slot, UNTIL, NOW));
      answers.push(await diary.book(`call-${n}/9`, hold, NOW), await diary.lookUp(`call-${n}/9`, NOW));
    }
    return { answers, recorded: await recorded(log) };
  };
  const first = await day();
  expect(await day()).toEqual(first);
  for (const fault of ['"timeout"', '"refused"', '"slot_gone"', '"taken":true', '"uncertain"', 'front-desk/', '2060']) {
    expect(JSON.stringify(first)).toContain(fault);
  }
});

/** A small linear generator: the same numbers on every machine. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
