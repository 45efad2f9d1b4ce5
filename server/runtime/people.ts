/** The people of a clinic: who has which number, what stands in their stream, and whether they may be called. */
import { emptyContact, evolveContact, type ContactState, type PeopleEvent } from '../../engine/contact/contact.ts';
import { sameDate, sameName } from '../../engine/contact/same-person.ts';
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
  readonly birth_date?: string | null;
}

export interface Person {
  readonly id: string;
  readonly version: number;
  /** The import that registered them, where one did. */
  readonly import: string | null;
  readonly contact: ContactState;
  readonly language: string | null;
  readonly zone: string | null;
  readonly name: string | null;
  readonly phone: string | null;
  readonly birth_date: string | null;
  /** The requests that this stream has settled. */
  readonly settled: ReadonlySet<string>;
}

export interface People {
  /** Whom a call to or from a number is with: the first of those who have it that has a name; null for an unknown number. */
  withNumber(phone: string): Promise<string | null>;
  /** Everybody who has a number. */
  sharing(phone: string): Promise<readonly Person[]>;
  /** Everybody whose name and date of birth both fit. */
  named(name: string, birth_date: string): Promise<readonly Person[]>;
  /** Registers somebody under a new id, with the facts that come along (a consent); once a cause, where there is one. */
  register(
    id: string,
    person: NewPerson,
    facts: readonly Draft[],
    at: string,
    from: string | null,
    cause?: string,
  ): Promise<void>;
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
    const isOwn = version === before.version + facts.length;
    known.set(id, isOwn ? personAfter(before, facts, { at, meta: { cause } }) : await load(id));
  }

  const sharing = async (phone: string): Promise<Person[]> =>
    (await Promise.all((await register.patientsOf(phone)).map(of))).filter(isRegistered);

  return {
    async withNumber(phone) {
      const all = await sharing(phone);
      return (all.find(({ name }) => name !== null) ?? all[0])?.id ?? null;
    },
    sharing,
    async named(name, birth_date) {
      const all = await Promise.all((await log.streams('patient')).map(of));
      return all.filter((person) => isNamed(person, name, birth_date));
    },
    async register(id, person, facts, at, from, cause) {
      // A new id has no stream yet; one that follows from its cause may have been registered before.
      if (cause === undefined) known.set(id, nobody(id));
      // First the number: a process that dies in between leaves a number that finds nobody, never a person whom nothing finds.
      await register.remember(person.phone, id);
      await record(id, [registrationOf(person, from), ...facts], at, cause ?? null);
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

/** The person once these facts are recorded, with nothing in between. */
const personAfter = (before: Person, facts: readonly Draft[], recorded: object): Person =>
  facts.reduce((person, fact, i) => {
    const event = { ...fact, ...recorded, stream: person.id, version: before.version + i + 1 };
    return evolvePerson(person, event as unknown as Recorded);
  }, before);

const registrationOf = ({ language, zone, birth_date = null, ...personal }: NewPerson, from: string | null): Draft => ({
  type: 'PatientRegistered',
  data: { import: from, language, zone },
  box: { ...personal, birth_date },
});

/** A number may have been remembered for somebody whose registration was then cut off. */
const isRegistered = ({ version }: Person): boolean => version > 0;

/** Both must fit, and who has no name or birth date on record is nobody's match. */
const isNamed = (person: Person, name: string, birth_date: string): boolean =>
  person.name !== null &&
  person.birth_date !== null &&
  sameName(person.name, name) &&
  sameDate(person.birth_date, birth_date);

const nobody = (id: string): Person => ({
  id,
  version: 0,
  import: null,
  contact: emptyContact,
  language: null,
  zone: null,
  name: null,
  phone: null,
  birth_date: null,
  settled: new Set(),
});

function evolvePerson(person: Person, event: Recorded): Person {
  const { cause } = event.meta;
  const settled = cause === null ? person.settled : new Set([...person.settled, cause]);
  const next = { ...person, version: event.version, settled };
  const contact = evolveContact(person.contact, event as PeopleEvent);
  if (event.type !== 'PatientRegistered') return { ...next, contact };
  const { import: from, language, zone } = event.data;
  const box = typeof event.box === 'string' ? null : event.box;
  const { name = null, phone = null, birth_date = null } = box ?? {};
  return { ...next, import: from, contact, language, zone, name, phone, birth_date };
}
