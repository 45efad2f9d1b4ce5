/** One row a call: how it began, how it ended, and what happened in between, in numbers. */
import { statusBefore, wordsOfEnding } from '../engine/call/endings.ts';
import type { Clear } from '../engine/event.ts';
import { projection } from './projection.ts';
import type { Place, Value } from './projection.ts';

const table = `
  CREATE TABLE calls (
    call            TEXT PRIMARY KEY,
    flow            TEXT,
    release         TEXT,
    decisions       INTEGER,
    direction       TEXT,
    purpose         TEXT,
    campaign        TEXT,
    simulated       INTEGER,
    typed           INTEGER,
    patient         TEXT,
    attempt         INTEGER,
    planned_at      TEXT,
    started_at      TEXT,
    ended_at        TEXT,
    status          TEXT NOT NULL DEFAULT '${statusBefore.planned}',
    result          TEXT,
    ending          TEXT,
    stage           TEXT,
    stages          TEXT NOT NULL DEFAULT '[]',
    turns           INTEGER NOT NULL DEFAULT 0,
    events          INTEGER NOT NULL DEFAULT 0,
    misunderstood   INTEGER NOT NULL DEFAULT 0,
    objections      TEXT NOT NULL DEFAULT '[]',
    appointment     TEXT,
    slowest_turn_ms REAL,
    position        INTEGER NOT NULL
  ) STRICT`;

/**
 * Changes the row of a call that this event has not reached yet: versions have no gaps, so `events` is at once the number
 * of events and the version of the last one, and an event that comes again finds nothing to change.
 */
const change = (set: string): string =>
  `UPDATE calls SET ${set}, events = :version, position = :position WHERE call = :call AND events < :version`;

/** A JSON list of names with one more at its end, or as it was where the name is in it. */
const withName = (column: string, name: string): string =>
  `CASE WHEN EXISTS (SELECT 1 FROM json_each(${column}) WHERE value = ${name}) THEN ${column} ELSE json_insert(${column}, '$[#]', ${name}) END`;

const plan = `flow = :flow, direction = :direction, purpose = :purpose, campaign = :campaign, simulated = :simulated, typed = :typed,
  patient = :patient, attempt = :attempt`;

const statements = {
  begin: 'INSERT INTO calls (call, position) VALUES (:call, :position) ON CONFLICT (call) DO NOTHING',
  planned: change(`${plan}, planned_at = :planned_at`),
  placed: change(`status = '${statusBefore.ringing}'`),
  started: change(
    `${plan}, release = :release, decisions = :decisions, started_at = :at, status = '${statusBefore.talking}'`,
  ),
  spoke: change('turns = turns + 1'),
  misunderstood: change('misunderstood = misunderstood + 1'),
  timed: change('slowest_turn_ms = max(coalesce(slowest_turn_ms, 0), :ms)'),
  // Both right-hand sides read the row as it was, so the stage changes exactly when the list grows.
  reached: change(
    `stage = CASE WHEN EXISTS (SELECT 1 FROM json_each(stages) WHERE value = :stage) THEN stage ELSE :stage END, stages = ${withName('stages', ':stage')}`,
  ),
  objected: change(`objections = ${withName('objections', ':kind')}`),
  booked: change('appointment = :appointment'),
  ended: change('ended_at = :at, status = :status, result = :result, ending = :ending'),
  newest: 'UPDATE calls SET events = :version, position = :position WHERE call = :call AND events < :version',
} as const;

/** What a call is about, as it was planned and as its briefing says it again. */
type Plan = Omit<Clear<'CallPlanned'>['data'], 'planned_at'>;
const planOf = (plan: Plan): Readonly<Record<string, Value>> => ({
  flow: plan.flow,
  direction: plan.direction,
  purpose: plan.purpose,
  campaign: plan.campaign,
  simulated: Number(plan.simulated),
  typed: Number(plan.typed),
  patient: plan.patient,
  attempt: plan.attempt,
});

const placeOf = ({ stream, version, position }: Place): Readonly<Record<string, Value>> => ({
  call: stream,
  version,
  position,
});

export const calls = projection({
  name: 'calls',
  version: 2,
  streams: 'call',
  tables: { calls: table },
  statements,
  first: (place) => [{ run: 'begin', with: placeOf(place) }],
  apply: {
    CallPlanned: (event) => [
      { run: 'planned', with: { ...placeOf(event), ...planOf(event.data), planned_at: event.data.planned_at } },
    ],
    CallPlaced: (event) => [{ run: 'placed', with: placeOf(event) }],
    CallStarted(event) {
      const { release, decisions, briefing } = event.data;
      return [{ run: 'started', with: { ...placeOf(event), ...planOf(briefing), at: event.at, release, decisions } }];
    },
    SpeechRequested: (event) => [{ run: 'spoke', with: placeOf(event) }],
    // A count of 0 says that the count begins anew. Silence is a signal too, and no misunderstanding.
    SignalCounted: (event) =>
      event.data.signal === 'not_understood' && event.data.in_a_row > 0
        ? [{ run: 'misunderstood', with: placeOf(event) }]
        : [],
    AnswerUnderstood: (event) => [{ run: 'timed', with: { ...placeOf(event), ms: event.data.ms } }],
    TransitionTaken: (event) =>
      event.data.stage === null ? [] : [{ run: 'reached', with: { ...placeOf(event), stage: event.data.stage } }],
    ObjectionRaised: (event) => [{ run: 'objected', with: { ...placeOf(event), kind: event.data.kind } }],
    BookingConfirmed: (event) => [
      { run: 'booked', with: { ...placeOf(event), appointment: event.data.appointment.id } },
    ],
    MoveConfirmed: (event) => [{ run: 'booked', with: { ...placeOf(event), appointment: event.data.appointment.id } }],
    CallEnded(event) {
      const { ending } = event.data;
      return [{ run: 'ended', with: { ...placeOf(event), at: event.at, ending, ...wordsOfEnding[ending] } }];
    },
  },
  newest: (place) => [{ run: 'newest', with: placeOf(place) }],
});
