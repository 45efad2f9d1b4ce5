/** A log with an appointment in it, and requests about it as a call would make them. */
import { memoryLog } from '../../adapters/log/memory-log.ts';
import type { Talk } from '../../engine/call/call.ts';
import type { EffectOf, RequestType } from '../../engine/effect/effects-of.ts';
import type { Draft, Opened } from '../../engine/event.ts';
import type { EventLog } from '../../engine/ports.ts';
import type { Hold, Slot } from '../../engine/values.ts';
import { appointmentsIn, type Appointments } from '../../server/runtime/appointments.ts';
import type { Situation } from '../../server/runtime/runners/runner.ts';
import { virtualClock, type VirtualClock } from '../../server/runtime/virtual-clock.ts';
import { MONDAY_AT_TEN } from './typed-call.ts';

export const APPOINTMENT = 'appointment-01KAT0000000000000000000AP';
export const PATIENT = 'patient-01KAT0000000000000000000BB';
export const CALL = 'call-01KAT0000000000000000000AA';

export const slotAt = (day: string, time: string): Slot => ({
  id: `${day}T${time}_brennan_one`,
  start: `${day}T${time}:00.000+00:00`,
  minutes: 30,
  practitioner: 'brennan',
  chair: 'one',
});
export const TUESDAY_AT_TEN = slotAt('2026-11-24', '10:00');
export const WEDNESDAY_AT_NINE = slotAt('2026-11-25', '09:00');
export const HOLD: Hold = {
  attempt: `${CALL}/7`,
  slot: WEDNESDAY_AT_NINE,
  until: '2026-11-23T10:20:00.000+00:00',
};

export const bookedAs = (
  patient: string,
  { start, minutes, practitioner, chair }: Slot,
): Draft<'AppointmentBooked'> => ({
  type: 'AppointmentBooked',
  data: {
    attempt: `booked-${start}`,
    call: null,
    patient,
    service: 'check_up',
    practitioner,
    chair,
    start,
    minutes,
    price_cents: 5000,
    currency: 'EUR',
    simulated: false,
  },
});

/** The appointment as a call remembers it. */
export const remembered = ({ start, minutes, practitioner }: Slot) =>
  ({ id: APPOINTMENT, start, minutes, practitioner, service: 'check_up', price_cents: 5000, currency: 'EUR' }) as const;

/** The visit of the appointment as the diary knows it. */
export const VISIT = { attempt: `booked-${TUESDAY_AT_TEN.start}`, slot: TUESDAY_AT_TEN };

export interface Booked {
  readonly log: EventLog;
  readonly clock: VirtualClock;
  readonly appointments: Appointments;
  /** What every appointment went through, in the order of the log. */
  readonly history: () => Promise<string[]>;
}

/** One appointment, on Tuesday at ten. */
export async function withAppointment(): Promise<Booked> {
  const clock = virtualClock(MONDAY_AT_TEN);
  const log = memoryLog({ clock });
  const appointments = appointmentsIn(log);
  await appointments.begin(APPOINTMENT, bookedAs(PATIENT, TUESDAY_AT_TEN), clock.now(), 'the desk');
  return {
    log,
    clock,
    appointments,
    async history() {
      const rows = await log.readAll(0, 100);
      return rows.filter(({ stream }) => stream.startsWith('appointment-')).map(({ type }) => type);
    },
  };
}

/** A request of the call, at a version of its stream. */
export const asked = <T extends RequestType>(version: number, request: Opened<T>): EffectOf<T> => ({
  call: CALL,
  version,
  request,
});

export const moveAsked = asked<'MoveRequested'>(9, {
  type: 'MoveRequested',
  data: { appointment: remembered(TUESDAY_AT_TEN), hold: HOLD },
});
export const cancelAsked = asked<'CancellationRequested'>(9, {
  type: 'CancellationRequested',
  data: { appointment: remembered(TUESDAY_AT_TEN) },
});

/** As much of a situation as these runners read. */
export const situationOf = (patient: string | null, at = MONDAY_AT_TEN): Situation =>
  ({ at, talk: { briefing: { patient, simulated: false } } as unknown as Talk }) as unknown as Situation;
