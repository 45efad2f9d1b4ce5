/** What a call asks of the clinic's systems, and how each request settled. Each outcome names its request. */
import { z } from 'zod';
import { fact } from '../fact.ts';
import { appointment, closedValue, hold, name, slot } from '../values.ts';
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

  BookingRequested: fact('elo', { hold, service: name, price_cents: z.int().min(0), currency: z.literal('EUR') }),
  BookingConfirmed: fact('system', { ...settles, appointment }),
  BookingRefused: fact('system', { ...settles, reason: z.enum(['slot_gone', 'refused']) }),
  BookingUncertain: fact('system', settles),
  BookingFailed: failed,
  /** The diary was asked again and again what became of an uncertain booking, and did not say. */
  LookUpsExhausted: fact('system', { booking: requestVersion }),

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

  WaitingListRequested: fact('elo', { service: name }),
  WaitingListJoined: fact('system', settles),
  WaitingListFailed: failed,
} as const;
