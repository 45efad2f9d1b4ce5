/** Watches every way of every call at once: the shortest one that breaks a promise, or none. */
import { isBroken, watchTurn, type FlowPromise, type Watch } from '../promise/promise.ts';
import type { Prepared } from '../prepare.ts';
import type { Place, Space, Step } from './explore.ts';
import type { Sign } from './signs.ts';

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

type Minds = NonNullable<FlowPromise['minds']>;

/** A turn, and what it shows of that which the promise minds. */
interface Way {
  readonly step: Step;
  readonly signs: readonly Sign[];
}

export function watchAll(space: Space, promise: FlowPromise): Watched {
  const { prepared, begins } = space;
  const seen = new Map<number, Set<Watch>>();
  const ways = new Map<Place, readonly Way[]>();
  const queue: Point[] = [];
  let concerned = false;

  function waysFrom(place: Place, minds: Minds): readonly Way[] {
    const known = ways.get(place) ?? differentWays(place.steps, minds, prepared);
    ways.set(place, known);
    return known;
  }

  /** The breach of a turn, where it breaks the promise. */
  function take(step: Step, signs: readonly Sign[], before: Point | null): Breach | null {
    concerned ||= step.signs.some((sign) => promise.concerns(sign, prepared));
    const rested = watchTurn(promise, before?.watch ?? promise.begins, signs, step.to.arriving === null, prepared);
    if (isBroken(rested)) return { says: rested.broken, steps: wayTo(before, step) };
    const known = seen.get(step.to.id) ?? new Set();
    if (!known.has(rested)) {
      known.add(rested);
      seen.set(step.to.id, known);
      queue.push({ watch: rested, by: step, before });
    }
    return null;
  }

  for (const step of begins) {
    const breach = take(step, step.signs, null);
    if (breach) return { breach, concerned: true };
  }
  for (const point of queue) {
    const { to } = point.by;
    for (const way of promise.minds ? waysFrom(to, promise.minds) : to.steps) {
      const breach = 'step' in way ? take(way.step, way.signs, point) : take(way, way.signs, point);
      if (breach) return { breach, concerned: true };
    }
  }
  return { breach: null, concerned };
}

/** One way of each: by where it leads, and what it shows of what is minded. */
function differentWays(steps: readonly Step[], minds: Minds, prepared: Prepared): readonly Way[] {
  const ways = new Map<string, Way>();
  for (const step of steps) {
    const signs = step.signs.filter((sign) => minds(sign, prepared));
    const key = `${step.to.id} ${signs.length > 0 ? JSON.stringify(signs) : ''}`;
    if (!ways.has(key)) ways.set(key, { step, signs });
  }
  return [...ways.values()];
}

function wayTo(before: Point | null, last: Step): Step[] {
  const steps = [last];
  for (let point = before; point; point = point.before) steps.unshift(point.by);
  return steps;
}
