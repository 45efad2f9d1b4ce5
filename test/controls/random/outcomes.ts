/** How the clinic's systems and the line answer a request: any outcome that its kind has, with data that could be true. */
import type { OpenRequest } from '../../../engine/call/call.ts';
import { doEffects, effectRequestedBy, type DoEffect, type Outcome } from '../../../engine/effect/catalogue.ts';
import type { Draft, EventType } from '../../../engine/event.ts';
import type { Release } from '../../../engine/flow/release.ts';
import type { Appointment, Hold, Slot } from '../../../engine/values.ts';
import type { Chance } from './chance.ts';
import { appointmentAt, appointmentBy, patientBy, slotsBy } from './plausible.ts';

interface Answering {
  readonly chance: Chance;
  readonly release: Release;
  /** What the request's own data holds. */
  readonly asked: {
    readonly slot?: Slot;
    readonly hold?: Hold;
    readonly service?: string;
    readonly appointment?: Appointment;
  };
  /** The identity of the attempt. */
  readonly attempt: string;
}

/** What an outcome brings beyond the request that it settles; the rest of the outcomes bring nothing. */
const brings: Partial<Record<EventType, (answering: Answering) => object>> = {
  SlotsFound: ({ chance, release }) => ({ slots: slotsBy(chance, release) }),
  SlotHoldGiven: ({ asked, attempt }) => ({
    hold: { attempt, slot: asked.slot, until: '2026-11-23T18:30:00.000+00:00' },
  }),
  BookingConfirmed: ({ asked, chance }) => ({
    appointment: appointmentAt((asked.hold as Hold).slot, asked.service ?? 'check_up', chance),
  }),
  MoveConfirmed: ({ asked }) => {
    const { start, minutes, practitioner } = (asked.hold as Hold).slot;
    return { appointment: { ...asked.appointment, start, minutes, practitioner } };
  },
  AppointmentFound: ({ chance, release }) => {
    const appointment = appointmentBy(chance, release);
    return { appointment, service: appointment.service };
  },
  CallerRecognised: ({ chance }) => ({ patient: patientBy(chance) }),
  PersonFound: ({ chance }) => ({ patient: patientBy(chance) }),
  PersonRegistered: ({ chance }) => ({ patient: patientBy(chance) }),
};

const isFailure = (type: EventType): boolean => type.endsWith('Failed');

/** What settles a request of the clinic's systems; mostly as one wishes it. */
export function answerOf(chance: Chance, release: Release, call: string, request: OpenRequest): Draft {
  const outcome = settledBy(chance, request.event.type);
  return {
    type: outcome.event,
    data: { request: request.version, ...dataOf(chance, release, call, request, outcome) },
  } as Draft;
}

/** What an outcome of a request says beside naming it. */
export function dataOf(
  chance: Chance,
  release: Release,
  call: string,
  { event, version }: OpenRequest,
  outcome: Pick<Outcome, 'event' | 'reason'>,
): object {
  const answering = { chance, release, asked: event.data as Answering['asked'], attempt: `${call}/${version}` };
  const reason = outcome.reason ?? (isFailure(outcome.event) ? 'timeout' : undefined);
  return { ...(reason !== undefined && { reason }), ...brings[outcome.event]?.(answering) };
}

/** The requests that are no `do`: what settles each, well and badly. */
const ofTheLine: Partial<Record<EventType, readonly [EventType, EventType]>> = {
  SlotReleaseRequested: ['SlotReleased', 'SlotReleaseFailed'],
  HangUpRequested: ['CallHungUp', 'HangUpFailed'],
};

function settledBy(chance: Chance, request: EventType): Pick<Outcome, 'event' | 'reason'> {
  const line = ofTheLine[request];
  if (line) return { event: line[chance.happens(0.9) ? 0 : 1] };
  const effect: DoEffect | undefined = effectRequestedBy(request)?.effect;
  if (!effect) throw new Error(`nothing settles a ${request}`);
  const all = Object.values(effect.outcomes);
  const good = all.filter((outcome) => outcome.good);
  return chance.pick(chance.happens(effect === doEffects.transfer ? 0.2 : 0.75) ? good : all);
}
