/** Books an appointment that stands before the call, in the diary and on record. */
import { slotId } from '../../engine/diary/slot-id.ts';
import type { Clinic } from '../../engine/flow/schema/house-files.ts';
import type { Diary, EventLog } from '../../engine/ports.ts';
import { localTime } from '../../engine/time/local-time.ts';
import type { Slot } from '../../engine/values.ts';
import { startStream } from '../runtime/append-facts.ts';
import type { BookedBefore } from './scenario.ts';

export interface Book {
  readonly log: EventLog;
  readonly diary: Diary;
  readonly clinic: Clinic;
  readonly at: string;
}

export interface Visit extends BookedBefore {
  readonly patient: string;
  /** Which of several it is. */
  readonly number: number;
}

/** False where it cannot stand: nobody works then, or the time is taken. */
export async function bookBefore({ log, diary, clinic, at }: Book, visit: Visit): Promise<boolean> {
  const attempt = `before-the-call/${visit.number}`;
  const slot = await take(diary, slotsFor(clinic, visit), attempt, at);
  const service = clinic.services[visit.service];
  if (slot === null || service === undefined) return false;
  const { start, minutes, practitioner, chair } = slot;
  const { price_cents } = service;
  const place = { practitioner, chair, start, minutes };
  const booked = { attempt, call: null, patient: visit.patient, service: visit.service, ...place, price_cents };
  const data = { ...booked, currency: 'EUR' as const, simulated: false };
  const id = `appointment-${String(visit.number).padStart(26, '0')}`;
  return startStream(log, id, [{ type: 'AppointmentBooked', data }], { at, cause: null });
}

/** The same time in every chair, as the diary would offer it. */
function slotsFor(clinic: Clinic, { start: instant, minutes, practitioner }: BookedBefore): Slot[] {
  const start = localTime(instant, clinic.zone).toFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZZ");
  return clinic.locations.flatMap(({ chairs }) =>
    chairs.map((chair) => {
      const place = { start, minutes, practitioner, chair };
      return { id: slotId(place), ...place };
    }),
  );
}

async function take(diary: Diary, slots: readonly Slot[], attempt: string, at: string): Promise<Slot | null> {
  for (const slot of slots) {
    const held = await diary.hold(`${attempt}/${slot.chair}`, slot, slot.start, at);
    if (!('hold' in held)) continue;
    const booked = await diary.book(attempt, held.hold, at);
    if ('booked' in booked) return slot;
  }
  return null;
}
