/** The call that somebody named: by its id, or `last` for the one that began last. */
import type { EventLog } from '../../engine/ports.ts';

/** The id of a call that the log holds, or null. */
export async function findCall(log: EventLog, named: string): Promise<string | null> {
  if (named === 'last') return (await log.streams('call')).at(-1) ?? null;
  return named.startsWith('call-') && (await log.read(named)).length > 0 ? named : null;
}
