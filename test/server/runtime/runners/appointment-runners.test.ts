import { describe, expect, test } from 'vitest';
import { scriptedDiary } from '../../../../adapters/diary/scripted-diary.ts';
import type { DiaryAnswer, DiaryBooking, DiaryCancellation } from '../../../../engine/ports.ts';
import {
  appointmentRunners,
  cancellationRunner,
  moveRunner,
} from '../../../../server/runtime/runners/appointment-runners.ts';
import {
  APPOINTMENT,
  asked,
  CALL,
  cancelAsked,
  HOLD,
  moveAsked,
  PATIENT,
  remembered,
  situationOf,
  TUESDAY_AT_TEN,
  VISIT,
  WEDNESDAY_AT_NINE,
  withAppointment,
} from '../../../controls/appointments.ts';
import { MONDAY_AT_TEN } from '../../../controls/typed-call.ts';

const situation = situationOf(PATIENT);
const LATE = { after_ms: 5000, failed: 'timeout' } as const;

const moves: readonly [string, DiaryAnswer<DiaryBooking>, object][] = [
  ['moves it', { after_ms: 7, booked: WEDNESDAY_AT_NINE }, { type: 'MoveConfirmed', data: { request: 9, appointment: remembered(WEDNESDAY_AT_NINE) } }],
  ['has given the time away', { after_ms: 7, refused: 'slot_gone' }, { type: 'MoveRefused', data: { request: 9, reason: 'slot_gone' } }],
  ['refuses', { after_ms: 7, refused: 'refused' }, { type: 'MoveRefused', data: { request: 9, reason: 'refused' } }],
  ['cannot say', { after_ms: 7, uncertain: true }, { type: 'MoveUncertain', data: { request: 9 } }],
  ['does not answer', LATE, { type: 'MoveUncertain', data: { request: 9 } }],
  ['is down', { after_ms: 7, failed: 'unavailable' }, { type: 'MoveFailed', data: { request: 9, reason: 'unavailable' } }],
]; // prettier-ignore

describe('A move where the diary', () => {
  test.each(moves)('%s', async (_, answer, event) => {
    const { appointments, history } = await withAppointment();
    const diary = scriptedDiary({ move: [answer] });
    const uncertain: unknown[] = [];
    const run = moveRunner(diary, appointments, (effect) => void uncertain.push(effect));
    expect(await run(moveAsked, situation)).toEqual({ source: 'clinic', after_ms: answer.after_ms, events: [event] });
    expect(diary.asked).toEqual([{ question: 'move', with: [`${CALL}/9`, VISIT, HOLD, MONDAY_AT_TEN] }]);
    const isDone = 'booked' in answer;
    expect(await history()).toEqual(['AppointmentBooked', ...(isDone ? ['AppointmentMoved'] : [])]);
    const isOpen = 'uncertain' in answer || ('failed' in answer && answer.failed === 'timeout');
    expect(uncertain).toEqual(isOpen ? [moveAsked] : []);
  });
});

const cancels: readonly [string, DiaryAnswer<DiaryCancellation>, object][] = [
  ['cancels it', { after_ms: 7, cancelled: true }, { type: 'CancellationConfirmed', data: { request: 9 } }],
  ['refuses', { after_ms: 7, refused: 'refused' }, { type: 'CancellationRefused', data: { request: 9 } }],
  ['cannot say', { after_ms: 7, uncertain: true }, { type: 'CancellationUncertain', data: { request: 9 } }],
  ['does not answer', LATE, { type: 'CancellationUncertain', data: { request: 9 } }],
  ['is down', { after_ms: 7, failed: 'unavailable' }, { type: 'CancellationFailed', data: { request: 9, reason: 'unavailable' } }],
]; // prettier-ignore

describe('A cancellation where the diary', () => {
  test.each(cancels)('%s', async (_, answer, event) => {
    const { appointments, history } = await withAppointment();
    const diary = scriptedDiary({ cancel: [answer] });
    const uncertain: unknown[] = [];
    const run = cancellationRunner(diary, appointments, (effect) => void uncertain.push(effect));
    expect(await run(cancelAsked, situation)).toEqual({ source: 'clinic', after_ms: answer.after_ms, events: [event] });
    expect(diary.asked).toEqual([{ question: 'cancel', with: [`${CALL}/9`, VISIT, MONDAY_AT_TEN] }]);
    const isDone = 'cancelled' in answer;
    expect(await history()).toEqual(['AppointmentBooked', ...(isDone ? ['AppointmentCancelled'] : [])]);
    const isOpen = 'uncertain' in answer || ('failed' in answer && answer.failed === 'timeout');
    expect(uncertain).toEqual(isOpen ? [cancelAsked] : []);
  });
});

