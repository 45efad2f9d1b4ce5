/** Who is calling, and for whom; and what they leave for the staff. Names and dates stay in boxes and in memory. */
import type { Draft } from '../../../engine/event.ts';
import { derivedId } from '../derived-id.ts';
import type { People, Person } from '../people.ts';
import { attemptOf, clinicReport, RECORDING_MS, type Runner, type Runners, type Situation } from './runner.ts';

type CallerRequests =
  'CallerLookupRequested' | 'PersonLookupRequested' | 'RegistrationRequested' | 'StaffMessageRequested';

export const callerRunners = (people: People): Pick<Runners, CallerRequests> => ({
  async CallerLookupRequested({ version }, situation) {
    const settles = { request: version };
    const phone = (await callerOf(people, situation))?.phone ?? null;
    const all = phone === null ? [] : await people.sharing(phone);
    // Who called before and was never asked for a name is not known by the number alone.
    const [one, ...more] = all.filter(({ name }) => name !== null);
    if (one === undefined) return clinicReport(RECORDING_MS, { type: 'NoCallerRecognised', data: settles });
    return more.length > 0
      ? clinicReport(RECORDING_MS, { type: 'SeveralCallersRecognised', data: settles })
      : clinicReport(RECORDING_MS, { type: 'CallerRecognised', data: { ...settles, patient: one.id } });
  },

  async PersonLookupRequested({ version, request }, situation) {
    const settles = { request: version };
    const { person_name, birth_date } = typeof request.box === 'string' ? nothing : request.box;
    if (person_name === null || birth_date === null) {
      return clinicReport(RECORDING_MS, { type: 'PersonLookupFailed', data: { ...settles, reason: 'refused' } });
    }
    const found = await people.named(person_name, birth_date);
    const caller = await callerOf(people, situation);
    const near = found.filter(({ phone }) => phone !== null && phone === caller?.phone);
    const [one, ...more] = near.length > 0 ? near : found;
    // Of two who both fit, nobody can say which one it is.
    return one === undefined || more.length > 0
      ? clinicReport(RECORDING_MS, { type: 'NoPersonFound', data: settles })
      : clinicReport(RECORDING_MS, { type: 'PersonFound', data: { ...settles, patient: one.id } });
  },

  RegistrationRequested: registrationRunner(people),

  /** Taken by being on record: the request holds the message, and the staff's list is read from the log. */
  async StaffMessageRequested({ version, request }) {
    const settles = { request: version };
    const kept = typeof request.box === 'string' || request.box.message !== null;
    return kept
      ? clinicReport(RECORDING_MS, { type: 'StaffMessageTaken', data: settles })
      : clinicReport(RECORDING_MS, { type: 'StaffMessageFailed', data: { ...settles, reason: 'refused' } });
  },
});

const nothing = { person_name: null, birth_date: null } as const;

async function callerOf(people: People, { talk }: Situation): Promise<Person | null> {
  const { patient } = talk.briefing;
  return patient === null ? null : people.of(patient);
}

/** Registers somebody on the number of whoever is calling; somebody of that name and birth date who has it is not registered twice. */
function registrationRunner(people: People): Runner<'RegistrationRequested'> {
  return async (effect, situation) => {
    const settles = { request: effect.version };
    const { person_name: name, birth_date } = typeof effect.request.box === 'string' ? nothing : effect.request.box;
    const caller = await callerOf(people, situation);
    const phone = caller?.phone ?? null;
    if (caller === null || phone === null || name === null) {
      return clinicReport(RECORDING_MS, { type: 'RegistrationFailed', data: { ...settles, reason: 'refused' } });
    }
    const same = birth_date === null ? [] : await people.named(name, birth_date);
    const known = same.find((person) => person.phone === phone);
    const attempt = attemptOf(effect);
    const patient = known?.id ?? derivedId('patient', attempt);
    if (!known) {
      const { language, zone } = caller;
      const person = { phone, name, email: null, source_url: null, notes: null, birth_date, language, zone };
      const { guardian } = effect.request.data;
      const facts: Draft[] =
        guardian === null ? [] : [{ type: 'GuardianNamed', data: { guardian, call: effect.call } }];
      await people.register(patient, person, facts, situation.at, null, attempt);
    }
    return clinicReport(RECORDING_MS, { type: 'PersonRegistered', data: { ...settles, patient } });
  };
}
