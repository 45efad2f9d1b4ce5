/** Who is calling and for whom. Names, birth dates and messages are canaries here: they must show in no row of the log. */
import { describe, expect, test } from 'vitest';
import { memoryLog } from '../../../../adapters/log/memory-log.ts';
import { memoryRegister } from '../../../../adapters/vault/memory-register.ts';
import { memoryVault } from '../../../../adapters/vault/memory-vault.ts';
import { peopleOf, type People } from '../../../../server/runtime/people.ts';
import { callerRunners } from '../../../../server/runtime/runners/caller-runners.ts';
import type { Report } from '../../../../server/runtime/runners/runner.ts';
import { virtualClock } from '../../../../server/runtime/virtual-clock.ts';
import { asked, CALL, situationOf } from '../../../controls/appointments.ts';
import { MONDAY_AT_TEN } from '../../../controls/typed-call.ts';

const NUMBER = '+353209100177';
const ELSEWHERE = '+353209100178';
const [ANNA, TOM, CALLER] = ['patient-ANNA', 'patient-TOM', 'patient-CALLER'] as const;

async function clinic(
  ...known: readonly (readonly [id: string, name: string | null, born?: string | undefined, phone?: string])[]
) {
  const log = memoryLog({ clock: virtualClock(MONDAY_AT_TEN) });
  const store = { log, vault: memoryVault(), register: memoryRegister() };
  const people = peopleOf(store);
  for (const [id, name, birth_date = null, phone = NUMBER] of known) {
    const rest = { email: null, source_url: null, notes: null, language: 'en', zone: 'Europe/Dublin' };
    await people.register(id, { phone, name, birth_date, ...rest }, [], MONDAY_AT_TEN, null);
  }
  return { people, log, runners: callerRunners(people), store };
}

const identify = async (people: People, caller: string | null) =>
  callerRunners(people).CallerLookupRequested(
    asked<'CallerLookupRequested'>(5, { type: 'CallerLookupRequested', data: {} }),
    situationOf(caller),
  );
const find = async (people: People, person_name: string | null, birth_date: string | null, caller: string = CALLER) =>
  callerRunners(people).PersonLookupRequested(
    asked<'PersonLookupRequested'>(5, { type: 'PersonLookupRequested', data: {}, box: { person_name, birth_date } }),
    situationOf(caller),
  );
const register = async (people: People, data: { for_whom: 'self' | 'child'; guardian: string | null }, box: { person_name: string | null; birth_date: string | null }, version = 5) =>
  callerRunners(people).RegistrationRequested(
    asked<'RegistrationRequested'>(version, { type: 'RegistrationRequested', data, box }),
    situationOf(CALLER),
  ); // prettier-ignore
const typeOf = (report: Report | null): string | undefined => report?.events[0]?.type;
const patientIn = (report: Report | null): string | undefined =>
  (report?.events[0]?.data as { patient?: string } | undefined)?.patient;

describe('The number of a caller', () => {
  test('that one person with a name has tells who it is', async () => {
    const { people } = await clinic([CALLER, null], [ANNA, 'Anna Keller'], [TOM, 'Tom Byrne', undefined, ELSEWHERE]);
    expect(await identify(people, CALLER)).toEqual({
      source: 'clinic',
      after_ms: 20,
      events: [{ type: 'CallerRecognised', data: { request: 5, patient: ANNA } }],
    });
  });

  test('that several have does not', async () => {
    const { people } = await clinic([ANNA, 'Anna Keller'], [TOM, 'Tom Byrne']);
    expect((await identify(people, ANNA))?.events).toEqual([
      { type: 'SeveralCallersRecognised', data: { request: 5 } },
    ]);
  });

  test.each([[CALLER], [null]])('that nobody with a name has tells nothing (%s)', async (caller) => {
    const { people } = await clinic([CALLER, null], [ANNA, 'Anna Keller', undefined, ELSEWHERE]);
    expect((await identify(people, caller))?.events).toEqual([{ type: 'NoCallerRecognised', data: { request: 5 } }]);
  });
});

