/**
 * Verification without a model: the reported events of a call are fed again, decided with the call's own release, and
 * every event that comes out is compared with what was recorded.
 */
import { canonicalJson } from '../canonical-json.ts';
import { entryOf } from '../catalogue.ts';
import { decide } from '../call/decide.ts';
import { evolveCall } from '../call/fold.ts';
import { newCall, type Call } from '../call/call.ts';
import { DECISIONS } from '../decisions.ts';
import type { Draft, Recorded } from '../event.ts';
import type { Prepared } from '../flow/prepare.ts';

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

export interface Fact {
  readonly type: string;
  readonly data: unknown;
}

/** `releases` gives the release of a hash, or null. Boxes that do not open are not compared, all clear data is. */
export function verifyCall(
  id: string,
  events: readonly Recorded[],
  releases: (hash: string) => Prepared | null,
): Verification {
  const started = events.find((event) => event.type === 'CallStarted');
  if (started && started.data.decisions !== DECISIONS) {
    return { result: 'other_decisions', decisions: started.data.decisions };
  }
  const release = started ? releases(started.data.release) : null;
  if (started && !release) return { result: 'no_release', release: started.data.release };

  const sealed = events.some((event) => typeof event.box === 'string');
  let call: Call = newCall(id);
  for (const group of byInput(events)) {
    const difference = compare(group, decideAgain(release, call, group), sealed);
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
    const input = canonicalJson(event.meta.input);
    if (input === last) groups.at(-1)?.push(event);
    else groups.push([event]);
    last = input;
  }
  return groups;
}

function decideAgain(release: Prepared | null, call: Call, group: readonly Recorded[]): Draft[] {
  const [first] = group;
  if (!first?.meta.input) return [];
  const reported = group.filter((event) => entryOf(event.type).by !== 'elo');
  return decide(release, call, { ...first.meta.input, events: reported as unknown as Draft[] }, first.at);
}

function compare(recorded: readonly Recorded[], decided: readonly Draft[], sealed: boolean): Verification | null {
  const from = recorded[0]?.version ?? 0;
  for (let i = 0; i < Math.max(recorded.length, decided.length); i += 1) {
    const was = recorded[i];
    const is = decided[i];
    if (was && is && was.type === is.type && sameData(was, is) && (sealed || sameBox(was, is))) continue;
    return {
      result: 'diverged',
      version: from + i,
      recorded: was ? factOf(was) : null,
      decided: is ? factOf(is) : null,
    };
  }
  return null;
}

const factOf = ({ type, data }: Fact): Fact => ({ type, data });
const sameData = (was: Fact, is: Fact): boolean => canonicalJson(was.data) === canonicalJson(is.data);

/** Words are compared only where every box of the call opens: those that hold a sealed value come out different. */
const sameBox = (was: Recorded, is: Draft): boolean => canonicalJson(was.box) === canonicalJson(is.box);
