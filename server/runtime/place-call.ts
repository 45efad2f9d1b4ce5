/** Places a call: asks whether it may be made, and records that it was planned and placed. */
import { mayContact } from '../../engine/contact/may-contact.ts';
import { DECISIONS } from '../../engine/decisions.ts';
import { eventId, type Clear, type Draft } from '../../engine/event.ts';
import type { Briefing } from '../../engine/events/call.ts';
import { conversationOf, type Prepared } from '../../engine/flow/prepare.ts';
import type { Mailboxes } from './mailboxes.ts';
import type { People } from './people.ts';

export interface CallPlan {
  readonly call: string;
  readonly patient: string;
  readonly flow: string;
  readonly attempt: number;
  readonly campaign: string | null;
  readonly simulated: boolean;
  readonly typed: boolean;
}

export type Placed =
  { readonly placed: true } | { readonly placed: false; readonly refusal: Clear<'ContactRefused'>['data'] };

export interface Dialling {
  readonly people: People;
  readonly mailboxes: Mailboxes;
  readonly release: Prepared;
}

/** Asks the contact rules at this moment; where they permit it, the call is recorded as planned and placed. */
export async function placeCall({ people, mailboxes, release }: Dialling, plan: CallPlan, at: string): Promise<Placed> {
  const { clinic, policy } = release.release;
  const { direction, purpose } = conversationOf(release, plan.flow);
  const person = await people.of(plan.patient);
  const answer = mayContact(policy, person.contact, {
    purpose,
    call: plan.call,
    at,
    zone: person.zone ?? clinic.zone,
    clinic_zone: clinic.zone,
    language: person.language,
    suppressed: person.phone === null ? { reason: 'erased' } : await people.suppression(person.phone),
    typed: plan.typed,
  });
  const decided: Draft = 'permitted' in answer ? answer.permitted : answer.refused;
  if (!answer.recorded) await people.record(plan.patient, [decided], at, null);
  if (!('permitted' in answer)) return { placed: false, refusal: answer.refused.data };

  const { version } = await people.of(plan.patient);
  await mailboxes.open(plan.call, plan.patient);
  const { call, patient, flow, attempt, campaign, simulated, typed } = plan;
  const planned = { patient, flow, purpose, direction, attempt, campaign, planned_at: at, simulated, typed };
  await mailboxes.post(call, { source: 'dialler', events: [{ type: 'CallPlanned', data: planned }] }, at);
  const placed: Draft = { type: 'CallPlaced', data: { permission: eventId(patient, version) } };
  await mailboxes.post(call, { source: 'dialler', events: [placed] }, at);
  return { placed: true };
}

/** The input that begins the conversation: the release, and all that the call knows beforehand. */
export async function startOf({ people, release }: Dialling, plan: CallPlan): Promise<Draft> {
  const { clinic } = release.release;
  const { direction, purpose, may_know = [] } = conversationOf(release, plan.flow);
  const person = await people.of(plan.patient);
  const personal = person.name !== null && may_know.includes('patient_name') ? { patient_name: person.name } : {};
  const briefing: Briefing = {
    flow: plan.flow,
    direction,
    purpose,
    patient: plan.patient,
    attempt: plan.attempt,
    campaign: plan.campaign,
    zone: person.zone ?? clinic.zone,
    language: person.language ?? clinic.language,
    simulated: plan.simulated,
    typed: plan.typed,
    knows: { patient: plan.patient },
    knows_personal: Object.keys(personal),
  };
  return {
    type: 'CallStarted',
    data: { release: release.hash, decisions: DECISIONS, briefing },
    box: { values: personal },
  };
}
