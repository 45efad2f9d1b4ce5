/** The embedded diary over the real log: everybody at once, and everything in the same millisecond. */
import { expect, test } from 'vitest';
import { embeddedDiary } from '../../../adapters/diary/embedded/embedded-diary.ts';
import type { Diary } from '../../../engine/ports.ts';
import type { Slot } from '../../../engine/values.ts';
import { diaryContract } from '../../contracts/diary.contract.ts';
import { testClinic as clinic } from '../../engine/diary/clinic.ts';
import { recorded } from './log-in-test.ts';
import { realLogs } from './real-log.ts';
import { ANY, HOLD, NOW, TEN, UNTIL } from './held-at-ten.ts';

const newLog = realLogs();

diaryContract('The embedded diary over the real log', async () => {
  const { log } = newLog();
  return { diary: embeddedDiary({ log, clinic }), again: () => embeddedDiary({ log, clinic }) };
});

const JUST_BEFORE = '2026-11-23T10:24:59.999+00:00';
const LATER = '2026-11-23T10:45:00.000+00:00';

/** Keeps asking until a time is held and booked, as a conversation does; tells which was refused on the way. */
async function bookSomething(diary: Diary, caller: number, wanted: Slot): Promise<{ got: Slot; refused: Slot[] }> {
  const refused: Slot[] = [];
  let slot: Slot | undefined = wanted;
  for (let version = 7; slot !== undefined; version += 10) {
    const attempt = `call-${caller}/${version}`;
    const held = await diary.hold(attempt, slot, UNTIL, NOW);
    if ('hold' in held) {
      const booked = await diary.book(`call-${caller}/${version + 2}`, held.hold, NOW);
      if (!('booked' in booked)) throw new Error(`${attempt} was held and could not be booked`);
      return { got: booked.booked, refused };
    }
    refused.push(slot);
    const found = await diary.search({ ...ANY, limit: 3 });
    slot = 'slots' in found ? found.slots[caller % found.slots.length] : undefined;
  }
  throw new Error(`caller ${caller} was offered nothing any more`);
}

test('Of fifty who want the same time at once one gets it; the others are offered other times, and each gets one of their own', async () => {
  const { log } = newLog();
  const diary = embeddedDiary({ log, clinic });
  const all = await Promise.all(Array.from({ length: 50 }, (_, caller) => bookSomething(diary, caller, TEN)));
  expect(all.filter(({ got }) => got.id === TEN.id)).toHaveLength(1);
  expect(all.filter(({ refused }) => refused[0]?.id === TEN.id)).toHaveLength(49);
  expect(new Set(all.map(({ got }) => got.id)).size).toBe(50);
  const rows = await recorded(log);
  expect(rows.filter((row) => row.includes('SlotTaken'))).toHaveLength(50);
  expect(rows.filter((row) => row.includes('SlotHeld'))).toHaveLength(50);
});

/*
 * The boundary of a hold, stated once: it keeps others out up to its last millisecond, and at its `until` it keeps nobody
 * out. Whoever comes first to the diary in that millisecond gets the time: a hold that has lapsed still leads to its
 * booking where nobody came before, and not where somebody did.
 */
const asks = (diary: Diary, at: string) => diary.hold('call-2/7', TEN, LATER, at);
const books = (diary: Diary, at: string) => diary.book('call-1/9', HOLD, at);

test('In the last millisecond of a hold another is denied and its own caller books, whoever comes first', async () => {
  for (const order of ['asks first', 'books first'] as const) {
    const { log } = newLog();
    const diary = embeddedDiary({ log, clinic });
    await diary.hold('call-1/7', TEN, UNTIL, NOW);
    const answers =
      order === 'asks first'
        ? await Promise.all([asks(diary, JUST_BEFORE), books(diary, JUST_BEFORE)])
        : (await Promise.all([books(diary, JUST_BEFORE), asks(diary, JUST_BEFORE)])).toReversed();
    expect(answers).toMatchObject([{ taken: true }, { booked: TEN }]);
  }
});

test('In the millisecond in which it lapses another who asks first has it, and its own caller is told that it is gone', async () => {
  const { log } = newLog();
  const diary = embeddedDiary({ log, clinic });
  await diary.hold('call-1/7', TEN, UNTIL, NOW);
  const [asked, booked] = await Promise.all([asks(diary, UNTIL), books(diary, UNTIL)]);
  expect(asked).toMatchObject({ hold: { attempt: 'call-2/7', slot: TEN } });
  expect(booked).toMatchObject({ refused: 'slot_gone' });
  expect(await recorded(log)).toEqual([
    'diary-main-2026-11-24/1 SlotHeld call-1/7',
    'diary-main-2026-11-24/2 SlotHeld call-2/7',
    'diary-main-2026-11-24/3 SlotDenied call-1/9',
  ]);
});

test('In that millisecond its own caller who books first has it, and another is told that it is taken', async () => {
  const { log } = newLog();
  const diary = embeddedDiary({ log, clinic });
  await diary.hold('call-1/7', TEN, UNTIL, NOW);
  const [booked, asked] = await Promise.all([books(diary, UNTIL), asks(diary, UNTIL)]);
  expect(booked).toMatchObject({ booked: TEN });
  expect(asked).toMatchObject({ taken: true });
  expect(await recorded(log)).toEqual([
    'diary-main-2026-11-24/1 SlotHeld call-1/7',
    'diary-main-2026-11-24/2 SlotTaken call-1/9',
    'diary-main-2026-11-24/3 SlotDenied call-2/7',
  ]);
});

test('Of fifty who ask in the millisecond in which a hold lapses, while its own caller books, exactly one has the time', async () => {
  for (const booksAt of [0, 25, 50]) {
    const { log } = newLog();
    const diary = embeddedDiary({ log, clinic });
    await diary.hold('call-1/7', TEN, UNTIL, NOW);
    const others = Array.from({ length: 50 }, (_, n) => () => diary.hold(`call-${n + 100}/7`, TEN, LATER, UNTIL));
    const everybody = [...others.slice(0, booksAt), () => books(diary, UNTIL), ...others.slice(booksAt)];
    const answers = await Promise.all(everybody.map((ask) => ask()));
    expect(answers.filter((answer) => 'booked' in answer)).toHaveLength(booksAt === 0 ? 1 : 0);
    expect(answers.filter((answer) => 'hold' in answer)).toHaveLength(booksAt === 0 ? 0 : 1);
    expect(answers.filter((answer) => 'taken' in answer || 'refused' in answer)).toHaveLength(50);
  }
});
