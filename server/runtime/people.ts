/** The people of a clinic: who has which number, what stands in their stream, and whether they may be called. */
import { emptyContact, evolveContact, type ContactState, type PeopleEvent } from '../../engine/contact/contact.ts';
import type { Draft, Recorded } from '../../engine/event.ts';
import type { EventLog, Register, Vault } from '../../engine/ports.ts';
import { appendFacts } from './append-facts.ts';
import { readStream } from './open-events.ts';

export interface NewPerson {
  readonly phone: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly source_url: string | null;
  readonly notes: string | null;
  readonly language: string | null;
  readonly zone: string | null;
}

export interface Person {
  readonly id: string;
  readonly version: number;
  readonly contact: ContactState;
  readonly language: string | null;
  readonly zone: string | null;
  readonly name: string | null;
  readonly phone: string | null;
  /** The requests that this stream has settled. */
  readonly settled: ReadonlySet<string>;
}

export interface People {
  /** The person with a number, or null where the clinic does not know it. */
  withNumber(phone: string): Promise<string | null>;
  /** Registers somebody under a new id, with the facts that come along (a consent). */
  register(id: string, person: NewPerson, facts: readonly Draft[], at: string, from: string | null): Promise<void>;
  /** The person as their stream says; name and number only where their box opens. */
  of(id: string): Promise<Person>;
  /** Records facts once a cause: what the same request brought before is not recorded again. */
  record(id: string, facts: readonly Draft[], at: string, cause: string | null): Promise<void>;
  /** Puts the person's number on the list of those who must not be called, whoever asks. */
  suppress(id: string, reason: string, at: string): Promise<void>;
  suppression(phone: string): Promise<{ readonly reason: string } | null>;
}

export function peopleOf({ log, vault, register }: { log: EventLog; vault: Vault; register: Register }): People {
  const known = new Map<string, Person>();

  async function load(id: string): Promise<Person> {
    const events = await readStream(log, vault, id);
    return events.reduce<Person>((person, event) => evolvePerson(person, event), nobody(id));
  }

  async function of(id: string): Promise<Person> {
    const person = known.get(id) ?? (await load(id));
    known.set(id, person);
    return person;
  }

  async function record(id: string, facts: readonly Draft[], at: string, cause: string | null): Promise<void> {
    const keys = facts.some((fact) => fact.box !== undefined)
      ? {
          identity: await vault.keyFor(id, 'identity', null),
          proof: await vault.keyFor(id, 'proof', null),
        }
      : {};
    const before = await of(id);
    if (cause !== null && before.settled.has(cause)) return;
    const version = await appendFacts(log, id, facts, { at, cause, keys, vault });
    const own = version === before.version + facts.length;
    const recorded = facts.map((fact, i) => ({
      ...fact,
      stream: id,
      version: before.version + i + 1,
      at,
      meta: { cause },
    }));
    known.set(
      id,
      own
        ? recorded.reduce((person, event) => evolvePerson(person, event as unknown as Recorded), before)
        : await load(id),
    );
  }

  return {
    withNumber: (phone) => register.patientOf(phone),
    async register(id, { language, zone, ...personal }, facts, at, from) {
      known.set(id, nobody(id));
      const registered: Draft = { type: 'PatientRegistered', data: { import: from, language, zone }, box: personal };
      await record(id, [registered, ...facts], at, null);
      await register.remember(personal.phone, id);
    },
    of,
    record,
    async suppress(id, reason, at) {
      const { phone } = await of(id);
      if (phone !== null) await register.suppress(phone, reason, at);
    },
    suppression: (phone) => register.suppression(phone),
  };
}

const nobody = (id: string): Person => ({
  id,
  version: 0,
  contact: emptyContact,
  language: null,
  zone: null,
  name: null,
  phone: null,
  settled: new Set(),
});

function evolvePerson(person: Person, event: Recorded): Person {
  const { cause } = event.meta;
  const settled = cause === null ? person.settled : new Set([...person.settled, cause]);
  const next = { ...person, version: event.version, settled };
  const contact = evolveContact(person.contact, event as PeopleEvent);
  if (event.type !== 'PatientRegistered') return { ...next, contact };
  const { language, zone } = event.data;
  const box = typeof event.box === 'string' ? null : event.box;
  return { ...next, contact, language, zone, name: box?.name ?? null, phone: box?.phone ?? null };
}
