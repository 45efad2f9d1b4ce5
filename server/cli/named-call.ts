import type { EventLog } from '../../engine/ports.ts';
import { findCall } from '../audit/find-call.ts';
import { CommandFailure } from './failure.ts';

/** The id of the call that was named on the command line. */
export async function namedCall(log: EventLog, named: string): Promise<string> {
  const call = await findCall(log, named);
  if (call === null) throw new CommandFailure(`There is no call "${named}". "npx elo calls" lists them.`);
  return call;
}
