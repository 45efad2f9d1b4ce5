/** What is to be done because of what was recorded. The log is the outbox: nothing is done that no event requests. */
import { talkOf, type Call } from '../call/call.ts';
import { isRequest } from '../call/fold.ts';
import type { Opened, Recorded } from '../event.ts';

/** Every `…Requested` type. */
export type RequestType = Extract<Recorded['type'], `${string}Requested`>;
export type EffectOf<T extends RequestType> = {
  [K in T]: { readonly call: string; readonly version: number; readonly request: Opened<K> };
}[T];
export type Effect = EffectOf<RequestType>;

/** The effects of freshly recorded events, in their order. */
export function effectsOf(call: Call, recorded: readonly Recorded[]): Effect[] {
  return recorded.flatMap((event) => (isRequest(event.type) ? [effectOf(call.id, event.version, event)] : []));
}

/** The effects that are still to settle: what a restart finds. */
export function pendingEffects(call: Call): Effect[] {
  return (talkOf(call)?.requests ?? []).map(({ version, event }) => effectOf(call.id, version, event));
}

const effectOf = (call: string, version: number, request: Opened): Effect =>
  ({ call, version, request }) as unknown as Effect;
