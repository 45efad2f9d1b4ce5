/** All promises at once over the events of one call. Written from what the promises say, apart from what proves them. */
import type { Recorded } from '../../../engine/event.ts';
import type { Release } from '../../../engine/flow/release.ts';
import { alwaysEnds } from './always-ends.ts';
import { booksOnlyAfterYes } from './books-only-after-yes.ts';
import { disclosesAiFirst } from './discloses-ai-first.ts';
import { emergencyLeavesTheFlow } from './emergency-leaves-the-flow.ts';
import { inputsKnown } from './inputs-known.ts';
import { legalLinesHeardInFull } from './legal-lines-heard-in-full.ts';
import { noPaymentByPhone } from './no-payment-by-phone.ts';
import { nothingPrivateBeforeIdentity } from './nothing-private-before-identity.ts';
import { nothingPrivateOnVoicemail } from './nothing-private-on-voicemail.ts';
import { optOutAlwaysEndsAndIsRecorded } from './opt-out-always-ends-and-is-recorded.ts';
import { personOnRequest } from './person-on-request.ts';
import { saysBookedOnlyWhenBooked } from './says-booked-only-when-booked.ts';
import { follow, sceneOf } from './scene.ts';
import type { Breath, Broken, Watch } from './watch.ts';

export const watches: readonly Watch[] = [
  disclosesAiFirst,
  legalLinesHeardInFull,
  booksOnlyAfterYes,
  saysBookedOnlyWhenBooked,
  optOutAlwaysEndsAndIsRecorded,
  personOnRequest,
  emergencyLeavesTheFlow,
  noPaymentByPhone,
  nothingPrivateBeforeIdentity,
  nothingPrivateOnVoicemail,
  inputsKnown,
  alwaysEnds,
];

/** Which promises a call breaks, and where, in words; in the order in which it is noticed. Empty for a call that keeps all. `strict` reads word for word. */
export function brokenIn(
  release: Release,
  events: readonly Recorded[],
  watched: readonly Watch[] = watches,
  strict = false,
): Broken[] {
  const scene = sceneOf(release, strict);
  const watching = watched.map(({ promise, begin }) => ({ promise, watcher: begin(scene) }));
  const broken: Broken[] = [];
  const note = (promise: string, version: number, says: string | null | undefined): void => {
    if (says !== null && says !== undefined) broken.push({ promise, version, says });
  };
  for (const breath of breathsOf(events)) {
    for (const event of breath) {
      for (const { promise, watcher } of watching) note(promise, event.version, watcher.see?.(event, scene, breath));
      follow(scene, event, breath);
    }
    const last = breath.at(-1)?.version ?? 0;
    for (const { promise, watcher } of watching) note(promise, last, watcher.breathed?.(breath, scene));
  }
  const last = events.at(-1)?.version ?? 0;
  for (const { promise, watcher } of watching) note(promise, last, watcher.ended?.(scene));
  return broken;
}

/** What was committed together: the events of one input. */
function breathsOf(events: readonly Recorded[]): Breath[] {
  const breaths: Recorded[][] = [];
  let last: string | null = null;
  for (const event of events) {
    const { input } = event.meta;
    const identity = input && `${input.source} ${input.seq}`;
    if (identity === null || identity !== last) breaths.push([]);
    breaths.at(-1)?.push(event);
    last = identity;
  }
  return breaths;
}
