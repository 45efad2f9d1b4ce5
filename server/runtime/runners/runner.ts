/** A runner does what one kind of request asks for, and reports how it went. It never throws for the world's failures. */
import type { Call, Talk } from '../../../engine/call/call.ts';
import type { EffectOf, RequestType } from '../../../engine/effect/effects-of.ts';
import { eventId, type Draft } from '../../../engine/event.ts';

export interface Situation {
  readonly call: Call;
  readonly talk: Talk;
  readonly at: string;
}

/** `after_ms`: how long it took, or would have taken, on the clock of the call. */
export interface Report {
  readonly source: string;
  readonly after_ms: number;
  readonly events: readonly Draft[];
}

/** Null: somebody else reports the outcome (a room does, when the words were spoken). */
export type Runner<T extends RequestType> = (effect: EffectOf<T>, situation: Situation) => Promise<Report | null>;

/** Total: a request that nobody runs does not compile. */
export type Runners = { readonly [T in RequestType]: Runner<T> };

/** The identity of a request, under which the world may be asked again and gives the same answer. */
export const attemptOf = (effect: { readonly call: string; readonly version: number }): string =>
  eventId(effect.call, effect.version);

/** How long the clinic's own records take, in milliseconds on the clock of the call. */
export const RECORDING_MS = 20;

/** Runs an effect with the runner of its kind. */
export function runEffect(
  runners: Runners,
  effect: EffectOf<RequestType>,
  situation: Situation,
): Promise<Report | null> {
  const run = runners[effect.request.type] as Runner<RequestType>;
  return run(effect, situation);
}

export const clinicReport = (after_ms: number, ...events: Draft[]): Report => ({ source: 'clinic', after_ms, events });
