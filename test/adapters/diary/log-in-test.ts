import { memoryLog } from '../../../adapters/log/memory-log.ts';
import type { EventLog } from '../../../engine/ports.ts';

export const emptyLog = (): EventLog => memoryLog({ clock: { now: () => '2026-11-23T10:05:00.000+00:00' } });

/** What a log holds, one line an event. */
export async function recorded(log: EventLog): Promise<string[]> {
  const events = await log.readAll(0, 1000);
  return events.map(({ stream, version, type, data }) => {
    const { attempt } = JSON.parse(data) as { attempt: string };
    return `${stream}/${version} ${type} ${attempt}`;
  });
}
