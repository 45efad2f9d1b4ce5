/** One decision at work: what is drafted so far, and the call as it would stand after it. */
import { eventId, type Draft, type InputIdentity } from '../event.ts';
import { Fault, given } from '../fault.ts';
import { factsAt } from '../flow/facts.ts';
import { liveWorld } from '../flow/kernel/live-world.ts';
import { beginTurn, type Turn } from '../flow/kernel/kernel.ts';
import type { Prepared } from '../flow/prepare.ts';
import type { Call, InTalk } from './call.ts';
import { asRecorded } from './as-recorded.ts';
import { evolveCall } from './fold.ts';

/** An input: what was reported in one go, and where it came from. Events of one input are committed together. */
export interface Input extends InputIdentity {
  readonly events: readonly Draft[];
}

export interface Decision {
  /** Null for a call that never started: what happens before the start is decided without a release. */
  readonly release: Prepared | null;
  readonly input: Input;
  readonly at: string;
  call: Call;
  readonly drafts: Draft[];
}

/** Adds a draft and folds it, so that what follows is decided on the call as it will be. Returns its version. */
export function record(decision: Decision, draft: Draft): number {
  const { call, at, input, drafts } = decision;
  const version = call.version + 1;
  const event = asRecorded(draft, { stream: call.id, version, first: version - drafts.length, at, input });
  decision.call = evolveCall(call, event);
  decision.drafts.push(draft);
  return version;
}

/** Notes that an event changes nothing. */
export function ignoreIt(decision: Decision, event: Draft, reason: 'call_is_over' | 'not_hearable'): void {
  record(decision, { type: 'InputIgnored', data: { what: event.type, reason } });
}

export function talking(decision: Decision): InTalk {
  const { call } = decision;
  if ('talk' in call && call.talk) return call as InTalk;
  throw new Fault('this needs a call that talks', eventId(call.id, call.version));
}

export const preparedOf = (decision: Decision): Prepared =>
  given(decision.release, 'a call that talks has a release', decision.call.id);

/** A turn of the kernel on the call as it stands. */
export function turnOf(decision: Decision): Turn {
  const prepared = preparedOf(decision);
  const { at } = decision;
  const { dialogue } = talking(decision).talk;
  return beginTurn(prepared, liveWorld(prepared, factsAt(prepared.release.clinic, at)), dialogue);
}
