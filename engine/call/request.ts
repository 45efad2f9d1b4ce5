/** What each `do` asks of the clinic's systems: a total record, so that an effect without a request does not compile. */
import type { DoName } from '../effect/catalogue.ts';
import type { Draft } from '../event.ts';
import { given } from '../fault.ts';
import { conversationOf, type Prepared } from '../flow/prepare.ts';
import { localTime, writeInstant } from '../time/local-time.ts';
import type { Appointment, Beneficiary, ClosedValue, Hold, Remembered, Slot } from '../values.ts';
import type { Talk } from './call.ts';

/** How long after the longest possible call a hold still stands, in minutes: a booking may take its time to settle. */
const SETTLING_MINUTES = 5;

type Request = (talk: Talk, prepared: Prepared) => Draft;

const value = (talk: Talk, name: string): Remembered =>
  given(talk.dialogue.memory[name], 'a request needs a value', name);
/** What a personal value contains; null where it is not known (any more), or its box does not open. */
const content = ({ dialogue, personal }: Talk, name: string): string | null =>
  Object.hasOwn(dialogue.memory, name) ? (personal[name] ?? null) : null;
const person = (talk: Talk) => ({
  person_name: content(talk, 'person_name'),
  birth_date: content(talk, 'birth_date'),
});
const service = (talk: Talk): string => value(talk, 'reason') as string;

const requests: Readonly<Record<DoName, Request>> = {
  find_slots: (talk) => ({
    type: 'SlotSearchRequested',
    data: {
      service: service(talk),
      when: value(talk, 'when') as ClosedValue,
      practitioner: (talk.dialogue.memory['practitioner'] as string | undefined) ?? null,
    },
  }),
  hold_slot: (talk, prepared) => ({
    type: 'SlotHoldRequested',
    data: { slot: value(talk, 'slot') as Slot, until: holdUntil(talk, prepared) },
  }),
  book: (talk, { release }) => {
    const { price_cents } = given(
      release.clinic.services[service(talk)],
      'the clinic has no such service',
      service(talk),
    );
    return {
      type: 'BookingRequested',
      data: {
        hold: value(talk, 'held') as Hold,
        service: service(talk),
        price_cents,
        currency: 'EUR',
        ...somebodyElse(talk),
      },
    };
  },
  promise_callback: ({ dialogue }) => ({
    type: 'CallbackRequested',
    data: { when: (dialogue.memory['callback_time'] as ClosedValue | undefined) ?? null },
  }),
  transfer: () => ({ type: 'TransferRequested', data: {} }),
  record_opt_out: () => ({ type: 'OptOutRequested', data: {} }),
  record_wrong_number: () => ({ type: 'WrongNumberRequested', data: {} }),
  alert_staff: ({ dialogue }) => ({
    type: 'EscalationRequested',
    data: { why: given(dialogue.frames.at(-1), 'nothing is open', 'alert_staff').file },
  }),
  move: (talk) => ({
    type: 'MoveRequested',
    data: { appointment: value(talk, 'appointment') as Appointment, hold: value(talk, 'held') as Hold },
  }),
  cancel: (talk) => ({
    type: 'CancellationRequested',
    data: { appointment: value(talk, 'appointment') as Appointment },
  }),
  confirm_appointment: (talk) => ({
    type: 'AppointmentConfirmationRequested',
    data: { appointment: value(talk, 'appointment') as Appointment },
  }),
  identify_caller: () => ({ type: 'CallerLookupRequested', data: {} }),
  find_person: (talk) => ({ type: 'PersonLookupRequested', data: {}, box: person(talk) }),
  register_person: (talk) => {
    const for_whom = (talk.dialogue.memory['for_whom'] as Beneficiary | undefined) ?? 'self';
    const guardian = for_whom === 'self' ? null : talk.briefing.patient;
    return { type: 'RegistrationRequested', data: { for_whom, guardian }, box: person(talk) };
  },
  find_appointment: (talk) => ({
    type: 'AppointmentLookupRequested',
    data: { patient: value(talk, 'patient') as string },
  }),
  take_message: (talk) => ({
    type: 'StaffMessageRequested',
    data: { patient: (talk.dialogue.memory['patient'] as string | undefined) ?? null },
    box: { message: content(talk, 'message') },
  }),
  add_to_waiting_list: (talk) => ({
    type: 'WaitingListRequested',
    data: { service: service(talk), ...somebodyElse(talk) },
  }),
};

/** The event that requests an effect, with everything that its runner needs. */
export const requestFor = (effect: string, talk: Talk, prepared: Prepared): Draft =>
  given(requests[effect as DoName], 'nothing is known that does this', effect)(talk, prepared);

/** A visit is the patient's whom the call came to speak of, and else of whom it is with. */
function somebodyElse({ dialogue, briefing }: Talk): { readonly patient?: string } {
  const patient = dialogue.memory['patient'] as string | undefined;
  return patient === undefined || patient === briefing.patient ? {} : { patient };
}

/** A hold outlives the longest possible call, so that it cannot lapse in the middle of one. */
function holdUntil(talk: Talk, prepared: Prepared): string {
  const { minutes } = conversationOf(prepared, talk.briefing.flow).limits;
  return writeInstant(localTime(talk.started_at, 'utc').plus({ minutes: minutes + SETTLING_MINUTES }));
}
