/** What people object, and what became of it: one row a call and kind of objection. */
import { projection } from './projection.ts';
import type { Place } from './projection.ts';

const table = `
  CREATE TABLE objections (
    call       TEXT NOT NULL,
    kind       TEXT NOT NULL,
    raised     INTEGER NOT NULL DEFAULT 0,
    strategies TEXT NOT NULL DEFAULT '[]',
    overcome   INTEGER NOT NULL DEFAULT 0,
    stood      INTEGER NOT NULL DEFAULT 0,
    first_at   TEXT NOT NULL,
    version    INTEGER NOT NULL DEFAULT 0,
    position   INTEGER NOT NULL,
    PRIMARY KEY (call, kind)
  ) STRICT`;

/** `version` is that of the last event in the row, so that one which comes again changes nothing. */
const change = (set: string): string =>
  `UPDATE objections SET ${set}, version = :version, position = :position WHERE call = :call AND kind = :kind AND version < :version`;

type Objection = Place & { readonly data: { readonly kind: string } };
const keyOf = ({ stream, version, position, data }: Objection) => ({
  call: stream,
  version,
  position,
  kind: data.kind,
});
const begin = (event: Objection) => ({ run: 'begin', with: { ...keyOf(event), at: event.at } }) as const;

export const objections = projection({
  name: 'objections',
  version: 1,
  streams: 'call',
  tables: { objections: table },
  statements: {
    begin: `INSERT INTO objections (call, kind, first_at, position) VALUES (:call, :kind, :at, :position) ON CONFLICT (call, kind) DO NOTHING`,
    // Raised once more it is open again: the row says how it stands at the end, never both ways.
    raised: change('raised = raised + 1, overcome = 0, stood = 0'),
    answered: change(`strategies = json_insert(strategies, '$[#]', :strategy)`),
    overcome: change('overcome = 1, stood = 0'),
    stood: change('stood = 1, overcome = 0'),
  },
  apply: {
    ObjectionRaised: (event) => [begin(event), { run: 'raised', with: keyOf(event) }],
    ObjectionAnswered: (event) => [
      begin(event),
      { run: 'answered', with: { ...keyOf(event), strategy: event.data.strategy } },
    ],
    ObjectionOvercome: (event) => [begin(event), { run: 'overcome', with: keyOf(event) }],
    ObjectionStood: (event) => [begin(event), { run: 'stood', with: keyOf(event) }],
  },
});
