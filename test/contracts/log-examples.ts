/** Fixed examples for whoever tests a log: events as the runtime seals them, and a clock that stands still. */
import type { Clock, EventLog, SealedEvent, StoredEvent } from '../../engine/ports.ts';

export const NOON = '2026-11-24T12:00:00.000+00:00';
export const noonClock: Clock = { now: () => NOON };

const META = '{"by":"patient","cause":null,"input":{"source":"room","seq":1}}';

export function silence(seconds = 8): SealedEvent {
  const data = JSON.stringify({ seconds });
  return {
    type: 'PatientStayedSilent',
    schema: 1,
    data,
    meta: META,
    at: '2026-11-24T11:59:58.000+00:00',
    key: null,
    box: null,
  };
}

/** An event with a box. Logs never open one, so that any bytes will do. */
export const words = (bytes: readonly number[] = [1, 2, 3]): SealedEvent => ({
  ...silence(0),
  type: 'PatientSpoke',
  key: 'key-1',
  box: Uint8Array.from(bytes),
});

/** Everything that a log holds, to be compared before and after what must change nothing. */
export async function contentsOf(log: EventLog): Promise<{ rows: StoredEvent[]; boxes: (string | null)[] }> {
  const rows = await log.readAll(0, 10_000);
  const boxes = await Promise.all(rows.map((row) => log.box(row.position)));
  return { rows, boxes: boxes.map((box) => (box === null ? null : Buffer.from(box).toString('hex'))) };
}

export const placesOf = (rows: readonly StoredEvent[]): string[] =>
  rows.map(({ position, stream, version }) => `${position} ${stream}/${version}`);
