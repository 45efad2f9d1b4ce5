/** What a call knows beforehand: exactly what its conversation says that it knows or may know, and no more. */
import { appointmentAt, type AppointmentState } from '../../engine/diary/appointment.ts';
import { THE_VISIT, type ClosedBeforehand, type PersonalBeforehand } from '../../engine/flow/beforehand.ts';
import type { Conversation } from '../../engine/flow/schema/flow-file.ts';
import type { ClosedValue } from '../../engine/values.ts';
import type { Appointments } from './appointments.ts';
import type { Person } from './people.ts';

export interface Known {
  readonly closed: Readonly<Record<string, ClosedValue>>;
  readonly personal: Readonly<Record<string, string>>;
}

/** The next appointment of somebody, where the conversation speaks of one. */
export const appointmentOf = async (
  conversation: Conversation,
  appointments: Appointments,
  patient: string,
  at: string,
): Promise<AppointmentState | null> =>
  listedIn(conversation).includes(THE_VISIT) ? appointments.nextOf(patient, at) : null;

export function knownBefore(conversation: Conversation, person: Person, next: AppointmentState | null): Known {
  const listed = listedIn(conversation);
  const only = <T>(values: Readonly<Record<string, T | null>>): Record<string, T> =>
    Object.fromEntries(
      Object.entries(values).flatMap(([name, value]) =>
        value !== null && listed.includes(name) ? [[name, value]] : [],
      ),
    );
  const closed: Record<ClosedBeforehand, ClosedValue | null> = {
    patient: person.id,
    appointment: next && appointmentAt(next),
  };
  const personal: Record<PersonalBeforehand, string | null> = { patient_name: person.name };
  return { closed: only(closed), personal: only(personal) };
}

const listedIn = ({ knows = [], may_know = [] }: Conversation): readonly string[] => [...knows, ...may_know];
