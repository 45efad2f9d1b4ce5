/** A call for the auditor: every event with who stands behind it, the way that was taken and why, and the state then. */
import { localTime } from '../../engine/time/local-time.ts';
import { eventId, type Recorded } from '../../engine/event.ts';
import { talkOf, type Call } from '../../engine/call/call.ts';
import { pathOf, replayCall } from '../../engine/proof/as-it-stood.ts';
import type { StoredEvent } from '../../engine/ports.ts';

export interface Replayed {
  readonly events: readonly Recorded[];
  readonly rows: readonly StoredEvent[];
  readonly zone: string;
  /** Whether boxes were opened for a person to read. */
  readonly open: boolean;
}

export function replayDocument(call: string, version: number, { events, rows, zone, open }: Replayed): object {
  const shown = events.filter((event) => event.version <= version);
  const state = replayCall(call, shown);
  const talk = talkOf(state);
  return {
    format: 'elo.replay/1',
    call,
    release: talk?.release ?? null,
    decisions: talk?.decisions ?? null,
    version: shown.length,
    of: events.length,
    events: shown.map((event, i) => eventDocument(event, rows[i], zone, open)),
    path: pathOf(shown),
    state: stateDocument(state),
  };
}

function eventDocument(event: Recorded, row: StoredEvent | undefined, zone: string, open: boolean): object {
  const { stream, version, position, type, at, meta, data, box } = event;
  return {
    id: eventId(stream, version),
    version,
    position,
    type,
    at,
    local: localTime(at, zone).toISO(),
    recorded_at: row?.recorded_at,
    by: meta.by,
    cause: meta.cause,
    data,
    box: open && typeof box === 'object' ? box : null,
    // A row without a key holds nothing personal, also where its type has a box by now.
    personal: box === undefined || row?.key === null ? 'none' : typeof box === 'string' ? box : 'open',
    hash: row?.hash,
  };
}

/** The state in plain data; personal values stand in it only as far as their boxes were opened. */
function stateDocument(state: Call): object {
  const talk = talkOf(state);
  if (!talk) return { status: state.status };
  const { dialogue, personal, tone, requests, turns, stage, objections } = talk;
  return {
    status: state.status,
    ...('ending' in state && { ending: state.ending }),
    ...dialogue,
    personal,
    tone,
    turns,
    stage,
    objections,
    open_requests: requests.map(({ version, event }) => ({ version, type: event.type })),
  };
}
