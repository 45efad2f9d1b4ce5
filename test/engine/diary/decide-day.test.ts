import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyDay, evolveDay } from '../../../engine/diary/day-state.ts';
import type { DayEvent, DayState } from '../../../engine/diary/day-state.ts';
import { releaseHold } from '../../../engine/diary/release-hold.ts';
import { holdSlot } from '../../../engine/diary/hold-slot.ts';
import { slotId } from '../../../engine/diary/slot-id.ts';
import { takeOutcome, takeSlot } from '../../../engine/diary/take-slot.ts';
import type { Slot } from '../../../engine/values.ts';
import { testClinic } from './clinic.ts';

const NOW = '2026-11-23T10:00:00.000+00:00';
const UNTIL = '2026-11-23T10:20:00.000+00:00';
const LATER = '2026-11-23T10:20:00.000+00:00';

const slotAt = (time: string, practitioner: string, chair: string, minutes = 30): Slot => {
  const place = { start: `2026-11-24T${time}:00.000+00:00`, minutes, practitioner, chair };
  return { id: slotId(place), ...place };
};
const placeOf = ({ practitioner, chair, start, minutes }: Slot) => ({ practitioner, chair, start, minutes });

const held = (attempt: string, slot: Slot, until = UNTIL): DayEvent => ({
  type: 'SlotHeld',
  data: { attempt, ...placeOf(slot), until },
});
const taken = (attempt: string, slot: Slot): DayEvent => ({ type: 'SlotTaken', data: { attempt, ...placeOf(slot) } });
const denied = (attempt: string, slot: Slot): DayEvent => ({ type: 'SlotDenied', data: { attempt, ...placeOf(slot) } });
const freed = (attempt: string, slot: Slot): DayEvent => ({ type: 'SlotFreed', data: { attempt, ...placeOf(slot) } });

const given = (...events: DayEvent[]): DayState => events.reduce(evolveDay, emptyDay);
const hold = (day: DayState, attempt: string, slot: Slot, at = NOW) =>
  holdSlot(testClinic, day, { attempt, slot, until: UNTIL, at });
const take = (day: DayState, attempt: string, holder: string, slot: Slot, at = NOW) =>
  takeSlot(day, { attempt, hold: { attempt: holder, slot, until: UNTIL }, at });

const TEN = slotAt('10:00', 'adair', 'chair-1');

test('A free slot is held, and its id tells time, practitioner and chair', () => {
  expect(TEN.id).toBe('2026-11-24T10:00_adair_chair-1');
  expect(hold(given(), 'call-1/7', TEN)).toEqual({
    drafts: [held('call-1/7', TEN)],
    answer: { hold: { attempt: 'call-1/7', slot: TEN, until: UNTIL } },
  });
});

test.each([
  ['the same practitioner, overlapping by a quarter', slotAt('10:15', 'adair', 'chair-2')],
  ['the same practitioner, reaching into it', slotAt('09:45', 'adair', 'chair-2')],
  ['the same chair with another practitioner', slotAt('10:00', 'bloom', 'chair-1')],
  ['the same slot', TEN],
])('While a slot is held, this one is denied: %s', (_, slot) => {
  for (const day of [given(held('call-1/7', TEN)), given(held('call-1/7', TEN), taken('call-1/9', TEN))]) {
    expect(hold(day, 'call-2/7', slot)).toEqual({ drafts: [denied('call-2/7', slot)], answer: { taken: true } });
  }
});

test.each([
  ['the one right after it', slotAt('10:30', 'adair', 'chair-1')],
  ['the one right before it', slotAt('09:30', 'adair', 'chair-1')],
  ['another practitioner in another chair', slotAt('10:00', 'bloom', 'chair-2')],
])('While a slot is held, this one is still given: %s', (_, slot) => {
  expect(hold(given(held('call-1/7', TEN)), 'call-2/7', slot).drafts).toEqual([held('call-2/7', slot)]);
});

test('A hold lapses at its instant, without any event', () => {
  const day = given(held('call-1/7', TEN));
  expect(hold(day, 'call-2/7', TEN, '2026-11-23T10:19:59.999+00:00').answer).toEqual({ taken: true });
  expect(hold(day, 'call-3/7', TEN, LATER).drafts).toEqual([held('call-3/7', TEN)]);
});

