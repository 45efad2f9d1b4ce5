/** What every diary must do, whatever stands behind it. Its location is the first of the test clinic, and it is empty. */
import { describe, expect, test } from 'vitest';
import type { Diary, SlotSearch } from '../../engine/ports.ts';
import type { Slot } from '../../engine/values.ts';

export interface OpenDiary {
  readonly diary: Diary;
  /** The same diary seen by another process, or after a restart. */
  readonly again: () => Diary;
}

const NOW = '2026-11-23T10:05:00.000+00:00';
const UNTIL = '2026-11-23T10:25:00.000+00:00';
const BEFORE_UNTIL = '2026-11-23T10:24:59.999+00:00';

const TUESDAY = { from: '2026-11-24', to: '2026-11-24', part: 'any', at: '10:00' } as const;
const FRIDAY = { from: '2026-11-27', to: '2026-11-27', part: 'any', at: '11:00' } as const;
const search = (more: Partial<SlotSearch> = {}): SlotSearch => ({
  service: 'check_up',
  when: TUESDAY,
  practitioner: 'adair',
  at: NOW,
  limit: 3,
  ...more,
});

async function slotOn(diary: Diary, more: Partial<SlotSearch> = {}): Promise<Slot> {
  const answer = await diary.search(search(more));
  const slot = 'slots' in answer ? answer.slots[0] : undefined;
  if (slot === undefined) throw new Error('The diary has no slot to test with.');
  return slot;
}

/** A visit on Tuesday, and another time on Friday that is kept for it. */
async function bookedAndHeld(diary: Diary) {
  const from = await slotOn(diary);
  await diary.book('call-1/9', { attempt: 'call-1/7', slot: from, until: UNTIL }, NOW);
  const to = await slotOn(diary, { when: FRIDAY });
  const hold = { attempt: 'call-2/7', slot: to, until: UNTIL };
  await diary.hold(hold.attempt, to, UNTIL, NOW);
  return { from, to, hold, visit: { attempt: 'call-1/9', slot: from } };
}

/** An answer without its time. */
async function told<T extends { readonly after_ms: number }>(answer: Promise<T>): Promise<Omit<T, 'after_ms'>> {
  const { after_ms, ...rest } = await answer;
  expect(after_ms).toBeGreaterThanOrEqual(0);
  return rest;
}

