/**
 * Moving, cancelling, confirming and finding appointments. As with a booking, whatever the diary says is carried on as it
 * is, an appointment changes once an attempt, and what nobody can say is uncertain and looked up later.
 */
import { appointmentAt } from '../../../engine/diary/appointment.ts';
import type { EffectOf } from '../../../engine/effect/effects-of.ts';
import type { Diary } from '../../../engine/ports.ts';
import type { Appointment, Slot } from '../../../engine/values.ts';
import type { Appointments } from '../appointments.ts';
import { attemptOf, clinicReport, RECORDING_MS, type Runner, type Runners, type Situation } from './runner.ts';

type Uncertain<T extends 'MoveRequested' | 'CancellationRequested'> = (
  effect: EffectOf<T>,
  situation: Situation,
) => void;

/** `uncertain` is told of a move that must be looked up after the call. */
export function moveRunner(
  diary: Diary,
  appointments: Appointments,
  uncertain: Uncertain<'MoveRequested'>,
): Runner<'MoveRequested'> {
  return async (effect, situation) => {
    const { hold, appointment: asked } = effect.request.data;
    const attempt = attemptOf(effect);
    const settles = { request: effect.version };
    const state = await appointments.of(asked.id);
    const before = state?.settled.get(attempt);
    if (state && before) {
      const appointment = appointmentAt(state, before);
      return clinicReport(RECORDING_MS, { type: 'MoveConfirmed', data: { ...settles, appointment } });
    }
    if (state === null || state.status === 'cancelled') {
      return clinicReport(RECORDING_MS, { type: 'MoveRefused', data: { ...settles, reason: 'refused' } });
    }
    const answer = await diary.move(attempt, state.visit, hold, situation.at);
    const { after_ms } = answer;
    if ('failed' in answer && answer.failed !== 'timeout') {
      return clinicReport(after_ms, { type: 'MoveFailed', data: { ...settles, reason: answer.failed } });
    }
    if ('booked' in answer) {
      const appointment = await moveAppointment(appointments, effect, answer.booked, situation.at);
      return clinicReport(after_ms, { type: 'MoveConfirmed', data: { ...settles, appointment } });
    }
    if ('refused' in answer) {
      return clinicReport(after_ms, { type: 'MoveRefused', data: { ...settles, reason: answer.refused } });
    }
    // Asked and not answered is not the same as refused: it may be in the book.
    uncertain(effect, situation);
    return clinicReport(after_ms, { type: 'MoveUncertain', data: settles });
  };
}

/** `uncertain` is told of a cancellation that must be looked up after the call. */
export function cancellationRunner(
  diary: Diary,
  appointments: Appointments,
  uncertain: Uncertain<'CancellationRequested'>,
): Runner<'CancellationRequested'> {
  return async (effect, situation) => {
    const attempt = attemptOf(effect);
    const settles = { request: effect.version };
    const state = await appointments.of(effect.request.data.appointment.id);
    if (state?.settled.has(attempt)) {
      return clinicReport(RECORDING_MS, { type: 'CancellationConfirmed', data: settles });
    }
    if (state === null || state.status === 'cancelled') {
      return clinicReport(RECORDING_MS, { type: 'CancellationRefused', data: settles });
    }
    const answer = await diary.cancel(attempt, state.visit, situation.at);
    const { after_ms } = answer;
    if ('failed' in answer && answer.failed !== 'timeout') {
      return clinicReport(after_ms, { type: 'CancellationFailed', data: { ...settles, reason: answer.failed } });
    }
    if ('cancelled' in answer) {
      await cancelAppointment(appointments, effect, situation.at);
      return clinicReport(after_ms, { type: 'CancellationConfirmed', data: settles });
    }
    if ('refused' in answer) return clinicReport(after_ms, { type: 'CancellationRefused', data: settles });
    uncertain(effect, situation);
    return clinicReport(after_ms, { type: 'CancellationUncertain', data: settles });
  };
}

/** Records the place that the diary gave the appointment, once an attempt. */
export async function moveAppointment(
  appointments: Appointments,
  effect: EffectOf<'MoveRequested'>,
  { practitioner, chair, start, minutes }: Slot,
  at: string,
): Promise<Appointment> {
  const attempt = attemptOf(effect);
  const data = { attempt, call: effect.call, practitioner, chair, start, minutes };
  const { id } = effect.request.data.appointment;
  const state = await appointments.record(id, { type: 'AppointmentMoved', data }, at);
  return appointmentAt(state, state.settled.get(attempt));
}

/** Records that the appointment does not take place, once an attempt. */
export async function cancelAppointment(
  appointments: Appointments,
  effect: EffectOf<'CancellationRequested'>,
  at: string,
): Promise<void> {
  const data = { attempt: attemptOf(effect), call: effect.call };
  await appointments.record(effect.request.data.appointment.id, { type: 'AppointmentCancelled', data }, at);
}

export const appointmentRunners = (
  appointments: Appointments,
): Pick<Runners, 'AppointmentConfirmationRequested' | 'AppointmentLookupRequested'> => ({
  async AppointmentConfirmationRequested(effect, { at }) {
    const attempt = attemptOf(effect);
    const settles = { request: effect.version };
    const state = await appointments.of(effect.request.data.appointment.id);
    const stands = state !== null && (state.settled.has(attempt) || state.status !== 'cancelled');
    if (!stands) {
      return clinicReport(RECORDING_MS, {
        type: 'AppointmentConfirmationFailed',
        data: { ...settles, reason: 'refused' },
      });
    }
    await appointments.record(state.id, { type: 'AppointmentConfirmed', data: { attempt, call: effect.call } }, at);
    return clinicReport(RECORDING_MS, { type: 'AppointmentConfirmationNoted', data: settles });
  },

  async AppointmentLookupRequested({ version, request: { data } }, { at }) {
    const state = await appointments.nextOf(data.patient, at);
    const settles = { request: version };
    return state === null
      ? clinicReport(RECORDING_MS, { type: 'NoAppointmentFound', data: settles })
      : clinicReport(RECORDING_MS, {
          type: 'AppointmentFound',
          data: { ...settles, appointment: appointmentAt(state), service: state.service },
        });
  },
});
