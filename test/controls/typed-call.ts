/** A typed conversation with the shipped flows, on a log in memory: what was said on both sides, and what was recorded. */
import { memoryLog } from '../../adapters/log/memory-log.ts';
import { readFlows } from '../../adapters/releases/read-flows.ts';
import type { TextLine } from '../../adapters/room/text-room.ts';
import { memoryRegister } from '../../adapters/vault/memory-register.ts';
import { memoryVault } from '../../adapters/vault/memory-vault.ts';
import type { Recorded } from '../../engine/event.ts';
import type { Release } from '../../engine/flow/release.ts';
import type { ClinicStore } from '../../server/runtime/clinic-store.ts';
import { interpreters } from '../../server/runtime/interpreters.ts';
import type { InterpreterFor } from '../../server/runtime/runners/interpretation-runner.ts';
import { readStream } from '../../server/runtime/open-events.ts';
import { virtualClock } from '../../server/runtime/virtual-clock.ts';
import { holdConversation, type TypedCall, type TypedResult } from '../../server/talk/conversation.ts';

/** A Monday morning on which Romi is open. */
export const MONDAY_AT_TEN = '2026-11-23T10:00:00.000+00:00';
/** The Sunday before. */
export const SUNDAY = '2026-11-22T11:00:00.000+00:00';

const shipped = readFlows(new URL('../../flows', import.meta.url).pathname);

export function shippedRelease(): Release {
  if (!shipped.release) throw new Error('the shipped flows cannot be read');
  return shipped.release;
}

export interface TypedOutcome {
  readonly call: string;
  readonly document: Extract<TypedResult, { document: unknown }>['document'];
  readonly ending: string;
  /** Every turn of Elo, as it was spoken. */
  readonly said: readonly string[];
  /** What was made ready before the call. */
  readonly prepared: readonly string[];
  readonly events: readonly Recorded[];
  readonly types: readonly string[];
  readonly store: ClinicStore;
}

export interface TypedOptions extends Partial<TypedCall> {
  readonly at?: string;
  readonly release?: Release;
  readonly store?: ClinicStore;
  readonly interpreterFor?: InterpreterFor;
}

/** Holds a call: a text is said, anything else is done as it stands. The end of the lines is a hang-up. */
export async function typedCall(
  lines: readonly (string | TextLine)[],
  options: TypedOptions = {},
): Promise<TypedOutcome> {
  const { at = MONDAY_AT_TEN, release = shippedRelease(), interpreterFor = interpreters(), ...call } = options;
  const clock = virtualClock(at);
  const store = options.store ?? {
    log: memoryLog({ clock }),
    vault: memoryVault(),
    register: memoryRegister(),
    close: async () => undefined,
  };
  const said: string[] = [];
  const prepared: string[] = [];
  let id = '';
  const typed: TypedCall = {
    flow: 'book-first-visit',
    phone: '+353209100199',
    name: 'Anna Keller',
    seed: 1,
    step: false,
    fault: null,
    ...call,
  };
  async function* typing(): AsyncGenerator<TextLine> {
    for (const line of lines) yield typeof line === 'string' ? { say: line } : line;
  }
  const result = await holdConversation(
    store,
    release,
    clock,
    typed,
    typing(),
    {
      prepared: (sentence) => void prepared.push(sentence),
      opened: (head) => void (id = head.call),
      turn: (_, speech) => void said.push(speech.texts.join(' ')),
    },
    interpreterFor,
  );
  if ('refused' in result) throw new Error(`the call was refused: ${result.refused.rule}`);
  const events = await readStream(store.log, store.vault, id);
  const { ending } = result.document.ended as { ending: string };
  const types = events.map(({ type }) => type);
  return { call: id, document: result.document, ending, said, prepared, events, types, store };
}
