/** What a call brings for the person: a call back, a wish never to be called, a wrong number, the waiting list. */
import type { Draft } from '../../../engine/event.ts';
import type { People } from '../people.ts';
import { attemptOf, clinicReport, RECORDING_MS, type Runners } from './runner.ts';

type PeopleRequests =
  'CallbackRequested' | 'OptOutRequested' | 'WrongNumberRequested' | 'WaitingListRequested' | 'EscalationRequested';

export function peopleRunners(people: People): Pick<Runners, PeopleRequests> {
  const recorded = async (
    effect: { readonly call: string; readonly version: number },
    patient: string | null,
    at: string,
    fact: Draft,
  ): Promise<boolean> => {
    if (patient === null) return false;
    await people.record(patient, [fact], at, attemptOf(effect));
    return true;
  };
  return {
    async CallbackRequested(effect, { talk, at }) {
      const fact: Draft = { type: 'CallbackAgreed', data: { call: effect.call, when: effect.request.data.when } };
      const done = await recorded(effect, talk.briefing.patient, at, fact);
      const settles = { request: effect.version };
      return done
        ? clinicReport(RECORDING_MS, { type: 'CallbackPromised', data: settles })
        : clinicReport(RECORDING_MS, { type: 'CallbackFailed', data: { ...settles, reason: 'refused' } });
    },
    async OptOutRequested(effect, { talk, at }) {
      const { patient } = talk.briefing;
      const settles = { request: effect.version };
      const fact: Draft = { type: 'OptedOut', data: { channel: 'all', call: effect.call } };
      if (patient === null || !(await recorded(effect, patient, at, fact))) {
        return clinicReport(RECORDING_MS, { type: 'OptOutFailed', data: { ...settles, reason: 'refused' } });
      }
      await people.suppress(patient, 'opted_out', at);
      return clinicReport(RECORDING_MS, { type: 'OptOutRecorded', data: settles });
    },
    async WrongNumberRequested(effect, { talk, at }) {
      const fact: Draft = { type: 'NumberDisputed', data: { call: effect.call } };
      const done = await recorded(effect, talk.briefing.patient, at, fact);
      const settles = { request: effect.version };
      return done
        ? clinicReport(RECORDING_MS, { type: 'WrongNumberRecorded', data: settles })
        : clinicReport(RECORDING_MS, { type: 'WrongNumberFailed', data: { ...settles, reason: 'refused' } });
    },
    async WaitingListRequested(effect, { talk, at }) {
      const { service, patient = talk.briefing.patient } = effect.request.data;
      const fact: Draft = { type: 'WaitingListEntered', data: { call: effect.call, service } };
      const done = await recorded(effect, patient, at, fact);
      const settles = { request: effect.version };
      return done
        ? clinicReport(RECORDING_MS, { type: 'WaitingListJoined', data: settles })
        : clinicReport(RECORDING_MS, { type: 'WaitingListFailed', data: { ...settles, reason: 'refused' } });
    },
    /** Raised by being on record: the staff's list of escalations is read from the log. */
    async EscalationRequested({ version }) {
      return clinicReport(RECORDING_MS, { type: 'EscalationRaised', data: { request: version } });
    },
  };
}
