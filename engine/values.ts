/**
 * What a call can remember in the clear. Personal values (a name, a number, free words) never stand here:
 * they live in the boxes of events, and the machine only ever asks whether one is known.
 */
import { z } from 'zod';

/** A calendar day, `2026-11-24`. */
export const isoDate = z.string().regex(/^\d{4}-\d\d-\d\d$/);
/** A wall-clock time in the clinic's zone, `09:30`. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** An instant with its offset, `2026-11-24T09:30:00.000+00:00`. */
export const instant = z.iso.datetime({ offset: true });
/** A name of the flow language: small letters, digits, `_` and `-`; never a member that every object inherits. */
export const name = z.string().regex(/^(?!constructor$)[a-z][a-z0-9_-]{0,59}$/);

export const dayParts = ['any', 'morning', 'afternoon', 'evening'] as const;

/** When somebody can come or be called: days (both ends included) in the clinic's zone, and which part of them. */
export const dayPart = z.strictObject({
  from: isoDate,
  to: isoDate,
  part: z.enum(dayParts),
  /** Exactly this time was asked for. */
  at: clockTime.optional(),
  after: clockTime.optional(),
  before: clockTime.optional(),
  /** Days that were ruled out ("not Monday"). */
  except: z.array(isoDate).max(14).optional(),
});
export type DayPart = z.infer<typeof dayPart>;

/** A free time in a diary. `id` is unique within the clinic and carries no personal data. */
export const slot = z.strictObject({
  id: z.string().min(1).max(80),
  start: instant,
  minutes: z.int().min(5).max(480),
  practitioner: name,
  chair: name,
});
export type Slot = z.infer<typeof slot>;

/** A slot that is kept for one attempt until an instant. */
export const hold = z.strictObject({ attempt: z.string(), slot, until: instant });
export type Hold = z.infer<typeof hold>;

export const appointment = z.strictObject({
  id: z.string().regex(/^appointment-/),
  start: instant,
  minutes: z.int().min(5).max(480),
  practitioner: name,
  service: name,
  price_cents: z.int().min(0),
  currency: z.literal('EUR'),
});
export type Appointment = z.infer<typeof appointment>;

/** Who a call is about: an id, and no more than that. */
export const patientId = z.string().regex(/^patient-[0-9A-Z]{1,40}$/);

/** Whose visit it can be: the caller's own, a child's, or somebody else's for whom they speak. */
export const beneficiaries = ['self', 'child', 'other'] as const;
export type Beneficiary = (typeof beneficiaries)[number];

/** Any closed value. A name covers lists of choices, practitioners, and the two open-ended times `any` and `as_soon_as_possible`. */
export const closedValue = z.union([name, patientId, dayPart, slot, z.array(slot).max(20), hold, appointment]);
export type ClosedValue = z.infer<typeof closedValue>;

/** What the memory of a call holds for a name: the closed value, or that a personal value is known. */
export const PERSONAL = { personal: true } as const;
export type Remembered = ClosedValue | typeof PERSONAL;

/** How somebody sounds for whom a line may have words of its own. */
export const markedTones = ['anxious', 'rushed', 'annoyed', 'cheerful', 'sad'] as const;
export type MarkedTone = (typeof markedTones)[number];
export const tones = ['neutral', ...markedTones] as const;
export type Tone = (typeof tones)[number];

/** What a call is for. A word that nobody knows would be one that asks for no consent. */
export const purposes = ['care', 'marketing', 'reception'] as const;
export type Purpose = (typeof purposes)[number];

export const endings = [
  'booked',
  'booked_never_said',
  'moved',
  'cancelled',
  'confirmed',
  'unconfirmed',
  'served',
  'declined',
  'opted_out',
  'wrong_person',
  'call_later',
  'callback_promised',
  'handed_over',
  'waiting_list',
  'no_suitable_time',
  'emergency',
  'voicemail',
  'no_answer',
  'busy',
  'silent',
  'hung_up',
  'time_up',
  'not_reached',
  'uncertain',
  'failed',
  'lost',
  'faulted',
] as const;
export type Ending = (typeof endings)[number];
