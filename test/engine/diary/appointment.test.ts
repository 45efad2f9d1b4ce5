import { expect, test } from 'vitest';
import {
  appointmentAt,
  evolveAppointment,
  nextAppointment,
  type AppointmentEvent,
  type AppointmentState,
} from '../../../engine/diary/appointment.ts';

const ID = 'appointment-one';
const TEN = { practitioner: 'adair', chair: 'chair-1', start: '2026-11-24T10:00:00.000+00:00', minutes: 30 };
const ELEVEN = { practitioner: 'bloom', chair: 'chair-2', start: '2026-11-25T11:00:00.000+01:00', minutes: 45 };
const price = { price_cents: 6000, currency: 'EUR' } as const;

const booked: AppointmentEvent = {
  type: 'AppointmentBooked',
  data: {
    attempt: 'call-1/9',
    call: 'call-1',
    patient: 'patient-one',
    service: 'check_up',
    simulated: false,
    ...TEN,
    ...price,
  },
};
const moved: AppointmentEvent = { type: 'AppointmentMoved', data: { attempt: 'call-2/9', call: 'call-2', ...ELEVEN } };
const changed = (type: 'AppointmentConfirmed' | 'AppointmentCancelled', attempt: string): AppointmentEvent => ({
  type,
  data: { attempt, call: 'call-3' },
});

function folded(...events: AppointmentEvent[]): AppointmentState {
  const state = events.reduce<AppointmentState | null>((before, event) => evolveAppointment(before, event, ID), null);
  if (state === null) throw new Error('nothing was folded');
  return state;
}

test('An appointment stands where it was booked, and later where it was moved', () => {
  expect(folded(booked)).toMatchObject({ status: 'booked', version: 1, visit: { attempt: 'call-1/9', slot: TEN } });
  expect(folded(booked, moved)).toMatchObject({
    status: 'moved',
    version: 2,
    patient: 'patient-one',
    visit: { attempt: 'call-2/9', slot: ELEVEN },
  });
});

test('What was confirmed or cancelled keeps its place', () => {
  expect(folded(booked, moved, changed('AppointmentConfirmed', 'call-3/5'))).toMatchObject({
    status: 'confirmed',
    visit: { attempt: 'call-2/9', slot: ELEVEN },
  });
  expect(folded(booked, changed('AppointmentCancelled', 'call-3/5'))).toMatchObject({
    status: 'cancelled',
    visit: { slot: TEN },
  });
});

test('Each request that it has settled is answered with the place that it got', () => {
  const state = folded(booked, moved, changed('AppointmentCancelled', 'call-3/5'));
  expect([...state.settled].map(([attempt, { start }]) => [attempt, start])).toEqual([
    ['call-1/9', TEN.start],
    ['call-2/9', ELEVEN.start],
    ['call-3/5', ELEVEN.start],
  ]);
  const { start, minutes, practitioner } = TEN;
  const expected = { id: ID, start, minutes, practitioner, service: 'check_up', ...price };
  expect(appointmentAt(state, state.settled.get('call-1/9'))).toEqual(expected);
  expect(appointmentAt(state)).toMatchObject({ start: ELEVEN.start, minutes: 45, practitioner: 'bloom' });
});

test('An appointment is booked once, and nothing happens to one that never was', () => {
  expect(folded(booked, booked)).toEqual(folded(booked));
  expect(() => folded(moved)).toThrow('was never booked');
});

test('The next one is the earliest that is to come and not cancelled', () => {
  const first = folded(booked);
  const second = { ...folded(booked, moved), id: 'appointment-two' };
  const cancelled = { ...folded(booked, changed('AppointmentCancelled', 'call-3/5')), id: 'appointment-three' };
  const all = [cancelled, second, first];
  expect(nextAppointment(all, '2026-11-24T09:59:59.999+00:00')).toBe(first);
  // Eleven o'clock an hour further east is ten o'clock here.
  expect(nextAppointment(all, '2026-11-24T10:00:00.000+00:00')).toBe(second);
  expect(nextAppointment(all, '2026-11-25T10:00:00.000+00:00')).toBeNull();
  expect(nextAppointment([], '2026-11-24T09:00:00.000+00:00')).toBeNull();
});
