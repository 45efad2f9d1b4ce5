import * as fc from 'fast-check';
import { DateTime } from 'luxon';
import { expect, test } from 'vitest';
import { atLocation } from '../../../engine/diary/at-location.ts';
import { emptyDay, evolveDay } from '../../../engine/diary/day-state.ts';
import type { DayState } from '../../../engine/diary/day-state.ts';
import { findSlots, searchedDays } from '../../../engine/diary/find-slots.ts';
import { holdSlot } from '../../../engine/diary/hold-slot.ts';
import { takeSlot } from '../../../engine/diary/take-slot.ts';
import type { SlotSearch } from '../../../engine/ports.ts';
import { slot as slotSchema } from '../../../engine/values.ts';
import type { ClosedValue, DayPart, Slot } from '../../../engine/values.ts';
import { testClinic } from './clinic.ts';

const { clinic } = atLocation(testClinic);

/** A Monday morning. */
const NOW = '2026-11-23T10:05:00.000+00:00';
const search = (when: ClosedValue, more: Partial<SlotSearch> = {}): SlotSearch => ({
  service: 'check_up',
  when,
  practitioner: null,
  at: NOW,
  limit: 3,
  ...more,
});
const on = (day: string, more: Partial<DayPart> = {}): DayPart => ({ from: day, to: day, part: 'any', ...more });
const starts = (when: ClosedValue, more: Partial<SlotSearch> = {}, days = new Map<string, DayState>()): string[] =>
  findSlots(clinic, days, search(when, more)).map((slot) => slot.start.slice(0, 16));

/** Takes slots through the decider, as the diary would. */
function filled(slots: readonly Slot[]): Map<string, DayState> {
  const days = new Map<string, DayState>();
  for (const [index, slot] of slots.entries()) {
    const day = slot.start.slice(0, 10);
    const hold = { attempt: `hold/${index}`, slot, until: NOW };
    const { drafts } = takeSlot(days.get(day) ?? emptyDay, { attempt: `take/${index}`, hold, at: NOW });
    days.set(day, drafts.reduce(evolveDay, days.get(day) ?? emptyDay));
  }
  return days;
}

test('A slot carries the offset of the zone, in winter and in summer', () => {
  const [winter] = findSlots(clinic, new Map(), search(on('2026-11-24', { at: '09:30' })));
  expect(winter).toEqual({
    id: '2026-11-24T09:30_adair_chair-1',
    start: '2026-11-24T09:30:00.000+00:00',
    minutes: 30,
    practitioner: 'adair',
    chair: 'chair-1',
  });
  const [summer] = findSlots(clinic, new Map(), search(on('2027-06-15', { at: '09:30' })));
  expect(summer?.start).toBe('2027-06-15T09:30:00.000+01:00');
  expect(slotSchema.safeParse(summer).success).toBe(true);
});

test('On both sides of a change of the clocks the hours stay those on the wall', () => {
  expect(starts({ from: '2027-03-27', to: '2027-03-29', part: 'morning', at: '09:00' })).toEqual([
    '2027-03-27T09:00',
    '2027-03-29T09:00',
  ]);
  expect(
    starts({ from: '2026-10-24', to: '2026-10-26', part: 'any', at: '09:00' }, { at: '2026-10-20T09:00:00.000+01:00' }),
  ).toEqual(['2026-10-24T09:00', '2026-10-26T09:00']);
});

test('On the day itself hours that the clocks skip are offered to nobody', () => {
  const night = { sun: [['00:30', '03:00'] as [string, string]] };
  const owls = {
    ...clinic,
    hours: night,
    practitioners: { adair: { says: 'Doctor Adair', hours: night } },
    slot_minutes: 30,
  };
  const found = findSlots(owls, new Map(), search(on('2027-03-28'), { limit: 9 }));
  // From one to two there is no time on the wall; a visit of half an hour from 00:30 ends at what is then two o'clock.
  expect(found.map((slot) => slot.start)).toEqual([
    '2027-03-28T00:30:00.000+00:00',
    '2027-03-28T02:00:00.000+01:00',
    '2027-03-28T02:30:00.000+01:00',
  ]);
});

test('Without a wish different days and parts of the day are offered', () => {
  expect(starts('any')).toEqual(['2026-11-23T12:15', '2026-11-24T09:00', '2026-11-25T17:00']);
});

test('As soon as possible begins with the earliest, two hours from now, and offers one time for each part of a day', () => {
  expect(starts('as_soon_as_possible')).toEqual(['2026-11-23T12:15', '2026-11-23T17:00', '2026-11-24T09:00']);
});

test('Within one morning the times are an hour apart', () => {
  expect(starts(on('2026-11-24', { part: 'morning' }))).toEqual([
    '2026-11-24T09:00',
    '2026-11-24T10:00',
    '2026-11-24T11:00',
  ]);
});

