/** Who calls, for which clinic, and under which rules: persona, clinic and policy. */
import { z } from 'zod';
import { isZone } from '../../time/local-time.ts';
import { clockTime, isoDate, name, purposes } from '../../values.ts';

const schemaRef = { $schema: z.string().describe('Where the schema of this file lies, for editors.').optional() };
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const hours = z
  .tuple([clockTime, clockTime])
  .refine(([from, until]) => from < until, 'These hours end before they begin.')
  .describe('From and until, in the zone of the place.');
const day = z
  .array(hours)
  .min(1)
  .refine(
    (all) => all.every(([from], i) => i === 0 || (all[i - 1]?.[1] ?? '') <= from),
    'These hours overlap, or are not in order.',
  );
const week = z
  .partialRecord(z.enum(weekdays), day)
  .describe('Opening hours by day of the week; a day that is missing is closed.');
export type Week = z.infer<typeof week>;

export const personaFile = z.strictObject({
  ...schemaRef,
  id: name.describe('The name of this persona.'),
  name: z.string().describe('How it introduces itself.'),
  is: z.string().describe('What it says that it is: an AI assistant.'),
  manner: z.array(z.string()).describe('How it speaks, for those who write its lines.'),
});
export type Persona = z.infer<typeof personaFile>;

const service = z.strictObject({
  says: z.string().describe('What it is called on the phone, with its article: "a check-up".'),
  minutes: z.int().min(5).max(240).describe('How long it takes.'),
  price_cents: z.int().min(0).describe('What it costs, in cents. Paid in the clinic.'),
  price_is: z.enum(['fixed', 'from']).describe('Whether that is the price or where prices begin.'),
  practitioners: z.array(name).min(1).describe('Who does it.'),
});
const practitioner = z.strictObject({
  says: z.string().describe('How the name is spoken: "Doctor Aoife Brennan".'),
  also: z.array(z.string()).describe('How patients call them.').optional(),
  hours: week.describe('When they work.'),
});
const location = z.strictObject({
  id: name.describe('The name of this location.'),
  says: z.string().describe('The address as it is spoken.'),
  directions: z.string().describe('How to get there, as it is spoken.'),
  chairs: z.array(name).min(1).describe('The treatment chairs.'),
});
/** Questions that most patients have, and that only the clinic can answer. */
const oftenAsked = z.strictObject({
  parking: z.string().describe('Where a car or a bicycle can be left.').optional(),
  confirmation: z.string().describe('Whether a message is sent about a visit.').optional(),
  what_to_bring: z.string().describe('What a patient brings along.').optional(),
  who_may_come: z.string().describe('Who may come along, or must.').optional(),
});
export const clinicFile = z.strictObject({
  ...schemaRef,
  id: name.describe('The name of this clinic.'),
  name: z.string().describe('How it is called on the phone.'),
  phone: z.string().describe('The number to call back, as E.164.'),
  phone_says: z.string().describe('The same number as it is spoken.'),
  email: z.string().describe('Where the clinic is written to.'),
  country: z.string().length(2).describe('ISO 3166 code; also the region in which phone numbers are read.'),
  zone: z.string().refine(isZone, 'No time zone of that name is known.').describe('The IANA time zone.'),
  language: name.describe('The language of its calls.'),
  currency: z.literal('EUR').describe('One pays in Euro.'),
  persona: name.describe('Who speaks.'),
  policy: name.describe('Under which rules it calls.'),
  hours: week.describe('When the clinic is open.'),
  hours_says: z.string().describe('The same as it is spoken.'),
  holidays: z.record(isoDate, z.string()).describe('Days on which it is closed, and why.'),
  locations: z.array(location).min(1).describe('Where it is.'),
  practitioners: z.record(name, practitioner).describe('Who works there.'),
  services: z.record(name, service).describe('What is done there, by the reason for the visit.'),
  usual_services: z
    .array(name)
    .min(1)
    .describe('What most first visits are for: their prices and lengths are told before more is known.'),
  insurance_says: z.string().describe('What it says about insurance.'),
  data_source_says: z.string().describe('How it came by the number that it calls, as it is spoken.'),
  often_asked: oftenAsked
    .describe(
      'What it says to questions that patients often ask, each in a sentence. What is left out, the desk is said to know.',
    )
    .optional(),
  slot_minutes: z.int().min(5).max(60).describe('Visits start at multiples of this.'),
  lead_minutes: z.int().min(0).describe('How soon after the call the first visit may start.'),
});
export type Clinic = z.infer<typeof clinicFile>;

export const policyFile = z.strictObject({
  ...schemaRef,
  id: name.describe('The name of this policy.'),
  version: z.string().describe('A date: which version of the rules this is.'),
  sources: z.array(z.string()).describe('Where the rules come from.'),
  calling: z
    .strictObject({
      hours: week.describe('When people may be called, in their own zone.'),
      holidays: z.record(isoDate, z.string()).describe('Days on which nobody is called.'),
      languages: z.array(name).min(1).describe('Languages in which people are called.'),
      needs_consent: z.array(z.enum(purposes)).describe('Purposes that need a consent to voice calls.'),
      attempts: z.int().min(1).max(10).describe('Attempts in one campaign.'),
      attempts_a_week: z.int().min(1).max(10).describe('Attempts in seven days, over all campaigns.'),
      hours_apart: z.int().min(1).max(720).describe('Hours between two attempts.'),
      other_hour: z.boolean().describe('Whether the next attempt is at another hour of the day.'),
      quiet_days_after_no: z.int().min(1).max(3650).describe('Days without a call after a refusal.'),
      ring_s: z.int().min(5).max(120).describe('How long the phone rings.'),
      permission_s: z.int().min(10).max(3600).describe('How long a permission is valid, in seconds.'),
    })
    .describe('Who may be called, and when.'),
  understanding: z
    .strictObject({
      confidence: z
        .number()
        .min(0.3)
        .max(0.6)
        .describe(
          'Below this an answer does not count: higher, and cries for help are missed; lower, and guesses count.',
        ),
      binding_confidence: z
        .number()
        .min(0.7)
        .max(0.9)
        .describe('Below this a yes does not bind: lower, and a guess books; higher, and no yes is clear enough.'),
    })
    .describe('How sure an answer must be.'),
  listening: z
    .strictObject({
      silence_s: z.number().min(2).max(30).describe('After how many seconds silence is reported.'),
      slow_silence_s: z.number().min(2).max(60).describe('The same where somebody has to look something up.'),
    })
    .refine(({ silence_s, slow_silence_s }) => silence_s <= slow_silence_s, {
      message: '"slow_silence_s" is less than "silence_s".',
      path: ['slow_silence_s'],
    })
    .describe('How long Elo waits.'),
});
export type Policy = z.infer<typeof policyFile>;