describe('Somebody who says who they are', () => {
  test('is found by name and birth date together, however the name is written', async () => {
    const { people } = await clinic([CALLER, null], [ANNA, 'Ánna O’Keller', '1984-03-09', ELSEWHERE], [TOM, 'Tom Byrne', '1984-03-09']);
    expect((await find(people, 'okeller, ANNA', '1984-03-09'))?.events).toEqual([
      { type: 'PersonFound', data: { request: 5, patient: ANNA } },
    ]);
    expect(typeOf(await find(people, "Anna O'Keller", '1984-09-03'))).toBe('NoPersonFound');
    expect(typeOf(await find(people, 'Anna Byrne', '1984-03-09'))).toBe('NoPersonFound');
  }); // prettier-ignore

  test('is not found by a name alone, nor where their registration has no birth date', async () => {
    const { people } = await clinic([CALLER, null], [ANNA, 'Anna Keller']);
    expect(typeOf(await find(people, 'Anna Keller', '1984-03-09'))).toBe('NoPersonFound');
    expect(typeOf(await find(people, 'Anna Keller', null))).toBe('PersonLookupFailed');
    expect(typeOf(await find(people, null, '1984-03-09'))).toBe('PersonLookupFailed');
  });

  test('of two who both fit, the one with this number is meant; else nobody', async () => {
    const { people } = await clinic(
      [CALLER, null],
      [ANNA, 'Anna Keller', '1984-03-09', ELSEWHERE],
      [TOM, 'Anna Keller', '1984-03-09', '+353209100179'],
    );
    expect(typeOf(await find(people, 'Anna Keller', '1984-03-09'))).toBe('NoPersonFound');
    expect(patientIn(await find(people, 'Anna Keller', '1984-03-09', TOM))).toBe(TOM);
  });

  test('cannot be looked for where the words are sealed for ever', async () => {
    const { runners } = await clinic([CALLER, null]);
    const erased = asked<'PersonLookupRequested'>(5, { type: 'PersonLookupRequested', data: {}, box: 'erased' });
    expect(typeOf(await runners.PersonLookupRequested(erased, situationOf(CALLER)))).toBe('PersonLookupFailed');
  });
});

describe('Somebody new', () => {
  const tom = { person_name: 'Xanthippe Vogel', birth_date: '2016-03-09' };
  const forChild = { for_whom: 'child', guardian: CALLER } as const;

  test('is registered on the number of the caller, once, and found from then on', async () => {
    const { people, log, store } = await clinic([CALLER, null]);
    const patient = patientIn(await register(people, forChild, tom));
    expect(patient).toMatch(/^patient-[0-9A-Z]{26}$/);
    // The same request, and the same person in another call, by this process and the next.
    expect(patientIn(await register(people, forChild, tom))).toBe(patient);
    expect(patientIn(await register(peopleOf(store), forChild, tom))).toBe(patient);
    expect(patientIn(await register(people, forChild, tom, 50))).toBe(patient);
    const rows = await log.read(patient ?? '');
    expect(rows.map(({ type, data }) => [type, JSON.parse(data) as unknown])).toEqual([
      ['PatientRegistered', { import: null, language: 'en', zone: 'Europe/Dublin' }],
      ['GuardianNamed', { guardian: CALLER, call: CALL }],
    ]);
    expect(await peopleOf(store).of(patient ?? '')).toMatchObject({ name: tom.person_name, phone: NUMBER, birth_date: tom.birth_date });
    expect(patientIn(await identify(people, CALLER))).toBe(patient);
    expect(patientIn(await find(people, 'vogel xanthippe', tom.birth_date))).toBe(patient);
    expect(JSON.stringify(await log.readAll(0, 100))).not.toMatch(/Xanthippe|Vogel|2016-03-09|209100177/);
  }); // prettier-ignore

  test('speaks for themselves without a guardian, and need not say when they were born', async () => {
    const { people, log } = await clinic([CALLER, null]);
    const self = { for_whom: 'self', guardian: null } as const;
    const patient = patientIn(await register(people, self, { person_name: 'Anna Keller', birth_date: null }));
    expect((await log.read(patient ?? '')).map(({ type }) => type)).toEqual(['PatientRegistered']);
    // Without a birth date nobody can say that it is the same one.
    expect(patientIn(await register(people, self, { person_name: 'Anna Keller', birth_date: null }, 50))).not.toBe(patient);
  }); // prettier-ignore

  test('without a name, or a number to be registered on, is not registered', async () => {
    const { people, log } = await clinic([CALLER, null]);
    const nameless = await register(people, forChild, { person_name: null, birth_date: '2016-03-09' });
    expect(nameless?.events).toEqual([{ type: 'RegistrationFailed', data: { request: 5, reason: 'refused' } }]);
    expect(await log.streams('patient')).toEqual([CALLER]);
  });
});

test('A message is taken by being on record, and an empty one is not', async () => {
  const { runners, log } = await clinic([CALLER, null]);
  const take = (message: string | null) =>
    runners.StaffMessageRequested(
      asked<'StaffMessageRequested'>(5, { type: 'StaffMessageRequested', data: { patient: null }, box: { message } }),
      situationOf(CALLER),
    );
  const before = await log.position();
  expect((await take('tell them I am late'))?.events).toEqual([{ type: 'StaffMessageTaken', data: { request: 5 } }]);
  expect(typeOf(await take(null))).toBe('StaffMessageFailed');
  expect(await log.position()).toBe(before);
});
