/** Appends facts without inputs to a stream that is not a call's, after whatever it holds by now. */
import type { Draft } from '../../engine/event.ts';
import type { Scope } from '../../engine/fact.ts';
import { limits } from '../../engine/limits.ts';
import type { AppendResult, EventLog, Vault } from '../../engine/ports.ts';
import { sealEvents } from './seal-events.ts';

/** The log cannot take anything now (a full disk, say): the command stops, and nothing of the group was stored. */
export class LogUnavailable extends Error {
  override readonly name = 'LogUnavailable';
}

export interface Placing {
  readonly at: string;
  readonly cause?: string | null;
  readonly keys?: Readonly<Partial<Record<Scope, string>>>;
  readonly vault?: Vault;
}

const noVault = {
  seal(): never {
    throw new Error('A sealed fact was appended without a vault.');
  },
} as unknown as Vault;

/** Returns the version of the last event. A conflict is tried again after what came between. */
export async function appendFacts(
  log: EventLog,
  stream: string,
  drafts: readonly Draft[],
  placing: Placing,
): Promise<number> {
  let expected = (await log.read(stream)).at(-1)?.version ?? 0;
  for (let attempt = 0; attempt <= limits.conflictRetries.value; attempt += 1) {
    const result = await tryAppend(log, stream, drafts, placing, expected);
    if (result.ok) return expected + drafts.length;
    expected = result.actual;
  }
  throw new Error(`${stream} is written by somebody else again and again`);
}

/** Begins a stream with these facts; false where it exists already, and then nothing is appended. */
export const startStream = async (
  log: EventLog,
  stream: string,
  drafts: readonly Draft[],
  placing: Placing,
): Promise<boolean> => (await tryAppend(log, stream, drafts, placing, 0)).ok;

/** Appends after a version, or says that somebody else came first. */
export async function tryAppend(
  log: EventLog,
  stream: string,
  drafts: readonly Draft[],
  { at, cause = null, keys = {}, vault = noVault }: Placing,
  expected: number,
): Promise<Exclude<AppendResult, { problem: 'unavailable' }>> {
  const events = sealEvents(vault, drafts, { stream, expected, at, input: null, cause, keys });
  const result = await log.append([{ stream, expected, events }]);
  if (!result.ok && result.problem === 'unavailable') throw new LogUnavailable(sayUnavailable(result));
  return result;
}

export const sayUnavailable = (result: Extract<AppendResult, { problem: 'unavailable' }>): string =>
  `The log could not take the events, and nothing of them was stored: ${result.reason}`;