test.each([
  ['morning', '2026-11-24T09:00', '2026-11-24T11:45'],
  ['afternoon', '2026-11-24T12:00', '2026-11-24T16:45'],
  ['evening', '2026-11-24T17:00', '2026-11-24T17:30'],
] as const)('The %s begins at %s and its last slot at %s', (part, first, last) => {
  const found = starts(on('2026-11-24', { part }), { limit: 100 });
  expect([found.at(0), found.at(-1)]).toEqual([first, last]);
});

test('After three may be three, before eleven is not eleven', () => {
  expect(starts(on('2026-11-24', { after: '15:00' }), { limit: 100 }).at(0)).toBe('2026-11-24T15:00');
  expect(starts(on('2026-11-24', { before: '11:00' }), { limit: 100 }).at(-1)).toBe('2026-11-24T10:45');
});

test('A day that was ruled out is not offered', () => {
  const when = { from: '2026-11-24', to: '2026-11-27', part: 'any', except: ['2026-11-24'] } satisfies DayPart;
  expect(searchedDays(clinic, search(when))).toEqual(['2026-11-25', '2026-11-27']);
});

test('The exact time is offered where it is free, on each of the allowed days', () => {
  expect(starts(on('2026-11-24', { at: '09:30' }))).toEqual(['2026-11-24T09:30']);
  expect(starts({ from: '2026-11-23', to: '2026-11-27', part: 'any', at: '10:00' })).toEqual([
    '2026-11-24T10:00',
    '2026-11-25T10:00',
    '2026-11-27T10:00',
  ]);
});

test('Where the exact time is not free, the nearest on the allowed days are offered', () => {
  const days = filled(
    ['adair_chair-1', 'bloom_chair-2'].map((place) => {
      const [practitioner = '', chair = ''] = place.split('_');
      return {
        id: `2026-11-24T10:00_${place}`,
        start: '2026-11-24T10:00:00.000+00:00',
        minutes: 30,
        practitioner,
        chair,
      };
    }),
  );
  expect(starts(on('2026-11-24', { at: '10:00' }), {}, days)).toEqual([
    '2026-11-24T09:15',
    '2026-11-24T09:30',
    '2026-11-24T10:30',
  ]);
});

test('Only the asked practitioner is offered; one who does not do it, or is unknown, has no slots', () => {
  const found = findSlots(clinic, new Map(), search('any', { practitioner: 'bloom', limit: 5 }));
  expect(new Set(found.map((slot) => slot.practitioner))).toEqual(new Set(['bloom']));
  expect(starts('any', { practitioner: 'corr' })).toEqual([]);
  expect(starts('any', { practitioner: 'constructor' })).toEqual([]);
  expect(starts('any', { practitioner: 'any' })).toEqual(starts('any'));
});

const chairOf = (practitioner: string, days = new Map<string, DayState>()) =>
  findSlots(clinic, days, search(on('2026-11-24', { at: '10:00' }), { practitioner }))[0]?.id;

test('Practitioners who are free at the same time are offered in chairs of their own, as long as there are enough', () => {
  expect([chairOf('adair'), chairOf('bloom')]).toEqual([
    '2026-11-24T10:00_adair_chair-1',
    '2026-11-24T10:00_bloom_chair-2',
  ]);
  const start = '2026-11-24T10:00:00.000+00:00';
  const adairInTwo = {
    id: '2026-11-24T10:00_adair_chair-2',
    start,
    minutes: 30,
    practitioner: 'adair',
    chair: 'chair-2',
  };
  expect(chairOf('bloom', filled([adairInTwo]))).toBe('2026-11-24T10:00_bloom_chair-1');
});

test('An unknown service has no slots, and asking for no slots gives none', () => {
  expect(starts('any', { service: 'constructor' })).toEqual([]);
  expect(starts('any', { limit: 0 })).toEqual([]);
});

const looked = (when: ClosedValue): string[] => searchedDays(clinic, search(when));

test('Past days, holidays, closed days and days beyond a year are not even looked at', () => {
  expect(looked(on('2026-11-20'))).toEqual([]);
  expect(looked(on('2026-11-26'))).toEqual([]);
  expect(looked(on('2026-11-29'))).toEqual([]);
  expect(looked(on('2028-01-10'))).toEqual([]);
  expect(looked({ from: '2026-12-01', to: '2027-12-01', part: 'any' }).at(-1)).toBe('2027-01-30');
  expect([looked('any').at(0), looked('any').at(-1)]).toEqual(['2026-11-23', '2026-12-12']);
});

test('A value that is no time is our own mistake', () => {
  expect(() => starts('tomorrow')).toThrow(/expected object/);
});

