/** Fixed examples of what a log holds: one call that books after an objection, one that nobody answers, one that is only planned. */
import { entryOf } from '../../engine/catalogue.ts';
import type { Clear, EventType } from '../../engine/event.ts';
import type { SealedEvent, Write } from '../../engine/ports.ts';

/** A fact in the clear with the time at which it happened. */
export type Example = Clear & { readonly at: string };

export const bookedCall = 'call-01KAS0000000000000000000B1';
export const missedCall = 'call-01KAS0000000000000000000M2';
export const plannedCall = 'call-01KAS0000000000000000000P3';
export const appointmentOfBookedCall = 'appointment-01KAS0000000000000000000A1';

const at = (clock: string): string => `2026-11-24T${clock}+00:00`;
const target = (step: string) => ({ file: 'book-first-visit', step });

const moved = (clock: string, step: string, stage: string | null): Example => ({
  type: 'TransitionTaken',
  at: at(clock),
  data: {
    frame: 0,
    from: null,
    to: target(step),
    edge: 'go',
    cause: 'edge',
    gate: 'none',
    entry: null,
    stage,
    why: [],
  },
});

const spoke = (clock: string, line: string): Example => ({
  type: 'SpeechRequested',
  at: at(clock),
  data: {
    segments: [{ line, form: 'say', variant: 0, tone: 'neutral', interruptible: true, legal: false }],
    listen: null,
    urgent: false,
  },
});

const counted = (clock: string, signal: string, in_a_row: number): Example => ({
  type: 'SignalCounted',
  at: at(clock),
  data: { signal, in_a_row },
});

const understood = (clock: string, request: number, ms: number): Example => ({
  type: 'AnswerUnderstood',
  at: at(clock),
  data: {
    request,
    interpreter: 'example',
    model: null,
    template: 'sha256:example',
    ms,
    answers: [{ answer: 'yes', confidence: 0.9 }],
    values: [],
    alternatives: [],
    tone: 'neutral',
  },
});

const objection = (
  clock: string,
  type: 'ObjectionRaised' | 'ObjectionOvercome' | 'ObjectionStood',
  kind: string,
): Example => ({ type, at: at(clock), data: { kind } });

const answered = (clock: string, kind: string, strategy: string, round: number): Example => ({
  type: 'ObjectionAnswered',
  at: at(clock),
  data: { kind, strategy, round, line: 'answer_objection' },
});

const planned = (patient: string, attempt: number, plannedAt: string): Example => ({
  type: 'CallPlanned',
  at: at('08:00:00.000'),
  data: {
    patient,
    flow: 'book-first-visit',
    purpose: 'first_visit',
    direction: 'outbound',
    attempt,
    campaign: null,
    planned_at: plannedAt,
    simulated: true,
    typed: false,
  },
});

const slot = {
  practitioner: 'anna_keller',
  start: '2026-11-26T14:30:00.000+01:00',
  minutes: 45,
} as const;

const price = { service: 'check_up', price_cents: 9500, currency: 'EUR' } as const;

/** 22 events, of which the last arrives after the end. */
export const eventsOfBookedCall: readonly Example[] = [
  planned('patient-01KAS0000000000000000000X1', 1, at('09:00:00.000')),
  { type: 'CallPlaced', at: at('09:00:00.000'), data: { permission: 'patient-01KAS0000000000000000000X1/3' } },
  { type: 'CallAnswered', at: at('09:00:08.000'), data: { by: 'person' } },
  {
    type: 'CallStarted',
    at: at('09:00:08.100'),
    data: {
      release: 'sha256:example',
      decisions: 1,
      briefing: {
        flow: 'book-first-visit',
        direction: 'outbound',
        purpose: 'first_visit',
        patient: 'patient-01KAS0000000000000000000X1',
        attempt: 1,
        campaign: null,
        zone: 'Europe/Berlin',
        language: 'en',
        simulated: true,
        typed: false,
        knows: {},
        knows_personal: ['name'],
      },
    },
  },
  moved('09:00:08.200', 'greet', 'greeting'),
  spoke('09:00:08.200', 'greet'),
  counted('09:00:14.000', 'not_understood', 1),
  spoke('09:00:14.000', 'not_understood'),
  understood('09:00:19.000', 6, 4.5),
  counted('09:00:19.000', 'not_understood', 0),
  moved('09:00:19.000', 'ask_when', 'offer_slot'),
  moved('09:00:19.000', 'say_nothing', null),
  objection('09:00:25.000', 'ObjectionRaised', 'price'),
  moved('09:00:25.000', 'answer_price', 'objection'),
  answered('09:00:25.000', 'price', 'reflect_and_ask', 1),
  spoke('09:00:25.000', 'answer_objection'),
  understood('09:00:33.000', 8, 2.25),
  objection('09:00:33.000', 'ObjectionOvercome', 'price'),
  moved('09:00:33.000', 'ask_when', 'offer_slot'),
  {
    type: 'BookingConfirmed',
    at: at('09:00:52.000'),
    data: {
      request: 19,
      appointment: { id: appointmentOfBookedCall, ...slot, ...price },
    },
  },
  {
    type: 'CallEnded',
    at: at('09:01:10.000'),
    data: { ending: 'booked', by: 'elo', stage: 'offer_slot' },
  },
  { type: 'EscalationRaised', at: at('09:01:12.000'), data: { request: 20 } },
];

