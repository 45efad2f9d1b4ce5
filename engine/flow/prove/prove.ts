/** Proves the promises of a conversation over every call that it could ever hold, or tells the shortest that breaks one. */
import { interruptionsOf } from '../check/together.ts';
import { conversationOf, type Prepared } from '../prepare.ts';
import { ALWAYS_ENDS, watched } from '../promise/promises.ts';
import type { FlowPromise } from '../promise/promise.ts';
import { countOf, valueOf } from './abstract.ts';
import { TooMuch } from './cut-short.ts';
import type { Earlier } from './earlier.ts';
import { endlessRound } from './ends.ts';
import { explore, explored, type Space, type Step } from './explore.ts';
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

export interface Proving {
  /** What an earlier proof had to track, where there was one: whatever stands here, the proof is as sound, it may only be slower. */
  readonly hints?: readonly string[];
  /** What earlier proofs of it ran: it is not run again, where it still would be the same. */
  readonly earlier?: Earlier;
  /** What is proved beside what is promised. */
  readonly also?: readonly string[];
  /** How many different turns it may look at. What cannot be decided within them does not hold. */
  readonly most?: number;
}

/** What fits into memory; the shipped conversations have less than a hundred thousand. */
const MOST_TURNS = 300_000;

/**
 * Proves what the conversation promises. The release has passed the checker, which knows of all inputs whether they are
 * known; here that may be proved once more (`also`), by the kernel itself, which takes many times as long.
 */
export function prove(
  prepared: Prepared,
  conversation: string,
  { hints, also = [], most = MOST_TURNS, earlier }: Proving = {},
): Proof {
  const { promises = [] } = conversationOf(prepared, conversation);
  const wanted = watched.filter(({ promise }) => promises.includes(promise) || also.includes(promise));
  const always = [...alwaysTracked(prepared, conversation), ...identityIn(prepared, conversation)];
  const concluded = ({ space, findings }: Explored, tracked: readonly string[]): Proof => {
    const ends = promises.includes(ALWAYS_ENDS.promise) ? [proveEnds(space)] : [];
    const verdicts = [...findings, ...ends].map((finding) => ({ ...finding, flow: conversation }));
    return { verdicts, unreached: unreachedSteps(space), tracked };
  };
  let needed = hints ?? [];
  for (;;) {
    // What an earlier proof had to track is hardly ever too little: then looking on the way costs time and finds nothing.
    const looksEarly = needed !== hints;
    const tracked = new Set([...always, ...needed]);
    const kinds = earlier?.beginWith(prepared, conversation, tracked);
    const exploring = explored(prepared, conversation, tracked, { most, kinds });
    const found = attempt(exploring, wanted, looksEarly);
    if (found instanceof TooMuch) {
      const space = explore(prepared, conversation, new Set(always));
      return concluded(coarsely(space, wanted, undecided(found, needed)), []);
    }
    if (!('more' in found)) return concluded(found, needed);
    needed = [...needed, found.more];
  }
}

/** Upon what it hangs whether a listener may hear of anything private: every such conversation needs it. */
function identityIn(prepared: Prepared, conversation: string): string[] {
  const name = conversationOf(prepared, conversation).direction === 'inbound' ? 'patient_checked' : 'speaker';
  return Object.hasOwn(prepared.release.memory, name) ? [valueOf(name)] : [];
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

const undecided = ({ turns }: TooMuch, apart: readonly string[]): string =>
  `Whether a call can really come to that is not known: telling ${apart.join(', ')} apart, there are more than ${turns} different turns. Forget on this way what may not be known here, or lead fewer ways back into the middle.`;

type Finding = Omit<Verdict, 'flow'>;

interface Explored {
  readonly space: Space;
  readonly findings: readonly Finding[];
}

/** What a space says of a promise; where it seems to be broken only because something is not tracked, what that is. */
function judge(space: Space, promise: FlowPromise): { readonly finding: Finding; readonly more: string | null } {
  const { breach, concerned } = watchAll(space, promise);
  if (!breach) return { finding: { promise: promise.promise, ...kept(!concerned) }, more: null };
  return {
    finding: { promise: promise.promise, ...broken(space, breach.says, breach.steps) },
    more: toBeTracked(space.prepared, space.tracked, breach.steps, promise),
  };
}

/**
 * What the whole space says of each promise; or as soon as some way breaks one only because something is not tracked, what
 * that is. A way that could be real is no reason to stop: of the whole space the shortest such way is told.
 */
function attempt(
  exploring: Generator<Space, Space>,
  promises: readonly FlowPromise[],
  looksEarly: boolean,
): Explored | { readonly more: string } | TooMuch {
  try {
    for (;;) {
      const { value: space, done = false } = exploring.next();
      if (!done && !looksEarly) continue;
      const findings: Finding[] = [];
      for (const promise of promises) {
        const { finding, more } = judge(space, promise);
        if (more !== null) return { more };
        findings.push(finding);
      }
      if (done) return { space, findings };
    }
  } catch (error) {
    if (error instanceof TooMuch) return error;
    throw error;
  }
}

/** With nothing told apart: what holds then, holds; where something could be broken, that is shown, and why it cannot be decided. */
function coarsely(space: Space, promises: readonly FlowPromise[], why: string): Explored {
  const findings = promises.map((promise) => {
    const { finding, more } = judge(space, promise);
    return more === null ? finding : { ...finding, says: `${finding.says} ${why}` };
  });
  return { space, findings };
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
