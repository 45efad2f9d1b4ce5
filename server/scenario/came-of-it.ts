/**
 * What came of a call, each thing in a sentence. Every type of event is either here with its sentence or in the list of
 * those that change nothing for anybody: a new type does not compile before somebody has decided which.
 */
import type { EventType, Recorded } from '../../engine/event.ts';
import type { Clinic } from '../../engine/flow/schema/house-files.ts';
import { sayPrice } from '../../engine/wording/say-price.ts';
import type { ClosedValue, DayPart } from '../../engine/values.ts';
import type { inCourse } from './in-course.ts';
import { writeMoment } from './read-moment.ts';
import { writeWhen } from './read-when.ts';

export interface About {
  readonly clinic: Clinic;
  /** What somebody is called, by their id. */
  readonly nameOf: (patient: string) => string;
  /** An event of the call, by its version. */
  readonly eventOf: (version: number) => Recorded | undefined;
  /** The appointment of a stream as it stands, in words. */
  readonly visitOf: (stream: string) => string;
}

type Consequence = Exclude<EventType, (typeof inCourse)[number]>;
type Sentences = { readonly [T in Consequence]: (event: Recorded<T>, about: About) => string | null };

const requestOf = ({ data }: { readonly data: object }, { eventOf }: About): Recorded | undefined =>
  eventOf((data as { readonly request: number }).request);

/** `a check-up with Doctor Aoife Brennan on Wednesday 25 November 2026 at 09:00` */
export function sayVisit(
  { service, practitioner, start }: { readonly service: string; readonly practitioner: string; readonly start: string },
  { services, practitioners, zone }: Clinic,
): string {
  const what = services[service]?.says ?? service;
  const who = practitioners[practitioner]?.says ?? practitioner;
  return `${what} with ${who} on ${writeMoment(start, zone)}`;
}

function sayWhen(when: ClosedValue | null): string {
  if (when === null) return 'with no time named';
  return when === 'any' ? 'at any time' : `for ${writeWhen(when as DayPart | string)}`;
}

const tells = (why: string) => (): string => why;

const sentences: Sentences = {
  AppointmentBooked: ({ data }, { clinic, nameOf }) => {
    const price = sayPrice(data.price_cents);
    const whose = data.patient === null ? 'nobody on record' : nameOf(data.patient);
    return `Booked for ${whose}: ${sayVisit(data, clinic)}, ${price}.`;
  },
  AppointmentMoved: ({ stream, data }, { clinic, visitOf }) =>
    `Moved to ${writeMoment(data.start, clinic.zone)} with ${clinic.practitioners[data.practitioner]?.says ?? data.practitioner}: ${visitOf(stream)}.`,
  AppointmentConfirmed: ({ stream }, { visitOf }) => `Confirmed: ${visitOf(stream)}.`,
  AppointmentCancelled: ({ stream }, { visitOf }) => `Cancelled: ${visitOf(stream)}.`,
  BookingRefused: ({ data }) =>
    data.reason === 'slot_gone' ? 'Not booked: the time was gone.' : 'Not booked: the diary refused.',
  BookingUncertain: tells('Nobody can say yet whether it is booked.'),
  BookingFailed: tells('Not booked: the diary failed.'),
  MoveRefused: ({ data }) =>
    data.reason === 'slot_gone' ? 'Not moved: the time was gone.' : 'Not moved: the diary refused.',
  MoveUncertain: tells('Nobody can say yet whether it is moved.'),
  MoveFailed: tells('Not moved: the diary failed.'),
  CancellationRefused: tells('Not cancelled: the diary refused.'),
  CancellationUncertain: tells('Nobody can say yet whether it is cancelled.'),
  CancellationFailed: tells('Not cancelled: the diary failed.'),
  AppointmentConfirmationFailed: tells('That they will come could not be noted.'),
  LookUpsExhausted: tells('The diary never said what became of it.'),
  CallbackAgreed: ({ data }) => `A call back is promised, ${sayWhen(data.when)}.`,
  CallbackFailed: tells('A call back could not be promised.'),
  OptedOut: ({ stream }, { nameOf }) => `${nameOf(stream)} is not called again.`,
  OptOutFailed: tells('That they are not to be called again could not be recorded.'),
  NumberDisputed: ({ stream }, { nameOf }) => `The number of ${nameOf(stream)} is noted as wrong.`,
  WrongNumberFailed: tells('That the number is wrong could not be recorded.'),
  WaitingListEntered: ({ stream, data }, { clinic, nameOf }) =>
    `${nameOf(stream)} is on the waiting list for ${clinic.services[data.service]?.says ?? data.service}.`,
  WaitingListFailed: tells('The waiting list could not be reached.'),
  EscalationRaised: (event, about) => {
    const request = requestOf(event, about);
    return `The staff are told at once: ${request?.type === 'EscalationRequested' ? request.data.why : 'unknown'}.`;
  },
  EscalationFailed: tells('The staff could not be told.'),
  CallTransferred: tells('A person of the clinic is on the line.'),
  TransferFailed: tells('Nobody of the clinic could come to the line.'),
  StaffMessageTaken: (event, about) => {
    const request = requestOf(event, about);
    const box = request?.type === 'StaffMessageRequested' && typeof request.box === 'object' ? request.box : null;
    return `A message is kept for the staff: ${box?.message ?? '(no words)'}`;
  },
  StaffMessageFailed: tells('A message for the staff could not be kept.'),
  PatientRegistered: ({ stream }, { nameOf }) => `Registered: ${nameOf(stream)}.`,
  GuardianNamed: ({ stream, data }, { nameOf }) => `${nameOf(data.guardian)} speaks for ${nameOf(stream)}.`,
  RegistrationFailed: tells('Nobody could be registered.'),
  ConsentGiven: ({ data }) => `A consent is given: ${data.purpose}, by ${data.channel}.`,
  ConsentWithdrawn: ({ data }) => `A consent is withdrawn: ${data.purpose}, by ${data.channel}.`,
  CallFaulted: ({ data }) => `Elo is at fault: ${data.problem}, at ${data.where}.`,
  CallLost: ({ data }) => `The call was lost: ${data.reason}.`,
};

/** The sentence for an event; null where it changes nothing for anybody. */
export function sentenceFor(event: Recorded, about: About): string | null {
  if (!Object.hasOwn(sentences, event.type)) return null;
  const say = sentences[event.type as Consequence] as (event: Recorded, about: About) => string | null;
  return say(event, about);
}
