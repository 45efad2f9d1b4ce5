/** What a promise says that it does not mind changes nothing of what it watches, and is not what it is about. */
import { describe, expect, test } from 'vitest';
import { promisedAfter } from '../../../controls/promised.ts';
import {
  isBroken,
  watchTurn,
  type Broken,
  type FlowPromise,
  type Watch,
} from '../../../../engine/flow/promise/promise.ts';
import { inputsKnown } from '../../../../engine/flow/promise/inputs-known.ts';
import { watched } from '../../../../engine/flow/promise/promises.ts';
import { explore } from '../../../../engine/flow/prove/explore.ts';
import type { Place } from '../../../../engine/flow/prove/explore.ts';

const prepared = promisedAfter();
const space = explore(prepared, 'book', new Set(['value:speaker']));
const steps = [...space.begins, ...space.places.flatMap((place) => place.steps)];
const signs = [
  ...new Map(steps.flatMap((step) => step.signs.map((sign) => [JSON.stringify(sign), sign] as const))).values(),
];

/** Every state that the watch comes to, within a turn and after it. */
function watchesOf(promise: FlowPromise): Set<Watch> {
  const met = new Set<string>();
  const watches = new Set<Watch>([promise.begins]);
  const queue: { watch: Watch; at: Place }[] = [];
  const take = (step: (typeof steps)[number], before: Watch): void => {
    const watch = watchTurn(promise, before, step.signs, step.to.arriving === null, prepared);
    let within: Watch | Broken = before;
    for (const sign of step.signs) {
      within = promise.watch(within, sign, prepared);
      if (isBroken(within)) break;
      watches.add(within);
    }
    if (isBroken(watch) || met.has(`${step.to.id} ${watch}`)) return;
    met.add(`${step.to.id} ${watch}`);
    watches.add(watch);
    queue.push({ watch, at: step.to });
  };
  for (const step of space.begins) take(step, promise.begins);
  for (const { watch, at } of queue) for (const step of at.steps) take(step, watch);
  return watches;
}

describe.each(watched)('$promise', (promise) => {
  test('what is not minded changes nothing', () => {
    const unminded = signs.filter((sign) => !promise.minds(sign, prepared));
    const watches = [...watchesOf(promise)];
    expect(unminded.length).toBeGreaterThan(20);
    // Whether an input is known was known before: it alone has nothing to remember.
    expect(watches.length > 1).toBe(promise !== inputsKnown);
    const changed = unminded.filter((sign) => watches.some((watch) => promise.watch(watch, sign, prepared) !== watch));
    expect(changed).toEqual([]);
    expect(unminded.filter((sign) => promise.concerns(sign, prepared))).toEqual([]);
  });
});