test('The same attempt gets the same answer for ever, and nothing is recorded twice', () => {
  const day = given(held('call-1/7', TEN), denied('call-2/7', TEN), freed('call-1/7', TEN), held('call-3/7', TEN));
  expect(hold(day, 'call-1/7', TEN)).toEqual({
    drafts: [],
    answer: { hold: { attempt: 'call-1/7', slot: TEN, until: UNTIL } },
  });
  const free = given(denied('call-2/7', TEN));
  expect(hold(free, 'call-2/7', TEN)).toEqual({ drafts: [], answer: { taken: true } });
  const after = given(taken('call-1/9', TEN), denied('call-2/9', TEN));
  expect(take(after, 'call-1/9', 'call-1/7', TEN)).toEqual({ drafts: [], answer: { taken: TEN } });
  expect(take(after, 'call-2/9', 'call-2/7', TEN)).toEqual({ drafts: [], answer: { denied: true } });
});

test.each([
  ['when nobody works', slotAt('07:00', 'bloom', 'chair-1')],
  ['in the break of the practitioner', slotAt('13:00', 'adair', 'chair-1')],
  ['into the break', slotAt('12:45', 'adair', 'chair-1')],
  ['after closing', slotAt('17:45', 'bloom', 'chair-1')],
  ['with somebody who does not work here', slotAt('10:00', 'nobody', 'chair-1')],
  ['with somebody who is off that day', slotAt('10:00', 'corr', 'chair-1')],
  ['in a chair that does not exist', slotAt('10:00', 'adair', 'chair-7')],
  ['with an id that is not its own', { ...TEN, id: 'another' }],
  [
    'written with another offset',
    { ...TEN, start: '2026-11-24T11:00:00.000+01:00', id: '2026-11-24T11:00_adair_chair-1' },
  ],
])('A slot that cannot be is denied: %s', (_, slot) => {
  expect(hold(given(), 'call-1/7', slot)).toEqual({ drafts: [denied('call-1/7', slot)], answer: { taken: true } });
});

test('A slot on a holiday or in the past is denied', () => {
  const holiday = { ...TEN, start: '2026-11-26T10:00:00.000+00:00', id: '2026-11-26T10:00_adair_chair-1' };
  expect(hold(given(), 'call-1/7', holiday).answer).toEqual({ taken: true });
  expect(hold(given(), 'call-1/7', TEN, TEN.start).answer).toEqual({ taken: true });
});

test('What is held is taken, by an attempt of its own', () => {
  const day = given(held('call-1/7', TEN));
  expect(take(day, 'call-1/9', 'call-1/7', TEN)).toEqual({ drafts: [taken('call-1/9', TEN)], answer: { taken: TEN } });
  expect(takeOutcome(day, 'call-1/9')).toBe(null);
});

test('A hold that lapsed is still taken where nobody else came', () => {
  expect(take(given(held('call-1/7', TEN)), 'call-1/9', 'call-1/7', TEN, LATER).drafts).toEqual([
    taken('call-1/9', TEN),
  ]);
});

test('A hold that lapsed and went to somebody else is not taken', () => {
  const day = given(held('call-1/7', TEN), held('call-2/7', TEN, '2026-11-23T10:40:00.000+00:00'));
  expect(take(day, 'call-1/9', 'call-1/7', TEN, LATER)).toEqual({
    drafts: [denied('call-1/9', TEN)],
    answer: { denied: true },
  });
});

test('Nothing is booked into the past', () => {
  expect(take(given(held('call-1/7', TEN)), 'call-1/9', 'call-1/7', TEN, TEN.start).answer).toEqual({ denied: true });
});

