/**
 * The decision: what follows from an input, for a call as it stands, under its release, at an instant.
 * Pure and total: a fault of ours ends this call and is itself decided, so that a verification finds it again.
 */
import type { Draft } from '../event.ts';
import { Fault } from '../fault.ts';
import type { Prepared } from '../flow/prepare.ts';
import { talkOf, type Call, type OpenRequest } from './call.ts';
import { record, type Decision, type Input } from './decision.ts';
import { endCall, leaveWhenSaid } from './end.ts';
import { requestOf } from './fold.ts';
import { react } from './react.ts';

export type { Input } from './decision.ts';

/** Every draft that the input brings about, the input's own events first. Empty for a resend. */
export function decide(release: Prepared | null, call: Call, input: Input, at: string): Draft[] {
  if (input.seq <= (call.seqs[input.source] ?? 0)) return [];
  try {
    const decision = begin(release, call, input, at);
    for (const event of input.events) {
      const settles = openRequest(decision.call, event);
      const stale = isStale(decision.call, event, settles);
      const version = record(decision, event);
      if (stale) record(decision, { type: 'InputIgnored', data: { what: event.type, reason: stale } });
      else react(decision, event, version, settles);
    }
    // Not before all of an input was heard: what was said into the last words may be urgent.
    leaveWhenSaid(decision);
    return decision.drafts;
  } catch (error) {
    return decideFault(release, call, input, at, error);
  }
}

/** What is decided where our own code failed: the input stands on record, this call ends, and no other. */
export const decideFault = (release: Prepared | null, call: Call, input: Input, at: string, error: unknown): Draft[] =>
  faulted(begin(release, call, input, at), error);

const begin = (release: Prepared | null, call: Call, input: Input, at: string): Decision => ({
  release,
  input,
  at,
  call,
  drafts: [],
});

/** The request that an event settles, where it is still open. */
function openRequest(call: Call, event: Draft): OpenRequest | undefined {
  const request = requestOf(event);
  return talkOf(call)?.requests.find((open) => open.version === request);
}

/** An outcome whose request is no longer pending, or words to a call that is over, change nothing. */
function isStale(call: Call, event: Draft, settles: OpenRequest | undefined): 'stale' | 'call_is_over' | null {
  if (requestOf(event) !== null) return settles ? null : 'stale';
  return call.status === 'ended' && event.type !== 'LookUpsExhausted' ? 'call_is_over' : null;
}

function faulted(decision: Decision, error: unknown): Draft[] {
  const top = talkOf(decision.call)?.dialogue.frames.at(-1);
  const place = top ? `${top.file}/${top.step}` : decision.call.status;
  const fault =
    error instanceof Fault
      ? error
      : new Fault(error instanceof Error ? `unexpected ${error.name}` : 'unexpected', place);
  for (const event of decision.input.events) record(decision, event);
  record(decision, { type: 'CallFaulted', data: { problem: fault.problem, where: fault.where } });
  if (decision.call.status === 'talking') record(decision, { type: 'HangUpRequested', data: { ending: 'faulted' } });
  else if (decision.call.status !== 'ended') endCall(decision, 'faulted', 'system');
  return decision.drafts;
}