export function diaryContract(name: string, open: () => Promise<OpenDiary>): void {
  describe(`${name} keeps the contract of a diary`, () => {
    test('A slot on offer can be held, and the held slot can be booked', async () => {
      const { diary } = await open();
      const slot = await slotOn(diary);
      const hold = { attempt: 'call-1/7', slot, until: UNTIL };
      expect(await told(diary.hold('call-1/7', slot, UNTIL, NOW))).toEqual({ hold });
      expect(await told(diary.book('call-1/9', hold, NOW))).toEqual({ booked: slot });
    });

    test('What is held or booked is no longer on offer, and is denied to others', async () => {
      const { diary } = await open();
      const slot = await slotOn(diary);
      const hold = { attempt: 'call-1/7', slot, until: UNTIL };
      await diary.hold('call-1/7', slot, UNTIL, NOW);
      expect((await slotOn(diary)).id).not.toBe(slot.id);
      expect(await told(diary.hold('call-2/7', slot, UNTIL, NOW))).toEqual({ taken: true });
      await diary.book('call-1/9', hold, NOW);
      expect((await slotOn(diary)).id).not.toBe(slot.id);
      expect(await told(diary.hold('call-3/7', slot, UNTIL, NOW))).toEqual({ taken: true });
      expect(await told(diary.book('call-3/9', { ...hold, attempt: 'call-3/7' }, NOW))).toEqual({
        refused: 'slot_gone',
      });
    });

    test('The same attempt is answered the same, by this process and by the next', async () => {
      const { diary, again } = await open();
      const slot = await slotOn(diary);
      const hold = { attempt: 'call-1/7', slot, until: UNTIL };
      const ask = async (one: Diary) => [
        await told(one.hold('call-1/7', slot, UNTIL, NOW)),
        await told(one.hold('call-2/7', slot, UNTIL, NOW)),
        await told(one.book('call-1/9', hold, NOW)),
        await told(one.book('call-2/9', { ...hold, attempt: 'call-2/7' }, NOW)),
        await told(one.release(hold, NOW)),
      ];
      const first = [{ hold }, { taken: true }, { booked: slot }, { refused: 'slot_gone' }, { released: true }];
      expect(await ask(diary)).toEqual(first);
      expect(await ask(diary)).toEqual(first);
      expect(await ask(again())).toEqual(first);
    });

    test('A refused attempt stays refused when the slot becomes free', async () => {
      const { diary } = await open();
      const slot = await slotOn(diary);
      const hold = { attempt: 'call-1/7', slot, until: UNTIL };
      await diary.hold('call-1/7', slot, UNTIL, NOW);
      await diary.hold('call-2/7', slot, UNTIL, NOW);
      await diary.release(hold, NOW);
      expect(await told(diary.hold('call-2/7', slot, UNTIL, NOW))).toEqual({ taken: true });
      expect(await told(diary.hold('call-3/7', slot, UNTIL, NOW))).toMatchObject({ hold: { attempt: 'call-3/7' } });
    });

    test('A hold lapses at its instant by itself', async () => {
      const { diary } = await open();
      const slot = await slotOn(diary);
      await diary.hold('call-1/7', slot, UNTIL, NOW);
      expect(await told(diary.hold('call-2/7', slot, UNTIL, BEFORE_UNTIL))).toEqual({ taken: true });
      expect((await slotOn(diary, { at: UNTIL })).id).toBe(slot.id);
      expect(await told(diary.hold('call-3/7', slot, UNTIL, UNTIL))).toMatchObject({ hold: { attempt: 'call-3/7' } });
    });

    test('A lapsed hold is still booked where nobody else came, and not where somebody did', async () => {
      const { diary } = await open();
      const slot = await slotOn(diary);
      const other = await slotOn(diary, { when: { ...TUESDAY, at: '15:00' } });
      await diary.hold('call-1/7', slot, UNTIL, NOW);
      await diary.hold('call-1/8', other, UNTIL, NOW);
      await diary.hold('call-2/7', other, '2026-11-23T11:00:00.000+00:00', UNTIL);
      expect(await told(diary.book('call-1/9', { attempt: 'call-1/7', slot, until: UNTIL }, UNTIL))).toEqual({
        booked: slot,
      });
      expect(await told(diary.book('call-1/10', { attempt: 'call-1/8', slot: other, until: UNTIL }, UNTIL))).toEqual({
        refused: 'slot_gone',
      });
    });

    test('Letting go of a hold frees the slot; letting go of what was booked does not', async () => {
      const { diary, again } = await open();
      const slot = await slotOn(diary);
      const hold = { attempt: 'call-1/7', slot, until: UNTIL };
      const other = again();
      await slotOn(other);
      await diary.hold('call-1/7', slot, UNTIL, NOW);
      await other.release(hold, NOW);
      const second = { ...hold, attempt: 'call-2/7' };
      expect(await told(diary.hold('call-2/7', slot, UNTIL, NOW))).toEqual({ hold: second });
      await diary.book('call-2/9', second, NOW);
      expect(await told(diary.release(second, NOW))).toEqual({ released: true });
      expect(await told(diary.hold('call-3/7', slot, UNTIL, NOW))).toEqual({ taken: true });
    });

    test('Of fifty who ask for one slot at once exactly one gets it, through two processes', async () => {
      const { diary, again } = await open();
      const slot = await slotOn(diary);
      const doors = [diary, again()];
      const held = await Promise.all(
        Array.from({ length: 50 }, (_, n) => told((doors[n % 2] ?? diary).hold(`call-${n}/7`, slot, UNTIL, NOW))),
      );
      expect(held.filter((answer) => 'hold' in answer)).toHaveLength(1);
      expect(held.filter((answer) => 'taken' in answer)).toHaveLength(49);
    });

    test('Of fifty who book one slot at once without a hold exactly one gets it', async () => {
      const { diary, again } = await open();
      const slot = await slotOn(diary);
      const doors = [diary, again()];
      const booked = await Promise.all(
        Array.from({ length: 50 }, (_, n) => {
          const hold = { attempt: `call-${n}/7`, slot, until: UNTIL };
          return told((doors[n % 2] ?? diary).book(`call-${n}/9`, hold, NOW));
        }),
      );
      expect(booked.filter((answer) => 'booked' in answer)).toHaveLength(1);
      expect(booked.filter((answer) => 'refused' in answer && answer.refused === 'slot_gone')).toHaveLength(49);
    });

    test('Looking up an attempt tells what came of it, also to another process', async () => {
      const { diary, again } = await open();
      const slot = await slotOn(diary);
      const hold = { attempt: 'call-1/7', slot, until: UNTIL };
      await diary.hold('call-1/7', slot, UNTIL, NOW);
      expect(await told(diary.lookUp('call-1/9', NOW))).toEqual({ refused: 'refused' });
      await diary.book('call-1/9', hold, NOW);
      await diary.book('call-2/9', { ...hold, attempt: 'call-2/7' }, NOW);
      for (const one of [diary, again()]) {
        expect(await told(one.lookUp('call-1/9', NOW))).toEqual({ booked: slot });
        expect(await told(one.lookUp('call-2/9', NOW))).toEqual({ refused: 'slot_gone' });
        expect(await told(one.lookUp('call-9/9', NOW))).toEqual({ refused: 'refused' });
      }
    });

    test('A visit that moves takes its new place and frees its old one', async () => {
      const { diary, again } = await open();
      const { from, to, visit, hold } = await bookedAndHeld(diary);
      expect(await told(diary.move('call-2/9', visit, hold, NOW))).toEqual({ booked: to });
      expect((await slotOn(diary)).id).toBe(from.id);
      expect(await told(diary.hold('call-3/7', to, UNTIL, NOW))).toEqual({ taken: true });
      expect(await told(diary.hold('call-4/7', from, UNTIL, NOW))).toMatchObject({ hold: { attempt: 'call-4/7' } });
      for (const one of [diary, again()]) {
        expect(await told(one.move('call-2/9', visit, hold, NOW))).toEqual({ booked: to });
        expect(await told(one.lookUp('call-2/9', NOW))).toEqual({ booked: to });
        // What the first attempt was told stays true of it, though the visit is elsewhere by now.
        expect(await told(one.book('call-1/9', { ...hold, attempt: 'call-1/7', slot: from }, NOW))).toEqual({
          booked: from,
        });
      }
    });

    test('A visit whose new place is gone keeps its old one', async () => {
      const { diary } = await open();
      const { from, to, visit, hold } = await bookedAndHeld(diary);
      await diary.release(hold, NOW);
      await diary.book('call-9/9', { ...hold, attempt: 'call-9/7' }, NOW);
      expect(await told(diary.move('call-2/9', visit, hold, NOW))).toEqual({ refused: 'slot_gone' });
      expect(await told(diary.lookUp('call-2/9', NOW))).toEqual({ refused: 'slot_gone' });
      expect(await told(diary.hold('call-3/7', from, UNTIL, NOW))).toEqual({ taken: true });
      await diary.cancel('call-9/20', { attempt: 'call-9/9', slot: to }, NOW);
      expect(await told(diary.move('call-2/9', visit, hold, NOW))).toEqual({ refused: 'slot_gone' });
    });

    test('A cancelled visit frees its place once, and nobody cancels or moves it again', async () => {
      const { diary, again } = await open();
      const { from, visit, hold } = await bookedAndHeld(diary);
      expect(await told(diary.lookUp('call-2/20', NOW))).toEqual({ refused: 'refused' });
      for (const one of [diary, diary, again()]) {
        expect(await told(one.cancel('call-2/20', visit, NOW))).toEqual({ cancelled: true });
        expect(await told(one.lookUp('call-2/20', NOW))).toEqual({ cancelled: true });
      }
      expect((await slotOn(diary)).id).toBe(from.id);
      expect(await told(diary.cancel('call-3/20', visit, NOW))).toEqual({ refused: 'refused' });
      expect(await told(diary.move('call-2/9', visit, hold, NOW))).toEqual({ refused: 'refused' });
      expect(await told(diary.book('call-4/9', { ...hold, attempt: 'call-4/7', slot: from }, NOW))).toEqual({
        booked: from,
      });
    });

    test('A slot that this clinic does not have is denied, and an unknown service is refused', async () => {
      const { diary } = await open();
      const slot = await slotOn(diary);
      expect(await told(diary.hold('call-1/7', { ...slot, chair: 'chair-77' }, UNTIL, NOW))).toEqual({ taken: true });
      expect(await told(diary.search(search({ service: 'surgery' })))).toEqual({ failed: 'refused' });
    });
  });
}
