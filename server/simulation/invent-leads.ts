/** Leads for a simulation of any size: names put together, numbers from the range that Ireland keeps for fiction. */
import type { Lead } from '../../adapters/leads/lead.ts';
import type { Random } from '../runtime/random.ts';

const first = ['Aoife', 'Bartek', 'Ciara', 'Dara', 'Elena', 'Fionn', 'Grace', 'Hugo', 'Ines', 'Jakub', 'Kamila', 'Liam', 'Maeve', 'Niall', 'Orla', 'Pavel', 'Róisín', 'Seán', 'Tomás', 'Una']; // prettier-ignore
const last = ['Brannigan', 'Costa', 'Dunne', 'Egan', 'Fallon', 'Gaffney', 'Horvat', 'Ivers', 'Joyce', 'Kowal', 'Lacey', 'Moran', 'Nolan', "O'Dea", 'Petrov', 'Quirke', 'Rooney', 'Silva', 'Tierney', 'Varga']; // prettier-ignore

/** ComReg keeps +353 20 91x xxxx for films and books: 100,000 numbers. */
const RANGE = 353_209_100_000;
export const INVENTED_LEADS_MAX = 100_000;

/** Most have consented; the rest show what is skipped. */
const CONSENT_SHARE = 0.85;

export function inventLeads(count: number, random: Random): Lead[] {
  const pick = (among: readonly string[]): string => among[Math.floor(random() * among.length)] ?? '';
  return Array.from({ length: Math.min(count, INVENTED_LEADS_MAX) }, (_, i) => ({
    line: i + 2,
    phone: `+${RANGE + i}`,
    name: `${pick(first)} ${pick(last)}`,
    email: null,
    source_url: null,
    notes: null,
    consent:
      random() < CONSENT_SHARE ? { given: true, on: null, wording: 'consent: yes', basis: 'row' as const } : null,
    language: null,
    zone: null,
  }));
}
