/** How far calls come: one row a call and stage that it reached, and one a call that booked. */
import { table, type Projection } from './projection.ts';

const stages = table({
  key: ['call', 'stage'],
  columns: {
    call: 'TEXT NOT NULL',
    stage: 'TEXT NOT NULL',
    first_at: 'TEXT NOT NULL',
    position: 'INTEGER NOT NULL',
  },
  which: ({ data }) => data.stage,
  fold: { TransitionTaken: ({ at }, row) => row ?? { first_at: at } },
});

/** Apart from the stages, because a flow may well call one of its stages `booked`. */
const bookings = table({
  key: ['call'],
  columns: {
    call: 'TEXT NOT NULL',
    first_at: 'TEXT NOT NULL',
    position: 'INTEGER NOT NULL',
  },
  fold: { BookingConfirmed: ({ at }, row) => row ?? { first_at: at } },
});

export const funnel: Projection = {
  name: 'funnel',
  version: 1,
  streams: 'call',
  tables: { funnel_stages: stages, funnel_bookings: bookings },
};
