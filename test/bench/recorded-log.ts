/**
 * A large log of whole calls, made quickly and as the runtime would have made it: the turns of one recorded call, held
 * against their schemas, sealed under a key for each call and appended through the log itself. Many calls go on at once, so
 * that the rows of a call lie scattered among those of others, and their appends share commits.
 */
import type { EventLog, Vault } from '../../engine/ports.ts';
import { sealEvents } from '../../server/runtime/seal-events.ts';
import { mustBeStored } from './append-rungs.ts';
import { recordedCalls, turnsOf, type RecordedTurn } from './recorded-turns.ts';

const CALLS_AT_ONCE = 64;

/** The recorded call whose number of events is the nearest to sixty. */
export function callOfSixty(): readonly RecordedTurn[] {
  const off = (events: readonly unknown[]): number => Math.abs(events.length - 60);
  const [nearest] = recordedCalls().toSorted((a, b) => off(a.events) - off(b.events));
  if (!nearest) throw new Error('History has no recorded call under the present number of decisions.');
  return turnsOf(nearest);
}

/** Fills an empty log with calls until it holds so many events or a few more; returns the calls. */
export async function fillLog(log: EventLog, vault: Vault, events: number): Promise<readonly string[]> {
  const turns = callOfSixty();
  const calls: string[] = [];
  for (let begun = 0; (await log.position()) < events; begun += CALLS_AT_ONCE) {
    const once = await Promise.all(Array.from({ length: CALLS_AT_ONCE }, (_, i) => beginCall(vault, begun + i)));
    for (const turn of turns) await Promise.all(once.map((call) => appendTurn(log, vault, turn, call)));
    calls.push(...once.map(({ stream }) => stream));
  }
  return calls;
}

interface Begun {
  readonly stream: string;
  readonly key: string;
}

async function beginCall(vault: Vault, number: number): Promise<Begun> {
  const id = `01KAT${String(number).padStart(21, '0')}`;
  const stream = `call-${id}`;
  return { stream, key: await vault.keyFor(`patient-${id}`, 'conversation', stream) };
}

async function appendTurn(
  log: EventLog,
  vault: Vault,
  { drafts, input, call, at }: RecordedTurn,
  { stream, key }: Begun,
): Promise<void> {
  const { source, seq } = input;
  const keys = { conversation: key };
  const sealing = { stream, expected: call.version, at, input: { source, seq }, cause: null, keys };
  mustBeStored(await log.append([{ stream, expected: call.version, events: sealEvents(vault, drafts, sealing) }]));
}
