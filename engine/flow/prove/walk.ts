/** Watches every way of every call at once: the shortest one that breaks a promise, or none. */
import { isBroken, watchTurn, type FlowPromise, type Watch } from '../promise/promise.ts';
import type { Space, Step } from './explore.ts';

export interface Breach {
  readonly says: string;
  /** The turns from the beginning to where it broke. */
  readonly steps: readonly Step[];
}

interface Point {
  readonly watch: Watch;
  readonly by: Step;
  readonly before: Point | null;
}

export interface Watched {
  readonly breach: Breach | null;
  /** Something of what the promise is about happens in some call. */
  readonly concerned: boolean;
}

export function watchAll(space: Space, promise: FlowPromise): Watched {
  const { prepared, begins } = space;
  const seen = new Map<number, Set<Watch>>();
  const queue: Point[] = [];
  let concerned = false;

  /** The breach of a turn, where it breaks the promise. */
  function take(by: Step, before: Point | null): Breach | null {
    concerned ||= by.signs.some((sign) => promise.concerns(sign, prepared));
    const rested = watchTurn(promise, before?.watch ?? promise.begins, by.signs, by.to.arriving === null, prepared);
    if (isBroken(rested)) return { says: rested.broken, steps: wayTo(before, by) };
    const known = seen.get(by.to.id) ?? new Set();
    if (!known.has(rested)) {
      known.add(rested);
      seen.set(by.to.id, known);
      queue.push({ watch: rested, by, before });
    }
    return null;
  }

  for (const step of begins) {
    const breach = take(step, null);
    if (breach) return { breach, concerned: true };
  }
  for (const point of queue) {
    for (const step of point.by.to.steps) {
      const breach = take(step, point);
      if (breach) return { breach, concerned: true };
    }
  }
  return { breach: null, concerned };
}

function wayTo(before: Point | null, last: Step): Step[] {
  const steps = [last];
  for (let point = before; point; point = point.before) steps.unshift(point.by);
  return steps;
}
