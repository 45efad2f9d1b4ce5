/** Nobody could say whether it was done: the diary is asked again, so often, and what it says then counts. */
import { describe, expect, test } from 'vitest';
import { scriptedDiary, type DiaryScript } from '../../../adapters/diary/scripted-diary.ts';
import type { Draft } from '../../../engine/event.ts';
import { limits } from '../../../engine/limits.ts';
import { lookUps, type Commit } from '../../../server/runtime/look-ups.ts';
import { asked, cancelAsked, CALL, HOLD, moveAsked, PATIENT, situationOf, TUESDAY_AT_TEN, VISIT, WEDNESDAY_AT_NINE, withAppointment } from '../../controls/appointments.ts'; // prettier-ignore

const SILENCE = { after_ms: 5000, failed: 'timeout' } as const;
const ATTEMPT = `${CALL}/9`;

const bookAsked = asked<'BookingRequested'>(9, {
  type: 'BookingRequested',
  data: { hold: HOLD, service: 'check_up', price_cents: 5000, currency: 'EUR' },
});

async function looked(commit: Commit, script: DiaryScript) {
  const booked = await withAppointment();
  const { clock, appointments } = booked;
  const diary = scriptedDiary(script);
  const due: { at_ms: number; work: () => Promise<void> }[] = [];
  const left: Draft[] = [];
  const later = lookUps({
    diary,
    appointments,
    clock,
    later: (at_ms, _, work) => void due.push({ at_ms, work }),
    leaveOpen: async (_, __, exhausted) => void left.push(exhausted),
  });
  const began = clock.ms();
  later(commit, situationOf(PATIENT));
  const after_s: number[] = [];
  for (let next = due.shift(); next; next = due.shift()) {
    clock.moveTo(next.at_ms);
    after_s.push((next.at_ms - began) / 1000);
    await next.work();
  }
  return { ...booked, diary, left, after_s };
}

describe('An uncertain move', () => {
  test('that was done is completed in the diary and recorded, once', async () => {
    const { history, diary, left, after_s } = await looked(moveAsked, {
      lookUp: [SILENCE, { after_ms: 60, booked: WEDNESDAY_AT_NINE }],
      move: [{ after_ms: 160, booked: WEDNESDAY_AT_NINE }],
    });
    expect(await history()).toEqual(['AppointmentBooked', 'AppointmentMoved']);
    expect(diary.asked.map(({ question }) => question)).toEqual(['lookUp', 'lookUp', 'move']);
    expect(diary.asked.at(-1)?.with.slice(0, 3)).toEqual([ATTEMPT, VISIT, HOLD]);
    expect(after_s).toEqual([120, 240]);
    expect(left).toEqual([]);
  });

  test('that is half done is asked for again until its old place is free', async () => {
    const found = { after_ms: 60, booked: WEDNESDAY_AT_NINE } as const;
    const { history, diary } = await looked(moveAsked, {
      lookUp: [found, found],
      move: [SILENCE, { after_ms: 160, booked: WEDNESDAY_AT_NINE }],
    });
    expect(await history()).toEqual(['AppointmentBooked', 'AppointmentMoved']);
    expect(diary.asked).toHaveLength(4);
  });

  test('that was not done stays undone, and nobody asks for it again', async () => {
    const { history, diary, left } = await looked(moveAsked, { lookUp: [{ after_ms: 60, refused: 'refused' }] });
    expect(await history()).toEqual(['AppointmentBooked']);
    expect(diary.asked).toHaveLength(1);
    expect(left).toEqual([]);
  });
});

test('An uncertain cancellation that was done is recorded', async () => {
  const { history, diary } = await looked(cancelAsked, {
    lookUp: [
      { after_ms: 60, uncertain: true },
      { after_ms: 60, cancelled: true },
    ],
  });
  expect(await history()).toEqual(['AppointmentBooked', 'AppointmentCancelled']);
  expect(diary.asked).toHaveLength(2);
});

test('An uncertain booking that was done becomes an appointment of whom the call was with', async () => {
  const { log } = await looked(bookAsked, { lookUp: [{ after_ms: 60, booked: TUESDAY_AT_TEN }] });
  const [, made] = (await log.readAll(0, 10)).filter(({ type }) => type === 'AppointmentBooked');
  expect(JSON.parse(made?.data ?? '')).toMatchObject({
    attempt: ATTEMPT,
    patient: PATIENT,
    start: TUESDAY_AT_TEN.start,
  });
});

test.each([
  ['a booking', bookAsked, { booking: 9 }],
  ['a move', moveAsked, { booking: 9, what: 'move' }],
  ['a cancellation', cancelAsked, { booking: 9, what: 'cancellation' }],
] as const)('%s of which the diary never tells is left to people', async (_, commit, data) => {
  const times = limits.lookUpsOfABooking.value;
  const { history, diary, left } = await looked(commit, { lookUp: Array.from({ length: times }, () => SILENCE) });
  expect(left).toEqual([{ type: 'LookUpsExhausted', data }]);
  expect(diary.asked).toHaveLength(times);
  expect(await history()).toEqual(['AppointmentBooked']);
});
