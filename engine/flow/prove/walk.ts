/** Watches every way of every call at once: the shortest one that breaks a promise, or none. */
import { isBroken, watchTurn, type Broken, type FlowPromise, type Watch } from '../promise/promise.ts';
import type { Prepared } from '../prepare.ts';
import type { Space, Step } from './explore.ts';
import type { Sign } from './signs.ts';

export interface Breach {
  readonly says: string;
  /** The turns from the beginning to where it broke. */
  readonly steps: readonly Step[];
}

export interface Watched {
  readonly breach: Breach | null;
  /** Something of what the promise is about happens in some call. */
  readonly concerned: boolean;
}

/** What is watched after a step, and the step that led there from another point. */
interface Point {
  readonly watch: number;
  readonly by: number;
  readonly before: Point | null;
}

export function watchAll(space: Space, promise: FlowPromise): Watched {
  const { steps, first, to, shows, waits } = numbersOf(space);
  const mindedIn = minding(promise, space.prepared);
  const watches: Watch[] = [];
  const numbers = new Map<Watch, number>();
  // By what is watched and place: how a call came there matters no more.
  const seen: Uint8Array[] = [];
  const queue: Point[] = [];
  let concerned = false;

  function numberOf(watch: Watch): number {
    const number = numbers.get(watch) ?? watches.push(watch) - 1;
    numbers.set(watch, number);
    return number;
  }

  function afterTurn(signs: readonly Sign[], before: number, isAtRest: boolean): number | Broken {
    const after = watchTurn(promise, watches[before] ?? promise.begins, signs, isAtRest, space.prepared);
    return isBroken(after) ? after : numberOf(after);
  }

  /** The steps from a place; the breach of the first of them after which the promise is broken. */
  function takeAll(place: number, watch: number, before: Point | null): Breach | null {
    for (let by = first[place] ?? 0; by < (first[place + 1] ?? 0); by += 1) {
      const goal = to[by] ?? 0;
      const minded = mindedIn(shows[by] ?? 0, steps[by]);
      concerned ||= minded.concerned;
      const isAtRest = waits[goal] === 1;
      const after = isAtRest ? minded.atRest : minded.onTheWay;
      const next = (after[watch] ??= afterTurn(minded.signs, watch, isAtRest));
      if (typeof next !== 'number') return { says: next.broken, steps: wayTo({ watch, by, before }, steps) };
      const known = (seen[next] ??= new Uint8Array(waits.length));
      if (known[goal] === 1) continue;
      known[goal] = 1;
      queue.push({ watch: next, by, before });
    }
    return null;
  }

  const breach = takeAll(space.places.length, numberOf(promise.begins), null);
  if (breach) return { breach, concerned: true };
  for (const point of queue) {
    const broken = takeAll(to[point.by] ?? 0, point.watch, point);
    if (broken) return { breach: broken, concerned: true };
  }
  return { breach: null, concerned };
}

/**
 * A space in numbers. Each promise asks for every step, most of them several times: the steps themselves lie too far apart
 * for that. Those that begin a call stand last, as if they led from one more place.
 */
interface Numbers {
  readonly steps: readonly Step[];
  /** Of each place its first step; the next one's is where they end. */
  readonly first: Int32Array;
  readonly to: Int32Array;
  readonly shows: Int32Array;
  /** Of each place whether it waits for the world. */
  readonly waits: Uint8Array;
}

const numbered = new WeakMap<Space, Numbers>();

function numbersOf(space: Space): Numbers {
  const before = numbered.get(space);
  if (before) return before;
  const { places, begins } = space;
  const groups = [...places.map((place) => place.steps), begins];
  const steps = groups.flat();
  const first = new Int32Array(groups.length + 1);
  for (const [place, group] of groups.entries()) first[place + 1] = (first[place] ?? 0) + group.length;
  const numbers = {
    steps,
    first,
    to: Int32Array.from(steps, (step) => step.to.id),
    shows: Int32Array.from(steps, (step) => step.shows),
    waits: Uint8Array.from(places, ({ arriving }) => (arriving === null ? 1 : 0)),
  };
  numbered.set(space, numbers);
  return numbers;
}

/** What a step shows of that which the promise minds, and what is watched after it, by what was watched before. */
interface Minded {
  readonly signs: readonly Sign[];
  readonly concerned: boolean;
  readonly atRest: (number | Broken)[];
  readonly onTheWay: (number | Broken)[];
}

/** The same for all steps that show the same of it. */
function minding(promise: FlowPromise, prepared: Prepared): (shows: number, step: Step | undefined) => Minded {
  const looked: Minded[] = [];
  const alike = new Map<string, Minded>();
  const look = (all: readonly Sign[]): Minded => {
    const signs = all.filter((sign) => promise.minds(sign, prepared));
    const shown = signs.length > 0 ? JSON.stringify(signs) : '';
    const concerned = signs.some((sign) => promise.concerns(sign, prepared));
    const minded = alike.get(shown) ?? { signs, concerned, atRest: [], onTheWay: [] };
    alike.set(shown, minded);
    return minded;
  };
  return (shows, step) => (looked[shows] ??= look(step?.signs ?? []));
}

function wayTo(last: Point, all: readonly Step[]): Step[] {
  const steps: Step[] = [];
  for (let point: Point | null = last; point; point = point.before) steps.push(...all.slice(point.by, point.by + 1));
  return steps.toReversed();
}
