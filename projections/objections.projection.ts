/** What people object, and what became of it: one row a call and kind of objection. */
import { noNames, withName } from './name-list.ts';
import { table, type Place, type Projection } from './projection.ts';

const begun = ({ at, version }: Place) => ({
  raised: 0,
  strategies: noNames,
  overcome: 0,
  stood: 0,
  first_at: at,
  version,
});

const rows = table({
  key: ['call', 'kind'],
  columns: {
    call: 'TEXT NOT NULL',
    kind: 'TEXT NOT NULL',
    raised: 'INTEGER NOT NULL',
    strategies: 'TEXT NOT NULL',
    overcome: 'INTEGER NOT NULL',
    stood: 'INTEGER NOT NULL',
    first_at: 'TEXT NOT NULL',
    version: 'INTEGER NOT NULL',
    position: 'INTEGER NOT NULL',
  },
  which: ({ data }) => data.kind,
  fold: {
    // Raised once more it is open again: the row says how it stands at the end, never both ways.
    ObjectionRaised: (event, row = begun(event)) => ({
      ...row,
      raised: row.raised + 1,
      overcome: 0,
      stood: 0,
      version: event.version,
    }),
    ObjectionAnswered: (event, row = begun(event)) => ({
      ...row,
      strategies: withName(row.strategies, event.data.strategy),
      version: event.version,
    }),
    ObjectionOvercome: (event, row = begun(event)) => ({ ...row, overcome: 1, stood: 0, version: event.version }),
    ObjectionStood: (event, row = begun(event)) => ({ ...row, stood: 1, overcome: 0, version: event.version }),
  },
});

export const objections: Projection = {
  name: 'objections',
  version: 1,
  streams: 'call',
  tables: { objections: rows },
};