test('The same request is answered the same, and the diary is not asked again', async () => {
  const { appointments, history } = await withAppointment();
  const diary = scriptedDiary({
    move: [{ after_ms: 7, booked: WEDNESDAY_AT_NINE }],
    cancel: [{ after_ms: 7, cancelled: true }],
  });
  const never = (): void => expect.unreachable();
  const move = moveRunner(diary, appointments, never);
  const cancel = cancellationRunner(diary, appointments, never);
  const cancelLater = { ...cancelAsked, version: 20 };
  const first = [(await move(moveAsked, situation))?.events, (await cancel(cancelLater, situation))?.events];
  // Moved and cancelled since: what the first one was told stays what it was told.
  expect([(await move(moveAsked, situation))?.events, (await cancel(cancelLater, situation))?.events]).toEqual(first);
  expect(diary.asked).toHaveLength(2);
  expect(await history()).toEqual(['AppointmentBooked', 'AppointmentMoved', 'AppointmentCancelled']);
});

test('A cancelled appointment, or an unknown one, is neither moved, cancelled nor confirmed', async () => {
  const { appointments, clock, history } = await withAppointment();
  await appointments.record(APPOINTMENT, { type: 'AppointmentCancelled', data: { attempt: 'desk/1', call: null } }, clock.now());
  const diary = scriptedDiary({});
  const never = (): void => expect.unreachable();
  const unknown = { ...remembered(TUESDAY_AT_TEN), id: 'appointment-unknown' };
  for (const appointment of [remembered(TUESDAY_AT_TEN), unknown]) {
    const move = asked<'MoveRequested'>(9, { type: 'MoveRequested', data: { appointment, hold: HOLD } });
    const cancel = asked<'CancellationRequested'>(9, { type: 'CancellationRequested', data: { appointment } });
    const confirm = asked<'AppointmentConfirmationRequested'>(9, { type: 'AppointmentConfirmationRequested', data: { appointment } });
    const runners = appointmentRunners(appointments);
    const reports = [
      await moveRunner(diary, appointments, never)(move, situation),
      await cancellationRunner(diary, appointments, never)(cancel, situation),
      await runners.AppointmentConfirmationRequested(confirm, situation),
    ];
    expect(reports.flatMap((report) => report?.events.map(({ type }) => type) ?? [])).toEqual([
      'MoveRefused',
      'CancellationRefused',
      'AppointmentConfirmationFailed',
    ]);
  }
  expect(diary.asked).toEqual([]);
  expect(await history()).toEqual(['AppointmentBooked', 'AppointmentCancelled']);
}); // prettier-ignore

test('Coming is noted once, and the next appointment is found as it stands', async () => {
  const { appointments, history } = await withAppointment();
  const runners = appointmentRunners(appointments);
  const confirm = asked<'AppointmentConfirmationRequested'>(9, {
    type: 'AppointmentConfirmationRequested',
    data: { appointment: remembered(TUESDAY_AT_TEN) },
  });
  for (let times = 0; times < 2; times += 1) {
    expect((await runners.AppointmentConfirmationRequested(confirm, situation))?.events).toEqual([
      { type: 'AppointmentConfirmationNoted', data: { request: 9 } },
    ]);
  }
  expect(await history()).toEqual(['AppointmentBooked', 'AppointmentConfirmed']);
  const find = (patient: string, at: string) =>
    runners.AppointmentLookupRequested(
      asked<'AppointmentLookupRequested'>(11, { type: 'AppointmentLookupRequested', data: { patient } }),
      situationOf(patient, at),
    );
  expect((await find(PATIENT, MONDAY_AT_TEN))?.events).toEqual([
    {
      type: 'AppointmentFound',
      data: { request: 11, appointment: remembered(TUESDAY_AT_TEN), service: remembered(TUESDAY_AT_TEN).service },
    },
  ]);
  const none = [{ type: 'NoAppointmentFound', data: { request: 11 } }];
  expect((await find('patient-OTHER', MONDAY_AT_TEN))?.events).toEqual(none);
  expect((await find(PATIENT, TUESDAY_AT_TEN.start))?.events).toEqual(none);
});
