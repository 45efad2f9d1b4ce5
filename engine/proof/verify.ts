/**
 * Verification without a model: the reported events of a call are fed again, decided with the call's own release, and
 * every event that comes out is compared with what was recorded, column by column. Taken as given is only what came from
 * outside: where an input came from and when, and what was reported in it.
 */
import { canonicalJson } from '../canonical-json.ts';
import { isEventType, isReported } from '../catalogue.ts';
import { allAsRecorded } from '../call/as-recorded.ts';
import { decide } from '../call/decide.ts';
import { evolveCall } from '../call/fold.ts';
import { newCall, type Call } from '../call/call.ts';
import { DECISIONS } from '../decisions.ts';
import type { Draft, Meta, Recorded } from '../event.ts';
import type { Prepared } from '../flow/prepare.ts';
import { isAcceptable } from './acceptable.ts';

export type Verification =
  | { readonly result: 'identical' | 'identical_but_erased' }
  /** The call was decided by another number of the engine: this one cannot speak for it. */
  | { readonly result: 'other_decisions'; readonly decisions: number }
  | { readonly result: 'no_release'; readonly release: string }
  | {
      readonly result: 'diverged';
      readonly version: number;
      readonly recorded: Fact | null;
      readonly decided: Fact | null;
    };

/** An event as far as it speaks of what was decided; columns of the append stand here only where they differ. */
export interface Fact {
  readonly type: string;
  readonly data: unknown;
  readonly stream?: string;
  readonly version?: number;
  readonly at?: string;
  readonly meta?: Meta;
}

/** `releases` gives the release of a hash, or null. Boxes that do not open are not compared, all clear data is. */
export function verifyCall(
  id: string,
  events: readonly Recorded[],
  releases: (hash: string) => Prepared | null,
): Verification {
  // One that no append takes is a finding at its place, and says nothing of the call.
  const started = events.find((event) => event.type === 'CallStarted' && isAcceptable(event)) as
    Recorded<'CallStarted'> | undefined;
  if (started && started.data.decisions !== DECISIONS) {
    return { result: 'other_decisions', decisions: started.data.decisions };
  }
  const release = started ? releases(started.data.release) : null;
  if (started && !release) return { result: 'no_release', release: started.data.release };

  const sealed = events.some((event) => typeof event.box === 'string');
  let call: Call = newCall(id);
  for (const group of byInput(events)) {
    const from = call.version + 1;
    const refused = group.findIndex((event) => !isDecided(event) && !isAcceptable(event));
    const difference =
      refused === -1
        ? compare(group, decideAgain(release, call, group), from, sealed)
        : diverged(from + refused, group[refused], undefined);
    if (difference) return difference;
    for (const event of group) call = evolveCall(call, event);
  }
  return { result: sealed ? 'identical_but_erased' : 'identical' };
}

/** Events of one input stand together; what changes the input begins a new group. */
function byInput(events: readonly Recorded[]): Recorded[][] {
  const groups: Recorded[][] = [];
  let last: string | undefined;
  for (const event of events) {
    // A forged row may hold anything, and whatever it holds is to be compared, not thrown at.
    const input = canonicalJson((event.meta as Meta | null)?.input ?? null);
    if (input === last) groups.at(-1)?.push(event);
    else groups.push([event]);
    last = input;
  }
  return groups;
}

const isDecided = ({ type }: Recorded): boolean => isEventType(type) && !isReported(type);

/** What the runtime would have recorded of what was reported in this input, at its time: nothing where nothing was. */
function decideAgain(release: Prepared | null, call: Call, group: readonly Recorded[]): Recorded[] {
  const reported = group.filter((event) => !isDecided(event));
  const [begins] = reported;
  const input = (begins?.meta as Meta | null | undefined)?.input;
  if (!begins || !input) return [];
  const { at } = begins;
  const drafts = decide(release, call, { ...input, events: reported as unknown as Draft[] }, at);
  return allAsRecorded(drafts, { stream: call.id, first: call.version + 1, at, input });
}

/** `from` is the version with which the input should begin. */
function compare(
  recorded: readonly Recorded[],
  decided: readonly Recorded[],
  from: number,
  sealed: boolean,
): Verification | null {
  for (let i = 0; i < Math.max(recorded.length, decided.length); i += 1) {
    const [was, is] = [recorded[i], decided[i]];
    const differing = was && is ? COLUMNS.filter((column) => !isSame(was[column], is[column])) : [];
    if (was && is && differing.length === 0 && was.type === is.type && (sealed || isSame(was.box, is.box))) continue;
    return diverged(from + i, was, is, differing);
  }
  return null;
}

function diverged(
  version: number,
  was: Recorded | undefined,
  is: Recorded | undefined,
  differing: readonly Column[] = [],
): Verification {
  return {
    result: 'diverged',
    version,
    recorded: was ? factOf(was, differing) : null,
    decided: is ? factOf(is, differing) : null,
  };
}

/**
 * What is compared beside the type and the words. Words are compared only where every box of the call opens: those that
 * hold a sealed value come out different. A position belongs to the log, and not to the call.
 */
const COLUMNS = ['data', 'stream', 'version', 'at', 'meta'] as const;
type Column = (typeof COLUMNS)[number];

/** Most are written alike; only where they are not does the order of their members have to be left out of account. */
const isSame = (was: unknown, is: unknown): boolean =>
  was === is || JSON.stringify(was) === JSON.stringify(is) || canonicalJson(was) === canonicalJson(is);
const factOf = (event: Recorded, columns: readonly Column[]): Fact => ({
  type: event.type,
  data: event.data,
  ...Object.fromEntries(columns.map((column) => [column, event[column]])),
});
