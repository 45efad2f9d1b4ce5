/** Watches every way of every call at once: the shortest one that breaks a promise, or none. */
import { isBroken, watchTurn, type Broken, type FlowPromise, type Watch } from '../promise/promise.ts';
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

/** What a turn shows of that which the promise minds, and what is watched after it, where it rests and where it goes on. */
interface Minded {
  readonly id: number;
  readonly signs: readonly Sign[];
  readonly after: Readonly<Record<'rest' | 'arrival', Map<Watch, Watch | Broken>>>;
}

interface Way {
  readonly step: Step;
  readonly minded: Minded;
}

export function watchAll(space: Space, promise: FlowPromise): Watched {
  const { prepared, begins } = space;
  const seen = new Map<number, Set<Watch>>();
  const ways = new Map<Place, readonly Way[]>();
  const mindedIn = minding(promise, prepared);
  const queue: Point[] = [];
  let concerned = false;

  function waysFrom(place: Place): readonly Way[] {
    const known = ways.get(place) ?? differentWays(place.steps, mindedIn);
    ways.set(place, known);
    return known;
  }

  const watchStep = ({ signs, to }: Step, before: Watch): Watch | Broken =>
    watchTurn(promise, before, signs, to.arriving === null, prepared);

  /** The same for a way; of those that are alike, once. */
  function watchWay({ step, minded }: Way, before: Watch): Watch | Broken {
    const after = minded.after[step.to.arriving === null ? 'rest' : 'arrival'];
    const known = after.get(before) ?? watchTurn(promise, before, minded.signs, step.to.arriving === null, prepared);
    after.set(before, known);
    return known;
  }

  /** The breach of a turn, where what is watched then is broken. */
  function take(step: Step, watch: Watch | Broken, before: Point | null): Breach | null {
    concerned ||= step.signs.some((sign) => promise.concerns(sign, prepared));
    if (isBroken(watch)) return { says: watch.broken, steps: wayTo(before, step) };
    const known = seen.get(step.to.id) ?? new Set();
    if (!known.has(watch)) {
      known.add(watch);
      seen.set(step.to.id, known);
      queue.push({ watch, by: step, before });
    }
    return null;
  }

  for (const step of begins) {
    const breach = take(step, watchStep(step, promise.begins), null);
    if (breach) return { breach, concerned: true };
  }
  for (const point of queue) {
    const { watch, by } = point;
    if (promise.minds) {
      for (const way of waysFrom(by.to)) {
        const breach = take(way.step, watchWay(way, watch), point);
        if (breach) return { breach, concerned: true };
      }
    } else {
      for (const step of by.to.steps) {
        const breach = take(step, watchStep(step, watch), point);
        if (breach) return { breach, concerned: true };
      }
    }
  }
  return { breach: null, concerned };
}

/** What turns show of what a promise minds: the same for all that show the same. */
function minding({ minds = () => true }: FlowPromise, prepared: Prepared): (signs: readonly Sign[]) => Minded {
  const known = new Map<readonly Sign[], Minded>();
  const alike = new Map<string, Minded>();
  return (all) => {
    const before = known.get(all);
    if (before) return before;
    const signs = all.filter((sign) => minds(sign, prepared));
    const shown = signs.length > 0 ? JSON.stringify(signs) : '';
    const minded = alike.get(shown) ?? { id: alike.size, signs, after: { rest: new Map(), arrival: new Map() } };
    alike.set(shown, minded);
    known.set(all, minded);
    return minded;
  };
}

/** One way of each: by where it leads, and what it shows of what is minded. */
function differentWays(steps: readonly Step[], mindedIn: (signs: readonly Sign[]) => Minded): readonly Way[] {
  const ways = new Map<string, Way>();
  for (const step of steps) {
    const minded = mindedIn(step.signs);
    const key = `${step.to.id} ${minded.id}`;
    if (!ways.has(key)) ways.set(key, { step, minded });
  }
  return [...ways.values()];
}

function wayTo(before: Point | null, last: Step): Step[] {
  const steps = [last];
  for (let point = before; point; point = point.before) steps.unshift(point.by);
  return steps;
}
