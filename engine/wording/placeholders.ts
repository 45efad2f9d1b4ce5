/**
 * What may stand in braces in a line: which values each needs, and how it is spoken. A closed list, so that a misspelt
 * brace is a problem of the flow and never words on the phone.
 */
import type { DateTime } from 'luxon';
import { localTime } from '../time/local-time.ts';
import { given } from '../fault.ts';
import type { Clinic, Persona } from '../flow/schema/house-files.ts';
import type { Appointment, DayPart, Remembered, Slot } from '../values.ts';
import { sayDay, sayOfferedDay, sayTime, sayTimes } from './say-date.ts';
import { sayDuration } from './say-duration.ts';
import { sayList } from './say-list.ts';
import { sayName } from './say-name.ts';
import { sayPrice } from './say-price.ts';

export interface Spoken {
  readonly clinic: Clinic;
  readonly persona: Persona;
  readonly memory: Readonly<Record<string, Remembered>>;
  /** Null where its box does not open. */
  readonly personal: Readonly<Record<string, string | null>>;
  readonly at: string;
}

export interface Placeholder {
  readonly needs: readonly string[];
  /** Values that it needs not, and tells of where they are known. */
  readonly tells?: readonly string[];
  readonly says: (spoken: Spoken) => string;
  /** It speaks what stands in boxes alone. */
  readonly personal?: true;
}

/** Stands for words that are sealed: an erased call is decided again without them. */
export const SEALED = '…';

const always = (says: Placeholder['says']): Placeholder => ({ needs: [], says });

/** What a clinic says to such a question, or who can say. */
const oftenAsked = (about: keyof NonNullable<Clinic['often_asked']>): Placeholder =>
  always(({ clinic }) => clinic.often_asked?.[about] ?? `The desk can tell you, on ${clinic.phone_says}.`);

export const placeholders = {
  clinic: always(({ clinic }) => clinic.name),
  persona: always(({ persona }) => persona.name),
  clinic_phone: always(({ clinic }) => clinic.phone_says),
  services: always(({ clinic }) =>
    sayList(
      Object.values(clinic.services).map(({ says }) => says),
      'and',
    ),
  ),
  address: always(({ clinic }) => clinic.locations[0]?.says ?? ''),
  directions: always(({ clinic }) => clinic.locations[0]?.directions ?? ''),
  hours: always(({ clinic }) => clinic.hours_says),
  insurance: always(({ clinic }) => clinic.insurance_says),
  parking: oftenAsked('parking'),
  confirmation: oftenAsked('confirmation'),
  what_to_bring: oftenAsked('what_to_bring'),
  who_may_come: oftenAsked('who_may_come'),
  number_source: always(({ clinic }) => clinic.data_source_says),
  price: { needs: [], tells: ['reason'], says: sayPrices },
  duration: { needs: [], tells: ['reason'], says: sayHowLong },
  usual_price: always(({ clinic }) => priceOf(clinic, usualService(clinic))),
  practitioners: always(({ clinic }) =>
    sayList(
      Object.values(clinic.practitioners).map((who) => who.says),
      'and',
    ),
  ),
  your_visit: {
    needs: [],
    tells: ['for_whom'],
    says: ({ memory }) => WHOSE_VISIT.get(memory['for_whom']) ?? 'your visit',
  },
  slots: { needs: ['slots'], says: saySlots },
  slot: { needs: ['slot'], says: (spoken) => saySlot(spoken, spoken.memory['slot'] as Slot) },
  appointment: {
    needs: ['appointment'],
    says: (spoken) => saySlot(spoken, spoken.memory['appointment'] as Appointment),
  },
  booking: { needs: ['booking'], says: (spoken) => saySlot(spoken, spoken.memory['booking'] as Appointment) },
  booking_price: {
    needs: ['booking'],
    says: ({ clinic, memory }) => priceOf(clinic, (memory['booking'] as Appointment).service),
  },
  reason: { needs: ['reason'], says: ({ clinic, memory }) => serviceSays(clinic, memory['reason']) },
  callback_time: {
    needs: ['callback_time'],
    says: (spoken) => sayDayPart(spoken, spoken.memory['callback_time'] as DayPart | string),
  },
  person_name: { needs: ['person_name'], personal: true, says: ({ personal }) => sayPersonal(personal['person_name']) },
  patient_name: {
    needs: ['patient_name'],
    personal: true,
    says: ({ personal }) => sayPersonal(personal['patient_name']),
  },
} as const satisfies Record<string, Placeholder>;

export const placeholderOf = (name: string): Placeholder | undefined =>
  Object.hasOwn(placeholders, name) ? placeholders[name as keyof typeof placeholders] : undefined;

