/** Proves the promises of a conversation over every call that it could ever hold, or tells the shortest that breaks one. */
import { interruptionsOf } from '../check/together.ts';
import { conversationOf, type Prepared } from '../prepare.ts';
import { ALWAYS_ENDS, watched } from '../promise/promises.ts';
import type { FlowPromise } from '../promise/promise.ts';
import { countOf, type Tracked } from './abstract.ts';
import { endlessRound } from './ends.ts';
import { explore, type Space, type Step } from './explore.ts';
import { toBeTracked } from './retrace.ts';
import { tellConversation, type Told } from './tell.ts';
import { unreachedSteps } from './vacuity.ts';
import { watchAll } from './walk.ts';

export interface Verdict {
  readonly promise: string;
  readonly flow: string;
  readonly holds: boolean;
  /** Nothing that the promise is about ever happens. */
  readonly vacuous: boolean;
  /** How it is broken, in a sentence; null where it holds. */
  readonly says: string | null;
  /** The shortest conversation that breaks it; empty where it holds. */
  readonly conversation: readonly Told[];
  /** What had to be exact for it: tracked from the beginning, another proof is quicker. */
  readonly tracked: readonly string[];
}

export interface Proof {
  readonly verdicts: readonly Verdict[];
  /** Steps of the files in use that no call reaches, `file/step`. */
  readonly unreached: readonly string[];
}

/** What an earlier proof had to track, by promise. Whatever stands there, the proof is as sound; it may only be slower. */
export type Hints = Readonly<Record<string, readonly string[]>>;

/**
 * Proves what the conversation promises, and `also`. The release has passed the checker, which knows of all inputs whether
 * they are known; here that may be proved once more, by the kernel itself, which takes many times as long.
 */
export function prove(
  prepared: Prepared,
  conversation: string,
  { hints = {}, also = [] }: { readonly hints?: Hints; readonly also?: readonly string[] } = {},
): Proof {
  const { promises = [] } = conversationOf(prepared, conversation);
  // What one promise will need is exact for all of them: one exploration then serves them all.
  const base = [...alwaysTracked(prepared, conversation), ...Object.values(hints).flat()];
  const spaces = new Map<string, Space>();
  const spaceFor = (more: Iterable<string>): Space => {
    const tracked = [...new Set([...base, ...more])].toSorted();
    const space = spaces.get(tracked.join(' ')) ?? explore(prepared, conversation, new Set(tracked));
    spaces.set(tracked.join(' '), space);
    return space;
  };
  const wanted = watched.filter(({ promise }) => promises.includes(promise) || also.includes(promise));
  const verdicts = wanted.map((promise) => proveOne(promise, spaceFor, hints[promise.promise] ?? []));
  if (promises.includes(ALWAYS_ENDS.promise)) verdicts.push(proveEnds(spaceFor([])));
  return {
    verdicts: verdicts.map((verdict) => ({ ...verdict, flow: conversation })),
    unreached: unreachedSteps(spaceFor([])),
  };
}

/**
 * Counts within urgent interruptions, which are entered once and end the call: they tell hardly any places apart, and
 * without them the very first line could seem to be used up.
 */
function alwaysTracked(prepared: Prepared, conversation: string): string[] {
  const interruptions = interruptionsOf(prepared.release, conversationOf(prepared, conversation));
  return interruptions.flatMap(({ id, rank, steps }) =>
    rank === 'urgent'
      ? Object.keys(steps).flatMap((step) => (steps[step]?.limit ? [countOf(`${id}/${step}`)] : []))
      : [],
  );
}

type Finding = Omit<Verdict, 'flow'>;

function proveOne(promise: FlowPromise, spaceFor: (tracked: Tracked) => Space, hints: readonly string[]): Finding {
  const tracked = new Set<string>(hints);
  for (;;) {
    const space = spaceFor(tracked);
    const { breach, concerned } = watchAll(space, promise);
    const found = { promise: promise.promise, tracked: [...tracked] };
    if (!breach) return { ...found, holds: true, vacuous: !concerned, says: null, conversation: [] };
    const more = toBeTracked(space.prepared, space.tracked, breach.steps, promise);
    if (more === null) return { ...found, ...broken(space, breach.says, breach.steps) };
    tracked.add(more);
  }
}

function proveEnds(space: Space): Finding {
  const endless = endlessRound(space);
  const found = { promise: ALWAYS_ENDS.promise, tracked: [] };
  if (!endless) return { ...found, holds: true, vacuous: false, says: null, conversation: [] };
  const says = 'From here on it can go round for ever.';
  return { ...found, ...broken(space, says, [...endless.steps, ...endless.round]) };
}

const broken = ({ prepared }: Space, says: string, steps: readonly Step[]) =>
  ({ holds: false, vacuous: false, says, conversation: tellConversation(prepared, steps) }) as const;
