import { expect, test } from 'vitest';
import { embeddedDiary } from '../../../adapters/diary/embedded/embedded-diary.ts';
import { failingDiary } from '../../../adapters/diary/failing-diary.ts';
import { scriptedDiary } from '../../../adapters/diary/scripted-diary.ts';
import { slowDiary } from '../../../adapters/diary/slow-diary.ts';
import type { Slot } from '../../../engine/values.ts';
import { diaryContract } from '../../contracts/diary.contract.ts';
import { testClinic as clinic } from '../../engine/diary/clinic.ts';
import { emptyLog } from './log-in-test.ts';

diaryContract('A slow diary', async () => {
  const log = emptyLog();
  const open = () => slowDiary(embeddedDiary({ log, clinic }), 3000);
  return { diary: open(), again: open };
});

const NOW = '2026-11-23T10:05:00.000+00:00';
const SEARCH = { service: 'check_up', when: 'any', practitioner: null, at: NOW, limit: 1 } as const;
const SLOT: Slot = {
  id: '2026-11-24T10:00_adair_chair-1',
  start: '2026-11-24T10:00:00.000+00:00',
  minutes: 30,
  practitioner: 'adair',
  chair: 'chair-1',
};
const HOLD = { attempt: 'call-1/7', slot: SLOT, until: NOW };
const VISIT = { attempt: 'call-0/9', slot: SLOT };

test('A slow diary takes so much longer, for every question', async () => {
  const diary = slowDiary(
    scriptedDiary({
      search: [{ after_ms: 60, slots: [] }],
      move: [{ after_ms: 160, booked: SLOT }],
      cancel: [{ after_ms: 120, cancelled: true }],
      lookUp: [{ after_ms: 1, failed: 'timeout' }],
    }),
    3000,
  );
  expect(await diary.move('call-1/9', VISIT, HOLD, NOW)).toEqual({ after_ms: 3160, booked: SLOT });
  expect(await diary.cancel('call-1/9', VISIT, NOW)).toEqual({ after_ms: 3120, cancelled: true });
  expect(await diary.search(SEARCH)).toEqual({ after_ms: 3060, slots: [] });
  expect(await diary.lookUp('call-1/9', NOW)).toEqual({ after_ms: 3001, failed: 'timeout' });
});

test('A failing diary fails at every question', async () => {
  const diary = failingDiary();
  const unavailable = { after_ms: 50, failed: 'unavailable' };
  expect(await diary.search(SEARCH)).toEqual(unavailable);
  expect(await diary.hold('call-1/7', SLOT, NOW, NOW)).toEqual(unavailable);
  expect(await diary.release(HOLD, NOW)).toEqual(unavailable);
  expect(await diary.book('call-1/9', HOLD, NOW)).toEqual(unavailable);
  expect(await diary.move('call-1/9', VISIT, HOLD, NOW)).toEqual(unavailable);
  expect(await diary.cancel('call-1/9', VISIT, NOW)).toEqual(unavailable);
  expect(await diary.lookUp('call-1/9', NOW)).toEqual(unavailable);
});

test('A scripted diary answers in order, remembers what it was asked, and refuses what the script does not foresee', async () => {
  const diary = scriptedDiary({
    search: [
      { after_ms: 10, slots: [SLOT] },
      { after_ms: 20, slots: [] },
    ],
  });
  expect(await diary.search(SEARCH)).toEqual({ after_ms: 10, slots: [SLOT] });
  expect(await diary.search(SEARCH)).toEqual({ after_ms: 20, slots: [] });
  await expect(diary.search(SEARCH)).rejects.toThrow('no answer to search number 3');
  await expect(diary.book('call-1/9', HOLD, NOW)).rejects.toThrow('no answer to book number 1');
  expect(diary.asked.map(({ question }) => question)).toEqual(['search', 'search', 'search', 'book']);
  expect(diary.asked[3]).toEqual({ question: 'book', with: ['call-1/9', HOLD, NOW] });
});
