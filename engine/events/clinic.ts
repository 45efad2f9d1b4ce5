/** What a call asks of the clinic's systems, and how each request settled. Each outcome names its request. */
import { z } from 'zod';
import { fact, sealedFact } from '../fact.ts';
import { appointment, beneficiaries, closedValue, hold, name, patientId, slot } from '../values.ts';
import { failure, requestVersion } from './shared.ts';

const settles = { request: requestVersion };
const failed = fact('system', { ...settles, reason: failure });

export const clinicEvents = {
  SlotSearchRequested: fact('elo', { service: name, when: closedValue, practitioner: name.nullable() }),
  SlotsFound: fact('system', { ...settles, slots: z.array(slot).min(1).max(20) }),
  NoSlotsFound: fact('system', settles),
  SlotSearchFailed: failed,

  SlotHoldRequested: fact('elo', { slot, until: z.string() }),
  SlotHoldGiven: fact('system', { ...settles, hold }),
  SlotHoldRefused: fact('system', settles),
  SlotHoldFailed: failed,

  SlotReleaseRequested: fact('elo', { hold }),
  SlotReleased: fact('system', settles),
  SlotReleaseFailed: failed,

  BookingRequested: fact('elo', {
    hold,
    service: name,
    price_cents: z.int().min(0),
    currency: z.literal('EUR'),
    /** Whose visit it is, where that is not the person whom the call is with. */
    patient: patientId.optional(),
  }),
  BookingConfirmed: fact('system', { ...settles, appointment }),
  BookingRefused: fact('system', { ...settles, reason: z.enum(['slot_gone', 'refused']) }),
  BookingUncertain: fact('system', settles),
  BookingFailed: failed,
  /**
   * The diary was asked again and again what became of an uncertain request, and did not say. `booking` is its version;
   * `what` tells a move and a cancellation from a booking.
   */
  LookUpsExhausted: fact('system', { booking: requestVersion, what: z.enum(['move', 'cancellation']).optional() }),

  MoveRequested: fact('elo', { appointment, hold }),
  /** The appointment as it stands now, at its new time. */
  MoveConfirmed: fact('system', { ...settles, appointment }),
  MoveRefused: fact('system', { ...settles, reason: z.enum(['slot_gone', 'refused']) }),
  MoveUncertain: fact('system', settles),
  MoveFailed: failed,

  CancellationRequested: fact('elo', { appointment }),
  CancellationConfirmed: fact('system', settles),
  CancellationRefused: fact('system', settles),
  CancellationUncertain: fact('system', settles),
  CancellationFailed: failed,

  AppointmentConfirmationRequested: fact('elo', { appointment }),
  AppointmentConfirmationNoted: fact('system', settles),
  AppointmentConfirmationFailed: failed,

  AppointmentLookupRequested: fact('elo', { patient: patientId }),
  /** `service` is what it is for, as a value of its own that a call may go on with. */
  AppointmentFound: fact('system', { ...settles, appointment, service: name }),
  NoAppointmentFound: fact('system', settles),
  AppointmentLookupFailed: failed,

  CallerLookupRequested: fact('elo', {}),
  CallerRecognised: fact('system', { ...settles, patient: patientId }),
  SeveralCallersRecognised: fact('system', settles),
  NoCallerRecognised: fact('system', settles),
  CallerLookupFailed: failed,

  /** Comparing personal values is an effect with a clear outcome: the machine never branches on one. */
  PersonLookupRequested: sealedFact('elo', {}, 'conversation', {
    person_name: z.string().nullable(),
    birth_date: z.string().nullable(),
  }),
  PersonFound: fact('system', { ...settles, patient: patientId }),
  NoPersonFound: fact('system', settles),
  PersonLookupFailed: failed,

  /** `guardian` speaks for the person who is registered, and is null where a person speaks for themselves. */
  RegistrationRequested: sealedFact(
    'elo',
    { for_whom: z.enum(beneficiaries), guardian: patientId.nullable() },
    'conversation',
    { person_name: z.string().nullable(), birth_date: z.string().nullable() },
  ),
  PersonRegistered: fact('system', { ...settles, patient: patientId }),
  RegistrationFailed: failed,

  StaffMessageRequested: sealedFact('elo', { patient: patientId.nullable() }, 'conversation', {
    message: z.string().nullable(),
  }),
  StaffMessageTaken: fact('system', settles),
  StaffMessageFailed: failed,

  CallbackRequested: fact('elo', { when: closedValue.nullable() }),
  CallbackPromised: fact('system', settles),
  CallbackFailed: failed,

  TransferRequested: fact('elo', {}),
  CallTransferred: fact('system', settles),
  TransferFailed: failed,

  OptOutRequested: fact('elo', {}),
  OptOutRecorded: fact('system', settles),
  OptOutFailed: failed,

  WrongNumberRequested: fact('elo', {}),
  WrongNumberRecorded: fact('system', settles),
  WrongNumberFailed: failed,

  EscalationRequested: fact('elo', { why: name }),
  EscalationRaised: fact('system', settles),
  EscalationFailed: failed,

  /** `patient` stands where it is not the person whom the call is with. */
  WaitingListRequested: fact('elo', { service: name, patient: patientId.optional() }),
  WaitingListJoined: fact('system', settles),
  WaitingListFailed: failed,
} as const;
