import { expect, test } from 'vitest';
import { appointmentsIn } from '../../../server/runtime/appointments.ts';
import {
  APPOINTMENT,
  bookedAs,
  CALL,
  PATIENT,
  slotAt,
  TUESDAY_AT_TEN,
  WEDNESDAY_AT_NINE,
  withAppointment,
} from '../../controls/appointments.ts';

const LATER = 'appointment-01KAT0000000000000000000AQ';
const OTHER = 'patient-01KAT0000000000000000000CC';
const { practitioner, chair, start, minutes } = WEDNESDAY_AT_NINE;
const moved = {
  type: 'AppointmentMoved',
  data: { attempt: `${CALL}/9`, call: CALL, practitioner, chair, start, minutes },
} as const;
const cancelled = (attempt: string) => ({ type: 'AppointmentCancelled', data: { attempt, call: CALL } }) as const;

test('The next appointment of a patient is found, whoever booked it and when', async () => {
  const { appointments, log, clock } = await withAppointment();
  expect(await appointments.nextOf(PATIENT, clock.now())).toMatchObject({ id: APPOINTMENT, status: 'booked' });
  expect(await appointments.nextOf(OTHER, clock.now())).toBeNull();
  // Another process books an earlier one, after this one has looked.
  await appointmentsIn(log).begin(LATER, bookedAs(PATIENT, slotAt('2026-11-24', '08:00')), clock.now(), 'the desk');
  expect(await appointments.nextOf(PATIENT, clock.now())).toMatchObject({ id: LATER });
  expect(await appointments.nextOf(PATIENT, TUESDAY_AT_TEN.start)).toBeNull();
});

test('What happens to one is recorded once an attempt, by this process and the next', async () => {
  const { appointments, log, clock, history } = await withAppointment();
  for (const one of [appointments, appointments, appointmentsIn(log)]) {
    expect(await one.record(APPOINTMENT, moved, clock.now())).toMatchObject({ visit: { slot: WEDNESDAY_AT_NINE } });
  }
  await appointmentsIn(log).record(APPOINTMENT, cancelled(`${CALL}/20`), clock.now());
  expect(await appointments.nextOf(PATIENT, clock.now())).toBeNull();
  expect(await appointments.of(APPOINTMENT)).toMatchObject({ status: 'cancelled', version: 3 });
  expect(await history()).toEqual(['AppointmentBooked', 'AppointmentMoved', 'AppointmentCancelled']);
  const [, row] = await log.read(APPOINTMENT);
  expect(JSON.parse(row?.meta ?? '')).toMatchObject({ cause: `${CALL}/9` });
});

test('One that exists is not begun anew, and one that does not has no history', async () => {
  const { appointments, clock, history } = await withAppointment();
  await appointments.begin(APPOINTMENT, bookedAs(OTHER, WEDNESDAY_AT_NINE), clock.now(), 'the desk');
  expect(await appointments.of(APPOINTMENT)).toMatchObject({ patient: PATIENT });
  expect(await appointments.of(LATER)).toBeNull();
  await expect(appointments.record(LATER, moved, clock.now())).rejects.toThrow(`no appointment ${LATER}`);
  expect(await history()).toEqual(['AppointmentBooked']);
});

test('Two who change it at once are recorded one after the other', async () => {
  const { appointments, log, clock, history } = await withAppointment();
  const other = appointmentsIn(log);
  await Promise.all([other.of(APPOINTMENT), appointments.of(APPOINTMENT)]);
  await Promise.all([
    appointments.record(APPOINTMENT, moved, clock.now()),
    other.record(APPOINTMENT, cancelled(`${CALL}/20`), clock.now()),
  ]);
  expect((await history()).toSorted()).toEqual(['AppointmentBooked', 'AppointmentCancelled', 'AppointmentMoved']);
  expect(await appointments.of(APPOINTMENT)).toEqual(await other.of(APPOINTMENT));
});

test('A look reads what came since, never the whole log again', async () => {
  const { log, clock } = await withAppointment();
  const read: string[] = [];
  const watched = appointmentsIn({
    ...log,
    read: (stream, after) => (read.push(stream), log.read(stream, after)),
    readAll: (after, limit) => (read.push(`after ${after}`), log.readAll(after, limit)),
  });
  await watched.nextOf(PATIENT, clock.now());
  await watched.nextOf(PATIENT, clock.now());
  expect(read).toEqual([APPOINTMENT, 'after 1', 'after 1']);
});
