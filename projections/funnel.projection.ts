/** How far calls come: one row a call and stage that it reached, and one a call that booked. */
import { projection } from './projection.ts';
import type { Place } from './projection.ts';

const stages = `
  CREATE TABLE funnel_stages (
    call     TEXT NOT NULL,
    stage    TEXT NOT NULL,
    first_at TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (call, stage)
  ) STRICT`;

/** Apart from the stages, because a flow may well call one of its stages `booked`. */
const bookings = `
  CREATE TABLE funnel_bookings (
    call     TEXT PRIMARY KEY,
    first_at TEXT NOT NULL,
    position INTEGER NOT NULL
  ) STRICT`;

const rowOf = ({ stream, at, position }: Place) => ({ call: stream, at, position });

export const funnel = projection({
  name: 'funnel',
  version: 1,
  streams: 'call',
  tables: { funnel_stages: stages, funnel_bookings: bookings },
  statements: {
    reached: `INSERT INTO funnel_stages (call, stage, first_at, position) VALUES (:call, :stage, :at, :position) ON CONFLICT (call, stage) DO NOTHING`,
    booked: `INSERT INTO funnel_bookings (call, first_at, position) VALUES (:call, :at, :position) ON CONFLICT (call) DO NOTHING`,
  },
  apply: {
    TransitionTaken: (event) =>
      event.data.stage === null ? [] : [{ run: 'reached', with: { ...rowOf(event), stage: event.data.stage } }],
    BookingConfirmed: (event) => [{ run: 'booked', with: rowOf(event) }],
  },
});
