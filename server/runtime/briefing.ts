/** What a call knows beforehand: exactly what its conversation says that it knows or may know, and no more. */
import { appointmentAt, type AppointmentState } from '../../engine/diary/appointment.ts';
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
  listedIn(conversation).some((name) => name === 'appointment' || name === 'reason')
    ? appointments.nextOf(patient, at)
    : null;

export function knownBefore(conversation: Conversation, person: Person, next: AppointmentState | null): Known {
  const listed = listedIn(conversation);
  const only = <T>(values: Readonly<Record<string, T | null>>): Record<string, T> =>
    Object.fromEntries(
      Object.entries(values).flatMap(([name, value]) =>
        value !== null && listed.includes(name) ? [[name, value]] : [],
      ),
    );
  return {
    closed: only<ClosedValue>({
      patient: person.id,
      appointment: next && appointmentAt(next),
      reason: next && next.service,
    }),
    personal: only({ patient_name: person.name }),
  };
}

const listedIn = ({ knows = [], may_know = [] }: Conversation): readonly string[] => [...knows, ...may_know];