test('A hold keeps others out until it lapses', () => {
  const [first] = findSlots(clinic, new Map(), search(on('2026-11-24', { at: '17:30' })));
  if (first === undefined) throw new Error('expected a slot');
  const until = '2026-11-23T10:20:00.000+00:00';
  const { drafts } = holdSlot(clinic, emptyDay, { attempt: 'call-1/7', slot: first, until, at: NOW });
  const days = new Map([['2026-11-24', drafts.reduce(evolveDay, emptyDay)]]);
  expect(starts(on('2026-11-24', { part: 'evening' }), {}, days)).toEqual(['2026-11-24T17:00']);
  expect(starts(on('2026-11-24', { at: '17:30' }), { at: until }, days)).toEqual(['2026-11-24T17:30']);
});

test('Whatever is booked and wished, a slot on offer is free, within hours, no holiday, in time, and not said twice', () => {
  const day = fc.integer({ min: 0, max: 25 }).map((days) => DateTime.fromISO('2026-11-20').plus({ days }).toISODate());
  const time = fc
    .integer({ min: 7 * 4, max: 19 * 4 })
    .map((n) => `${String(n >> 2).padStart(2, '0')}:${['00', '15', '30', '45'][n & 3]}`);
  const wish = fc.oneof(
    fc.constantFrom('any', 'as_soon_as_possible'),
    fc
      .record(
        {
          from: day,
          to: day,
          part: fc.constantFrom('any' as const, 'morning' as const, 'afternoon' as const, 'evening' as const),
          at: time,
          after: time,
          before: time,
          except: fc.array(day, { maxLength: 3 }),
        },
        { requiredKeys: ['from', 'to', 'part'] },
      )
      .map((given) => given as DayPart),
  );
  const service = fc.constantFrom('check_up', 'cleaning');
  fc.assert(
    fc.property(fc.array(fc.tuple(wish, service), { maxLength: 30 }), (wishes) => {
      const booked: Slot[] = [];
      for (const [when, service] of wishes) {
        const days = filled(booked);
        const found = findSlots(clinic, days, search(when, { service }));
        expect(found.length).toBeLessThanOrEqual(3);
        expect(new Set(found.map((slot) => slot.start)).size).toBe(found.length);
        for (const slot of found) expectOfferable(slot, booked, when, service);
        booked.push(...found.slice(0, 1));
      }
      expect([...filled(booked).values()].flatMap((state) => [...state.denied])).toEqual([]);
    }),
    { seed: 20261123, numRuns: 60 },
  );
});

/** The clinic's rules in other words than the code's. */
function expectOfferable(slot: Slot, booked: readonly Slot[], when: ClosedValue, service: string): void {
  const from = DateTime.fromISO(slot.start, { zone: 'Europe/Dublin' });
  const to = from.plus({ minutes: slot.minutes });
  const [day, weekday, begins, ends] = [
    from.toISODate() ?? '',
    from.toFormat('ccc'),
    from.toFormat('HH:mm'),
    to.toFormat('HH:mm'),
  ];
  const within = (opens: string, closes: string) => begins >= opens && ends <= closes;
  const works: Record<string, boolean> = {
    adair: weekday !== 'Sat' && (within('09:00', '13:00') || within('14:00', '17:00')),
    bloom: within('09:00', weekday === 'Sat' ? '12:00' : '18:00'),
    corr: weekday === 'Mon' && within('09:00', '17:00'),
  };
  const wish: Partial<DayPart> = typeof when === 'object' && 'part' in when ? when : {};
  const hour = from.hour;
  const inPart = { any: true, morning: hour < 12, afternoon: hour >= 12 && hour < 17, evening: hour >= 17 };
  const rules = {
    'as long as the service takes': slot.minutes === (service === 'check_up' ? 30 : 45),
    'two hours from now or later': from.toMillis() - Date.parse(NOW) >= 2 * 3_600_000,
    'on no holiday and no Sunday': !['2026-11-26', '2026-12-25'].includes(day) && weekday !== 'Sun',
    'on the quarter': from.minute % 15 === 0,
    'while somebody works': works[slot.practitioner] === true,
    'on a wished day': day >= (wish.from ?? day) && day <= (wish.to ?? day) && wish.except?.includes(day) !== true,
    'at a wished hour':
      begins >= (wish.after ?? begins) && begins < (wish.before ?? '24:00') && inPart[wish.part ?? 'any'],
    'free for practitioner and chair': booked.every((other) => {
      const start = Date.parse(other.start);
      const apart = start >= to.toMillis() || start + other.minutes * 60_000 <= from.toMillis();
      return apart || (other.practitioner !== slot.practitioner && other.chair !== slot.chair);
    }),
  };
  expect(Object.entries(rules).filter(([, kept]) => !kept)).toEqual([]);
}
