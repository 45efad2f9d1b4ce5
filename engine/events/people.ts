/** Streams `patient-<ulid>`: may this person be contacted, and what came of it. */
import { z } from 'zod';
import { fact, sealedFact } from '../fact.ts';
import { closedValue, endings, name } from '../values.ts';

const channel = z.enum(['voice', 'message', 'all']);

export const peopleEvents = {
  PatientRegistered: sealedFact(
    'system',
    { import: z.string().nullable(), language: z.string().nullable(), zone: z.string().nullable() },
    'identity',
    {
      phone: z.string(),
      name: z.string().nullable(),
      email: z.string().nullable(),
      source_url: z.string().nullable(),
      notes: z.string().nullable(),
      /** `1984-03-09`, or as it was said. */
      birth_date: z.string().nullable(),
    },
    // The first registrations did not say when somebody was born, and later ones only where it was known.
    [{ box: (older) => ({ birth_date: null, ...older }) }],
  ),
  /** Somebody else speaks for this person: whoever called to have them registered. */
  GuardianNamed: fact('system', { guardian: z.string(), call: z.string() }),
  ConsentGiven: sealedFact(
    'system',
    { purpose: name, channel, given_on: z.string().nullable(), basis: z.enum(['row', 'operator']) },
    'proof',
    { wording: z.string() },
  ),
  /** A later "no" to what was consented to. */
  ConsentWithdrawn: fact('system', { purpose: name, channel, import: z.string().nullable() }),
  /** Any objection to being called: beats every consent and every permission in flight. */
  OptedOut: fact('system', { channel, call: z.string().nullable() }),
  NumberDisputed: fact('system', { call: z.string() }),
  CallbackAgreed: fact('system', { call: z.string(), when: closedValue.nullable() }),
  WaitingListEntered: fact('system', { call: z.string(), service: name }),
  ContactPermitted: fact('system', {
    call: z.string(),
    purpose: name,
    attempt: z.int().min(1),
    pack: z.string(),
    valid_until: z.string(),
  }),
  ContactRefused: fact('system', {
    purpose: name,
    rule: name,
    pack: z.string(),
    facts: z.record(name, z.union([z.string(), z.number(), z.boolean(), z.null()])),
    /** When asking again makes sense, or null: never for this purpose. */
    retry_at: z.string().nullable(),
  }),
  ContactConcluded: fact('system', { call: z.string(), ending: z.enum(endings) }),
} as const;
