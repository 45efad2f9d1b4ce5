/** Decides on an input and seals what was decided, ready to be appended after the call's last event. */
import type { Call } from '../../engine/call/call.ts';
import { decide, decideFault, type Input } from '../../engine/call/decide.ts';
import type { Draft } from '../../engine/event.ts';
import type { Prepared } from '../../engine/flow/prepare.ts';
import type { SealedEvent, Vault } from '../../engine/ports.ts';
import { sealEvents } from './seal-events.ts';

export interface Decided {
  readonly drafts: readonly Draft[];
  readonly events: readonly SealedEvent[];
  readonly decide_ms: number;
}

/** The call as it stands, and the key of its conversation. */
export interface Standing {
  readonly call: Call;
  readonly key: string;
}

/** A draft that does not fit its schema is a bug of ours: it ends this call, and no other. */
export function decideAndSeal(
  vault: Vault,
  { call, key }: Standing,
  release: Prepared | null,
  input: Input,
  at: string,
): Decided {
  const { source, seq } = input;
  const place = { stream: call.id, expected: call.version, at, input: { source, seq }, cause: null };
  const seal = (drafts: readonly Draft[]): SealedEvent[] =>
    sealEvents(vault, drafts, { ...place, keys: { conversation: key } });

  const began = performance.now();
  const drafts = decide(release, call, input, at);
  const decide_ms = performance.now() - began;
  try {
    return { drafts, events: seal(drafts), decide_ms };
  } catch (error) {
    const faulted = decideFault(release, call, input, at, error);
    return { drafts: faulted, events: seal(faulted), decide_ms };
  }
}
