/**
 * Booking cannot lie. Whatever the diary says is carried on as it is: only its "booked" makes an appointment, once an
 * attempt, and what nobody can say is uncertain and looked up later.
 */
import type { Diary, DiaryBooking } from '../../../engine/ports.ts';
import type { Appointment } from '../../../engine/values.ts';
import type { EffectOf } from '../../../engine/effect/effects-of.ts';
import type { Appointments } from '../appointments.ts';
import { derivedId } from '../derived-id.ts';
import { attemptOf, clinicReport, type Runner, type Situation } from './runner.ts';

type Booking = EffectOf<'BookingRequested'>;

/** `uncertain` is told of a booking that must be looked up after the call. */
export function bookingRunner(
  diary: Diary,
  appointments: Appointments,
  uncertain: (booking: Booking, situation: Situation) => void,
): Runner<'BookingRequested'> {
  return async (effect, situation) => {
    const answer = await diary.book(attemptOf(effect), effect.request.data.hold, situation.at);
    const settles = { request: effect.version };
    const { after_ms } = answer;
    if ('failed' in answer) {
      // Asked and not answered is not the same as refused: it may be in the book.
      if (answer.failed !== 'timeout') {
        return clinicReport(after_ms, { type: 'BookingFailed', data: { ...settles, reason: answer.failed } });
      }
      uncertain(effect, situation);
      return clinicReport(after_ms, { type: 'BookingUncertain', data: settles });
    }
    if ('booked' in answer) {
      const appointment = await bookAppointment(appointments, effect, situation, answer);
      return clinicReport(after_ms, { type: 'BookingConfirmed', data: { ...settles, appointment } });
    }
    if ('refused' in answer) {
      return clinicReport(after_ms, { type: 'BookingRefused', data: { ...settles, reason: answer.refused } });
    }
    uncertain(effect, situation);
    return clinicReport(after_ms, { type: 'BookingUncertain', data: settles });
  };
}

/** Appends the appointment of an attempt, once: its id follows from the attempt, so that a second try finds the first. */
export async function bookAppointment(
  appointments: Appointments,
  effect: Booking,
  { talk, at }: Pick<Situation, 'talk' | 'at'>,
  { booked }: Extract<DiaryBooking, { booked: unknown }>,
): Promise<Appointment> {
  const { service, price_cents, currency } = effect.request.data;
  const attempt = attemptOf(effect);
  const { start, minutes, practitioner, chair } = booked;
  const { patient, simulated } = talk.briefing;
  const id = derivedId('appointment', attempt);
  const fact = {
    attempt,
    call: effect.call,
    patient: effect.request.data.patient ?? patient,
    service,
    practitioner,
    chair,
    start,
    minutes,
    price_cents,
    currency,
  };
  await appointments.begin(id, { type: 'AppointmentBooked', data: { ...fact, simulated } }, at, attempt);
  return { id, start, minutes, practitioner, service, price_cents, currency };
}
