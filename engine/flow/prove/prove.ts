/** Proves the promises of a conversation over every call that it could ever hold, or tells the shortest that breaks one. */
import { interruptionsOf } from '../check/together.ts';
import { conversationOf, type Prepared } from '../prepare.ts';
import { ALWAYS_ENDS, watched } from '../promise/promises.ts';
import type { FlowPromise } from '../promise/promise.ts';
import { countOf } from './abstract.ts';
import { endlessRound } from './ends.ts';
import { explored, type Space, type Step } from './explore.ts';
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
}

export interface Proof {
  readonly verdicts: readonly Verdict[];
  /** Steps of the files in use that no call reaches, `file/step`. */
  readonly unreached: readonly string[];
  /** What had to be exact: tracked from the beginning, another proof is quicker. */
  readonly tracked: readonly string[];
}

/**
 * Proves what the conversation promises, and `also`. The release has passed the checker, which knows of all inputs whether
 * they are known; here that may be proved once more, by the kernel itself, which takes many times as long. `hints` is what
 * an earlier proof had to track: whatever stands there, the proof is as sound, it may only be slower.
 */
export function prove(
  prepared: Prepared,
  conversation: string,
  { hints = [], also = [] }: { readonly hints?: readonly string[]; readonly also?: readonly string[] } = {},
): Proof {
  const { promises = [] } = conversationOf(prepared, conversation);
  const wanted = watched.filter(({ promise }) => promises.includes(promise) || also.includes(promise));
  const always = alwaysTracked(prepared, conversation);
  const needed = new Set(hints);
  for (;;) {
    const found = attempt(explored(prepared, conversation, new Set([...always, ...needed])), wanted);
    if ('space' in found) {
      const { space, findings } = found;
      const ends = promises.includes(ALWAYS_ENDS.promise) ? [proveEnds(space)] : [];
      const verdicts = [...findings, ...ends].map((finding) => ({ ...finding, flow: conversation }));
      return { verdicts, unreached: unreachedSteps(space), tracked: [...needed] };
    }
    needed.add(found.more);
  }
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

/**
 * What the whole space says of each promise; or as soon as some way breaks one only because something is not tracked, what
 * that is. A way that could be real is no reason to stop: of the whole space the shortest such way is told.
 */
function attempt(
  exploring: Generator<Space, Space>,
  promises: readonly FlowPromise[],
): { readonly space: Space; readonly findings: readonly Finding[] } | { readonly more: string } {
  for (;;) {
    const { value: space, done } = exploring.next();
    const findings: Finding[] = [];
    for (const promise of promises) {
      const { breach, concerned } = watchAll(space, promise);
      const more = breach && toBeTracked(space.prepared, space.tracked, breach.steps, promise);
      if (more !== null) return { more };
      findings.push({
        promise: promise.promise,
        ...(breach ? broken(space, breach.says, breach.steps) : kept(!concerned)),
      });
    }
    if (done) return { space, findings };
  }
}

function proveEnds(space: Space): Finding {
  const endless = endlessRound(space);
  const { promise } = ALWAYS_ENDS;
  if (!endless) return { promise, ...kept(false) };
  const says = 'From here on it can go round for ever.';
  return { promise, ...broken(space, says, [...endless.steps, ...endless.round]) };
}

const kept = (vacuous: boolean) => ({ holds: true, vacuous, says: null, conversation: [] }) as const;

const broken = ({ prepared }: Space, says: string, steps: readonly Step[]) =>
  ({ holds: false, vacuous: false, says, conversation: tellConversation(prepared, steps) }) as const;
