/** Streams `diary-<location>-<day>` and `appointment-<ulid>`: the clinic's own book, apart from any call. */
import { z } from 'zod';
import { fact } from '../fact.ts';
import { instant, name } from '../values.ts';

const place = { practitioner: name, chair: name, start: instant, minutes: z.int().min(5).max(480) };

export const diaryEvents = {
  /** `attempt` is the request that caused it, `call-…/17`: the same attempt gets the same answer for ever. */
  SlotHeld: fact('system', { attempt: z.string(), ...place, until: instant }),
  SlotTaken: fact('system', { attempt: z.string(), ...place }),
  SlotDenied: fact('system', { attempt: z.string(), ...place }),
  SlotFreed: fact('system', { attempt: z.string(), ...place }),
  /** The place of a visit is free again: `attempt` moved or cancelled the visit that `taken_by` had brought. */
  SlotVacated: fact('system', { attempt: z.string(), taken_by: z.string(), ...place }),
  AppointmentBooked: fact('system', {
    attempt: z.string(),
    call: z.string().nullable(),
    patient: z.string().nullable(),
    service: name,
    ...place,
    price_cents: z.int().min(0),
    currency: z.literal('EUR'),
    simulated: z.boolean(),
  }),
  /** It takes place at another time from now on. */
  AppointmentMoved: fact('system', { attempt: z.string(), call: z.string().nullable(), ...place }),
  /** The patient says that they will come. */
  AppointmentConfirmed: fact('system', { attempt: z.string(), call: z.string().nullable() }),
  AppointmentCancelled: fact('system', { attempt: z.string(), call: z.string().nullable() }),
} as const;
