/** Places a call: asks whether it may be made, and records that it was planned and placed. */
import { mayContact } from '../../engine/contact/may-contact.ts';
import { DECISIONS } from '../../engine/decisions.ts';
import { eventId, type Clear, type Draft } from '../../engine/event.ts';
import type { Briefing } from '../../engine/events/call.ts';
import { THE_VISIT } from '../../engine/flow/beforehand.ts';
import { conversationOf, type Prepared } from '../../engine/flow/prepare.ts';
import type { Appointments } from './appointments.ts';
import { appointmentOf, knownBefore } from './briefing.ts';
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

type Refusal = Clear<'ContactRefused'>['data'];
export type Placed = { readonly placed: true } | { readonly placed: false; readonly refusal: Refusal };

export interface Dialling {
  readonly people: People;
  readonly appointments: Appointments;
  readonly mailboxes: Mailboxes;
  readonly release: Prepared;
}

/**
 * A call that we make: asks the contact rules at this moment; where they permit it, the call is recorded as planned and
 * placed. A call that comes in asks nobody's leave: it is recorded, and then answered.
 */
export async function placeCall(dialling: Dialling, plan: CallPlan, at: string): Promise<Placed> {
  const { people, mailboxes, release } = dialling;
  const { direction } = conversationOf(release, plan.flow);
  if (direction === 'inbound') {
    await planCall(dialling, plan, at);
    return { placed: true };
  }
  const refusal = await refusedNow(dialling, plan, at);
  if (refusal !== null) return { placed: false, refusal };
  const { version } = await people.of(plan.patient);
  await planCall(dialling, plan, at);
  const placed: Draft = { type: 'CallPlaced', data: { permission: eventId(plan.patient, version) } };
  await mailboxes.post(plan.call, { source: 'dialler', events: [placed] }, at);
  return { placed: true };
}

/** Why this person may not be called now, or null; what was decided is on record in their stream. */
async function refusedNow(
  { people, appointments, release }: Dialling,
  plan: CallPlan,
  at: string,
): Promise<Refusal | null> {
  const { clinic, policy } = release.release;
  const conversation = conversationOf(release, plan.flow);
  const { purpose } = conversation;
  const person = await people.of(plan.patient);
  if (conversation.knows?.includes(THE_VISIT) && (await appointments.nextOf(plan.patient, at)) === null) {
    const data = {
      purpose,
      rule: 'no_appointment',
      pack: `${policy.id}@${policy.version}`,
      facts: { call: plan.call },
      retry_at: null,
    };
    await people.record(plan.patient, [{ type: 'ContactRefused', data }], at, null);
    return data;
  }
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
  return 'permitted' in answer ? null : answer.refused.data;
}

async function planCall({ mailboxes, release }: Dialling, plan: CallPlan, at: string): Promise<void> {
  const { call, patient, flow, attempt, campaign, simulated, typed } = plan;
  const { direction, purpose } = conversationOf(release, flow);
  await mailboxes.open(call, patient);
  const planned = { patient, flow, purpose, direction, attempt, campaign, planned_at: at, simulated, typed };
  await mailboxes.post(call, { source: 'dialler', events: [{ type: 'CallPlanned', data: planned }] }, at);
}

/** The input that begins the conversation: the release, and all that the call knows beforehand. */
export async function startOf({ people, appointments, release }: Dialling, plan: CallPlan, at: string): Promise<Draft> {
  const { clinic } = release.release;
  const conversation = conversationOf(release, plan.flow);
  const { direction, purpose } = conversation;
  const person = await people.of(plan.patient);
  const next = await appointmentOf(conversation, appointments, plan.patient, at);
  const { closed, personal } = knownBefore(conversation, person, next);
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
    knows: closed,
    knows_personal: Object.keys(personal),
  };
  return {
    type: 'CallStarted',
    data: { release: release.hash, decisions: DECISIONS, briefing },
    box: { values: personal },
  };
}
