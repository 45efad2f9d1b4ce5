/** Data as a clinic's systems and a person's words could bring it: from the release alone, and by chance. */
import type { Release } from '../../../engine/flow/release.ts';
import type { Appointment, ClosedValue, DayPart, Remembered, Slot } from '../../../engine/values.ts';
import type { Chance } from './chance.ts';

const days = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-12-03'] as const;
const times = ['08:30', '09:00', '10:15', '11:30', '12:00', '14:45', '16:00'] as const;
const parts = ['any', 'morning', 'afternoon', 'evening'] as const;
const patients = ['patient-01KAT0000000000000000000PA', 'patient-01KAT0000000000000000000PB'] as const;
const names = ['Anna Keller', 'Ben', 'Maria da Silva Costa', 'Tom Keller'] as const;

export const patientBy = (chance: Chance): string => chance.pick(patients);

const slotBy = (chance: Chance, { clinic }: Release): Slot => {
  const practitioner = chance.pick(Object.keys(clinic.practitioners));
  const chair = chance.pick(clinic.locations[0]?.chairs ?? []);
  const start = `${chance.pick(days)}T${chance.pick(times)}`;
  return { id: `${start}_${practitioner}_${chair}`, start: `${start}:00.000+00:00`, minutes: 30, practitioner, chair };
};

export const slotsBy = (chance: Chance, release: Release): Slot[] => {
  const found = Array.from({ length: 1 + chance.below(3) }, () => slotBy(chance, release));
  return found.filter(({ start }, i) => found.findIndex((other) => other.start === start) === i);
};

export function appointmentBy(chance: Chance, release: Release): Appointment {
  const { start, minutes, practitioner } = slotBy(chance, release);
  const service = chance.pick(Object.keys(release.clinic.services));
  return appointmentAt({ start, minutes, practitioner }, service, chance);
}

export const appointmentAt = (
  { start, minutes, practitioner }: Pick<Slot, 'start' | 'minutes' | 'practitioner'>,
  service: string,
  chance: Chance,
): Appointment => ({
  id: `appointment-01KAT00000000000000000${100 + chance.below(900)}`,
  start,
  minutes,
  practitioner,
  service,
  price_cents: 6000,
  currency: 'EUR',
});

function dayPartBy(chance: Chance): DayPart | string {
  if (chance.happens(0.2)) return chance.pick(['any', 'as_soon_as_possible']);
  const from = chance.pick(days);
  return {
    from,
    to: from,
    part: chance.pick(parts),
    ...(chance.happens(0.2) && { at: chance.pick(times) }),
  };
}

/** What somebody could mean by a value: the closed value, or null and the words for a personal one. */
export function valueBy(
  chance: Chance,
  release: Release,
  name: string,
  memory: Readonly<Record<string, Remembered>>,
): { readonly value: ClosedValue | null; readonly content?: string } {
  const is = release.memory[name]?.is;
  if (Array.isArray(is)) return { value: chance.pick(is) };
  switch (is) {
    case 'day_part':
      return { value: dayPartBy(chance) };
    case 'practitioner':
      return { value: chance.pick(Object.keys(release.clinic.practitioners)) };
    case 'slot': {
      const offered = memory['slots'] as readonly Slot[] | undefined;
      return { value: offered ? chance.pick(offered) : slotBy(chance, release) };
    }
    case 'date':
      return { value: null, content: '1984-03-09' };
    case 'name':
      return { value: null, content: chance.pick(names) };
    default:
      return { value: null, content: 'so many words' };
  }
}