test('A hold that is let go is free again; letting go twice, or of nothing, records nothing', () => {
  const day = given(held('call-1/7', TEN));
  const decision = releaseHold(day, { attempt: 'call-1/7' });
  expect(decision).toEqual({ drafts: [freed('call-1/7', TEN)], answer: { released: true } });
  const after = given(held('call-1/7', TEN), freed('call-1/7', TEN));
  expect(hold(after, 'call-2/7', TEN).drafts).toEqual([held('call-2/7', TEN)]);
  expect(releaseHold(after, { attempt: 'call-1/7' }).drafts).toEqual([]);
  expect(releaseHold(given(), { attempt: 'call-1/7' }).drafts).toEqual([]);
});

test('A hold that lapsed and went to somebody else is not let go any more', () => {
  const day = given(held('call-1/7', TEN), held('call-2/7', TEN, '2026-11-23T10:40:00.000+00:00'));
  expect(releaseHold(day, { attempt: 'call-1/7' }).drafts).toEqual([]);
  expect(releaseHold(day, { attempt: 'call-2/7' }).drafts).toEqual([freed('call-2/7', TEN)]);
});

test('Letting a hold go leaves the visit that it became', () => {
  const day = given(held('call-1/7', TEN), taken('call-1/9', TEN));
  expect(releaseHold(day, { attempt: 'call-1/7' }).drafts).toEqual([]);
  expect(hold(day, 'call-2/7', TEN).answer).toEqual({ taken: true });
});

test('However people hold, take and let go, no practitioner and no chair is ever given twice', () => {
  const minute = fc.integer({ min: 0, max: 34 });
  const step = fc.record({
    does: fc.constantFrom('hold', 'take', 'free'),
    who: fc.integer({ min: 0, max: 5 }),
    quarter: minute,
    practitioner: fc.constantFrom('adair', 'bloom'),
    chair: fc.constantFrom('chair-1', 'chair-2'),
    minutes: fc.constantFrom(15, 30, 45),
    passes_min: fc.integer({ min: 0, max: 15 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      let day = emptyDay;
      let at_ms = Date.parse(NOW);
      const log: DayEvent[] = [];
      for (const [index, wish] of steps.entries()) {
        at_ms += wish.passes_min * 60_000;
        const at = new Date(at_ms).toISOString();
        const until = new Date(at_ms + 20 * 60_000).toISOString();
        const clock = `${String(9 + Math.floor(wish.quarter / 4)).padStart(2, '0')}:${['00', '15', '30', '45'][wish.quarter % 4]}`;
        const slot = slotAt(clock, wish.practitioner, wish.chair, wish.minutes);
        const own = `call-${wish.who}/hold`;
        const attempt = `call-${wish.who}/${index}`;
        const { drafts } =
          wish.does === 'hold'
            ? holdSlot(testClinic, day, { attempt, slot, until, at })
            : wish.does === 'take'
              ? takeSlot(day, { attempt, hold: [...day.given.values()][wish.who] ?? { attempt: own, slot, until }, at })
              : releaseHold(day, { attempt: [...day.held.keys()][wish.who] ?? own });
        for (const draft of drafts) {
          expectNoClash(day, draft, at_ms);
          log.push(draft);
          day = evolveDay(day, draft);
        }
      }
      expect(given(...log)).toEqual(day);
    }),
    { seed: 20261124, numRuns: 300 },
  );
});

/** Says the law again in other words: what is given away meets nothing that was taken or is still held for another. */
function expectNoClash(day: DayState, draft: DayEvent, at_ms: number): void {
  if (draft.type !== 'SlotHeld' && draft.type !== 'SlotTaken') return;
  const from = Date.parse(draft.data.start);
  const to = from + draft.data.minutes * 60_000;
  const others = [...day.visits.values(), ...[...day.held.values()].filter((one) => one.until_ms > at_ms)];
  const clashes = others.filter(({ slot }) => {
    const start = Date.parse(slot.start);
    const meets = start < to && from < start + slot.minutes * 60_000;
    return meets && (slot.practitioner === draft.data.practitioner || slot.chair === draft.data.chair);
  });
  // Taking what one holds meets one's own hold and nothing else.
  const own =
    draft.type === 'SlotTaken' ? clashes.filter((one) => 'until_ms' in one && one.slot.start === draft.data.start) : [];
  expect(clashes.length - own.length).toBe(0);
  expect(own.length).toBeLessThanOrEqual(1);
}
