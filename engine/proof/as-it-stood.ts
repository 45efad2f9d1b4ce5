/** Replay folds recorded events and never decides: the call as it stood after any of them, and the way it took. */
import type { Clear, Recorded } from '../event.ts';
import { evolveCall } from '../call/fold.ts';
import { newCall, type Call } from '../call/call.ts';

/** The call after its first `version` events; all of them by default. */
export function replayCall(id: string, events: readonly Recorded[], version = Number.POSITIVE_INFINITY): Call {
  let call = newCall(id);
  for (const event of events) {
    if (event.version > version) break;
    call = evolveCall(call, event);
  }
  return call;
}

export interface PathStep {
  readonly version: number;
  readonly from: string | null;
  readonly to: string;
  readonly edge: string;
  readonly stage: string | null;
  readonly why: Clear<'TransitionTaken'>['data']['why'];
}

/** Every move of the dialogue, with the conditions that were read for it: the auditor's "why". */
export const pathOf = (events: readonly Recorded[]): PathStep[] =>
  events.flatMap((event) => {
    if (event.type !== 'TransitionTaken') return [];
    const { from, to, edge, stage, why } = event.data;
    return [
      {
        version: event.version,
        from: from && `${from.file}/${from.step}`,
        to: `${to.file}/${to.step}`,
        edge,
        stage,
        why,
      },
    ];
  });
