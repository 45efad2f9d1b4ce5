/** A typed reminder needs something to remind of: where the person has no appointment, one is booked for them first. */
import { DateTime } from 'luxon';
import { conversationOf, type Prepared } from '../../engine/flow/prepare.ts';
import type { Diary } from '../../engine/ports.ts';
import { given } from '../../engine/fault.ts';
import { localTime } from '../../engine/time/local-time.ts';
import type { Slot } from '../../engine/values.ts';
import { sayDay, sayTime } from '../../engine/wording/say-date.ts';
import type { Appointments } from '../runtime/appointments.ts';
import { derivedId } from '../runtime/derived-id.ts';
import type { CallPlan } from '../runtime/place-call.ts';

export interface Preparing {
  readonly diary: Diary;
  readonly appointments: Appointments;
  readonly release: Prepared;
  readonly plan: CallPlan;
  readonly at: string;
}

/** A reminder is called a day before. What is free sooner would not be there for a real one. */
const HOURS_AHEAD = 18;
const DAYS_SEARCHED = 62;
/** More than any day has. */
const TIMES_A_DAY = 500;

/**
 * Books the first free time from then on, outside any call, where the conversation knows an appointment and the person has
 * none. Says so in a sentence; null where nothing was to be done, or nothing is free.
 */
export async function prepareAppointment({
  diary,
  appointments,
  release,
  plan,
  at,
}: Preparing): Promise<string | null> {
  const { clinic } = release.release;
  const { patient, call } = plan;
  if (!conversationOf(release, plan.flow).knows?.includes('appointment')) return null;
  if ((await appointments.nextOf(patient, at)) !== null) return null;
  const service = given(clinic.usual_services[0], 'the clinic has no usual service', clinic.id);
  const { says, price_cents } = given(clinic.services[service], 'the clinic has no such service', service);
  const slot = await firstFree(diary, service, localTime(at, clinic.zone).plus({ hours: HOURS_AHEAD }), at);
  if (slot === null) return null;
  const attempt = `before-${call}`;
  const answer = await diary.book(attempt, { attempt, slot, until: slot.start }, at);
  if (!('booked' in answer)) return null;
  const { start, minutes, practitioner, chair } = answer.booked;
  const place = { practitioner, chair, start, minutes };
  const money = { price_cents, currency: 'EUR', simulated: false } as const;
  const data = { attempt, call: null, patient, service, ...place, ...money };
  await appointments.begin(derivedId('appointment', attempt), { type: 'AppointmentBooked', data }, at, attempt);
  const time = localTime(start, clinic.zone);
  const when = `${sayDay(time, localTime(at, clinic.zone))} at ${sayTime(time)}`;
  return `There was no appointment to speak of, so one was booked before the call: ${says}, ${when}.`;
}

async function firstFree(diary: Diary, service: string, earliest: DateTime, at: string): Promise<Slot | null> {
  for (let days = 0; days < DAYS_SEARCHED; days += 1) {
    const day = given(earliest.plus({ days }).toISODate(), 'a day has a date', at);
    const when = { from: day, to: day, part: 'any' } as const;
    const answer = await diary.search({ service, when, practitioner: null, at, limit: TIMES_A_DAY });
    const slots = 'slots' in answer ? answer.slots : [];
    const free = slots.find(({ start }) => DateTime.fromISO(start) >= earliest);
    if (free) return free;
  }
  return null;
}
