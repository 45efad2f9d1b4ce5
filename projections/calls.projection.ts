/** One row a call: how it began, how it ended, and what happened in between, in numbers. */
import { statusBefore, wordsOfEnding } from '../engine/call/endings.ts';
import type { Clear } from '../engine/event.ts';
import { hasName, noNames, withName } from './name-list.ts';
import { table, type Projection } from './projection.ts';

/** What a call is about, as it was planned and as its briefing says it again. */
type Plan = Omit<Clear<'CallPlanned'>['data'], 'planned_at'>;
const planOf = ({ flow, direction, purpose, campaign, simulated, typed, patient, attempt }: Plan) => ({
  flow,
  direction,
  purpose,
  campaign,
  simulated: Number(simulated),
  typed: Number(typed),
  patient,
  attempt,
});

/** Of a call of which nothing is known yet. */
const begun = {
  status: statusBefore.planned,
  stages: noNames,
  turns: 0,
  events: 0,
  misunderstood: 0,
  objections: noNames,
};

const rows = table({
  key: ['call'],
  columns: {
    call: 'TEXT NOT NULL',
    flow: 'TEXT',
    release: 'TEXT',
    decisions: 'INTEGER',
    direction: 'TEXT',
    purpose: 'TEXT',
    campaign: 'TEXT',
    simulated: 'INTEGER',
    typed: 'INTEGER',
    patient: 'TEXT',
    attempt: 'INTEGER',
    planned_at: 'TEXT',
    started_at: 'TEXT',
    ended_at: 'TEXT',
    status: 'TEXT NOT NULL',
    result: 'TEXT',
    ending: 'TEXT',
    stage: 'TEXT',
    stages: 'TEXT NOT NULL',
    turns: 'INTEGER NOT NULL',
    events: 'INTEGER NOT NULL',
    misunderstood: 'INTEGER NOT NULL',
    objections: 'TEXT NOT NULL',
    appointment: 'TEXT',
    slowest_turn_ms: 'REAL',
    position: 'INTEGER NOT NULL',
  },
  fold: {
    CallPlanned: ({ data }, row = begun) => ({ ...row, ...planOf(data), planned_at: data.planned_at }),
    CallPlaced: (_, row = begun) => ({ ...row, status: statusBefore.ringing }),
    CallStarted({ at, data: { release, decisions, briefing } }, row = begun) {
      return { ...row, ...planOf(briefing), release, decisions, started_at: at, status: statusBefore.talking };
    },
    SpeechRequested: (_, row = begun) => ({ ...row, turns: row.turns + 1 }),
    // A count of 0 says that the count begins anew. Silence is a signal too, and no misunderstanding.
    SignalCounted: ({ data }, row = begun) =>
      data.signal === 'not_understood' && data.in_a_row > 0 ? { ...row, misunderstood: row.misunderstood + 1 } : row,
    AnswerUnderstood: ({ data }, row = begun) => ({
      ...row,
      slowest_turn_ms: Math.max(row.slowest_turn_ms ?? 0, data.ms),
    }),
    TransitionTaken: ({ data: { stage } }, row = begun) =>
      stage === null || hasName(row.stages, stage) ? row : { ...row, stage, stages: withName(row.stages, stage) },
    ObjectionRaised: ({ data: { kind } }, row = begun) =>
      hasName(row.objections, kind) ? row : { ...row, objections: withName(row.objections, kind) },
    BookingConfirmed: ({ data }, row = begun) => ({ ...row, appointment: data.appointment.id }),
    MoveConfirmed: ({ data }, row = begun) => ({ ...row, appointment: data.appointment.id }),
    CallEnded({ at, data: { ending } }, row = begun) {
      return { ...row, ended_at: at, ending, ...wordsOfEnding[ending] };
    },
  },
  // Versions have no gaps, so that of the newest event is the number of events.
  newest: ({ version }, row = begun) => (row.events < version ? { ...row, events: version } : row),
});

export const calls: Projection = { name: 'calls', version: 2, streams: 'call', tables: { calls: rows } };