const eventsOfItsAppointment: readonly Example[] = [
  {
    type: 'AppointmentBooked',
    at: at('09:00:51.500'),
    data: {
      attempt: `${bookedCall}/19`,
      call: bookedCall,
      patient: 'patient-01KAS0000000000000000000X1',
      chair: 'chair_1',
      simulated: true,
      ...slot,
      ...price,
    },
  },
];

export const eventsOfMissedCall: readonly Example[] = [
  planned('patient-01KAS0000000000000000000X2', 2, at('10:00:00.000')),
  { type: 'CallPlaced', at: at('10:00:00.000'), data: { permission: null } },
  { type: 'CallFailed', at: at('10:00:25.000'), data: { reason: 'no_answer' } },
  { type: 'CallEnded', at: at('10:00:25.000'), data: { ending: 'no_answer', by: 'system', stage: null } },
];

const eventsOfPlannedCall: readonly Example[] = [
  planned('patient-01KAS0000000000000000000X3', 1, '2026-11-24T12:30:00.000+01:00'),
];

/** Two objections in one call: the first stands after two answers, the second is overcome and raised again. */
export const objectingCall = 'call-01KAS0000000000000000000R4';
export const eventsOfObjectingCall: readonly Example[] = [
  objection('11:00:00.000', 'ObjectionRaised', 'fear'),
  answered('11:00:00.000', 'fear', 'reflect_and_ask', 1),
  answered('11:00:09.000', 'fear', 'fact_and_small_step', 2),
  objection('11:00:20.000', 'ObjectionStood', 'fear'),
  objection('11:00:30.000', 'ObjectionRaised', 'price'),
  objection('11:00:40.000', 'ObjectionOvercome', 'price'),
  objection('11:00:50.000', 'ObjectionRaised', 'price'),
];

/** What projections must pass by: a stream of another kind. */
const eventsOfAPatient: readonly Example[] = [
  { type: 'OptedOut', at: at('09:30:00.000'), data: { channel: 'voice', call: null } },
];

/** A fact as it is appended, parsed by the catalogue, without its box: projections never see one. */
export function appended(example: Example): SealedEvent {
  const { by, schema, data } = entryOf(example.type);
  return {
    type: example.type satisfies EventType,
    schema,
    data: JSON.stringify(data.parse(example.data)),
    meta: JSON.stringify({ by, cause: null, input: null }),
    at: example.at,
    key: null,
    box: null,
  };
}

export const writeOf = (stream: string, examples: readonly Example[], expected = 0): Write => ({
  stream,
  expected,
  events: examples.map(appended),
});

/** The whole small log: 29 events in five streams. */
export const wholeLog: readonly Write[] = [
  writeOf(bookedCall, eventsOfBookedCall),
  writeOf('patient-01KAS0000000000000000000X2', eventsOfAPatient),
  writeOf(appointmentOfBookedCall, eventsOfItsAppointment),
  writeOf(missedCall, eventsOfMissedCall),
  writeOf(plannedCall, eventsOfPlannedCall),
];

/** What became of appointments after the small log: one is moved and confirmed, another one is cancelled. */
export const otherAppointment = 'appointment-01KAS0000000000000000000P9';
export const laterWrites: readonly Write[] = [
  writeOf(
    appointmentOfBookedCall,
    [
      {
        type: 'AppointmentMoved',
        at: at('10:00:00.000'),
        data: {
          attempt: 'call-x/9',
          call: 'call-x',
          practitioner: 'ben_ito',
          chair: 'chair_2',
          start: '2026-11-27T09:00:00.000+01:00',
          minutes: 30,
        },
      },
      { type: 'AppointmentConfirmed', at: at('10:01:00.000'), data: { attempt: 'call-x/20', call: 'call-x' } },
    ],
    1,
  ),
  writeOf(otherAppointment, [
    ...eventsOfItsAppointment,
    { type: 'AppointmentCancelled', at: at('10:02:00.000'), data: { attempt: 'call-y/9', call: 'call-y' } },
  ]),
];

/** A reminder in which the time is moved. */
export const eventsOfMovingCall: readonly Example[] = [
  planned('patient-01KAS0000000000000000000X1', 1, at('12:00:00.000')),
  {
    type: 'MoveConfirmed',
    at: at('12:01:00.000'),
    data: { request: 1, appointment: { id: appointmentOfBookedCall, ...slot, ...price } },
  },
  { type: 'CallEnded', at: at('12:02:00.000'), data: { ending: 'moved', by: 'elo', stage: null } },
];