/** Whether a placeholder speaks personal values, which stand in boxes alone. */
export const isPersonal = (name: string): boolean => placeholderOf(name)?.personal === true;

/** The names in braces in a text, in order. */
export const placeholdersIn = (text: string): string[] =>
  [...text.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '');

/**
 * The text with every placeholder spoken; a sentence begins with a capital, whatever stands first in it. "On" goes where
 * what follows is said without it: "on Friday the 27th", but "tomorrow, Tuesday the 24th".
 */
export function fill(text: string, spoken: Spoken): string {
  const filled = text.replaceAll(/(?<begins>[.?!] )?(?<on>\bon )?\{(?<name>[^{}]*)\}/g, (...match: unknown[]) => {
    const { begins, on = '', name = '' } = match.at(-1) as Readonly<Record<string, string | undefined>>;
    const says = given(placeholderOf(name), 'a line has a placeholder that nobody knows', name).says(spoken);
    const said = NEEDS_NO_ON.test(says) ? says : `${on}${says}`;
    return begins === undefined ? said : `${begins}${capital(said)}`;
  });
  return capital(filled);
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const NEEDS_NO_ON = /^(?:today|tomorrow|at|as|in)\b/;

/** What one calls the visit to whoever is on the line. Names are left out: they are personal, and this is said in read-backs. */
const WHOSE_VISIT: ReadonlyMap<unknown, string> = new Map([
  ['child', "your child's visit"],
  ['other', 'the visit'],
]);

const sayPersonal = (content: string | null | undefined): string => (content ? sayName(content) : SEALED);

/** What the first visit is for, where nobody has said it yet. */
const usualService = ({ usual_services }: Clinic): string =>
  given(usual_services[0], 'the clinic names no usual service', 'usual_services');

const priceOf = (clinic: Clinic, service: string): string => {
  const { price_cents, price_is } = given(clinic.services[service], 'the clinic has no such service', service);
  return price_is === 'from' ? `from ${sayPrice(price_cents)}` : sayPrice(price_cents);
};

const serviceSays = (clinic: Clinic, service: Remembered | undefined): string =>
  typeof service === 'string'
    ? given(clinic.services[service], 'the clinic has no such service', service).says
    : SEALED;

/** The price of what the visit is for; before that is known, of what most first visits are for. */
function sayPrices({ clinic, memory }: Spoken): string {
  const known = memory['reason'];
  const services = typeof known === 'string' ? [known] : clinic.usual_services;
  return sayList(
    services.map((service) => `${serviceSays(clinic, service)} is ${priceOf(clinic, service)}`),
    'and',
  );
}

/** How long the visit takes; before it is known what for, what most first visits take. */
function sayHowLong({ clinic, memory }: Spoken): string {
  const known = memory['reason'];
  const service = typeof known === 'string' ? known : usualService(clinic);
  const { minutes } = given(clinic.services[service], 'the clinic has no such service', service);
  return `${serviceSays(clinic, service)} takes about ${sayDuration(minutes)}`;
}

function saySlot({ clinic, at }: Spoken, { start, practitioner }: Pick<Slot, 'start' | 'practitioner'>): string {
  const time = localTime(start, clinic.zone);
  const who = clinic.practitioners[practitioner]?.says ?? practitioner;
  return `${sayDay(time, localTime(at, clinic.zone))} at ${sayTime(time)}, with ${who}`;
}

/** Times of one day are said together: "Tuesday the 24th of November at half past 9 or 11 o'clock in the morning". */
function saySlots({ clinic, memory, at }: Spoken): string {
  const today = localTime(at, clinic.zone);
  const days = new Map<string, DateTime[]>();
  for (const { start } of memory['slots'] as Slot[]) {
    const time = localTime(start, clinic.zone);
    const day = sayOfferedDay(time, today);
    days.set(day, [...(days.get(day) ?? []), time]);
  }
  return [...days].map(([day, times]) => `${day} at ${sayTimes(times)}`).join(', or ');
}

function sayDayPart({ clinic, at }: Spoken, when: DayPart | string): string {
  if (typeof when === 'string') return when === 'as_soon_as_possible' ? 'as soon as possible' : 'at any time';
  const today = localTime(at, clinic.zone);
  const from = localTime(when.from, clinic.zone);
  const days = when.from === when.to ? sayDay(from, today) : `${sayDay(from, today)}, or the days after`;
  if (when.at) return `${days} at ${sayTime(localTime(`${when.from}T${when.at}`, clinic.zone))}`;
  return when.part === 'any' ? days : `${days} in the ${when.part}`;
}
