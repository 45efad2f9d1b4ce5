/** One appointment, folded from its stream `appointment-<ulid>`, whatever diary stands behind it. */
import type { Clear } from '../event.ts';
import type { Visit } from '../ports.ts';
import type { Appointment, Slot } from '../values.ts';
import { instantMs } from '../time/local-time.ts';
import { slotId } from './slot-id.ts';

export type AppointmentEvent = Clear<
  'AppointmentBooked' | 'AppointmentMoved' | 'AppointmentConfirmed' | 'AppointmentCancelled'
>;

export interface AppointmentState {
  readonly id: string;
  readonly version: number;
  readonly patient: string | null;
  readonly service: string;
  readonly price_cents: number;
  readonly currency: 'EUR';
  readonly status: 'booked' | 'moved' | 'confirmed' | 'cancelled';
  /** Where it stands in the diary, and the attempt that brought it there. */
  readonly visit: Visit;
  /** Every request that it has settled, with the place that each one gave it: the same request is answered the same for ever. */
  readonly settled: ReadonlyMap<string, Slot>;
}

/** The appointment after one more event of its stream; null before its first. */
export function evolveAppointment(
  before: AppointmentState | null,
  event: AppointmentEvent,
  id: string,
): AppointmentState | null {
  const { attempt } = event.data;
  if (event.type === 'AppointmentBooked') return before ?? bookedBy(event.data, id);
  if (before === null) throw new Error(`${id} begins with ${event.type}, and was never booked.`);
  const version = before.version + 1;
  switch (event.type) {
    case 'AppointmentMoved': {
      const slot = slotOf(event.data);
      return {
        ...before,
        version,
        status: 'moved',
        visit: { attempt, slot },
        settled: new Map(before.settled).set(attempt, slot),
      };
    }
    case 'AppointmentConfirmed':
    case 'AppointmentCancelled':
      return {
        ...before,
        version,
        status: event.type === 'AppointmentConfirmed' ? 'confirmed' : 'cancelled',
        settled: new Map(before.settled).set(attempt, before.visit.slot),
      };
  }
}

function bookedBy(data: Clear<'AppointmentBooked'>['data'], id: string): AppointmentState {
  const { attempt, patient, service, price_cents, currency } = data;
  const slot = slotOf(data);
  return {
    id,
    version: 1,
    patient,
    service,
    price_cents,
    currency,
    status: 'booked',
    visit: { attempt, slot },
    settled: new Map([[attempt, slot]]),
  };
}

function slotOf({ practitioner, chair, start, minutes }: Omit<Slot, 'id'>): Slot {
  const place = { practitioner, chair, start, minutes };
  return { id: slotId(place), ...place };
}

/** What a call remembers of it, at the place that it has now or was given by a request. */
export function appointmentAt(state: AppointmentState, slot: Slot = state.visit.slot): Appointment {
  const { id, service, price_cents, currency } = state;
  const { start, minutes, practitioner } = slot;
  return { id, start, minutes, practitioner, service, price_cents, currency };
}

/** The next of these that is still to come and not cancelled, or null. */
export function nextAppointment(states: Iterable<AppointmentState>, at: string): AppointmentState | null {
  const now_ms = instantMs(at);
  let next: AppointmentState | null = null;
  for (const state of states) {
    const from_ms = instantMs(state.visit.slot.start);
    if (state.status === 'cancelled' || from_ms <= now_ms) continue;
    if (next === null || from_ms < instantMs(next.visit.slot.start)) next = state;
  }
  return next;
}
