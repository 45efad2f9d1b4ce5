/** Proves the promises of every conversation of a release, the largest first: a designer waits for the slowest alone. */
import { canonicalJson } from '../../engine/canonical-json.ts';
import { bearingOn } from '../../engine/flow/prove/bearing.ts';
import type { Proof, Verdict } from '../../engine/flow/prove/prove.ts';
import { proveApart } from './provers.ts';
import type { Release } from '../../engine/flow/release.ts';
import type { Conversation } from '../../engine/flow/schema/flow-file.ts';

export interface Proved {
  readonly promises: readonly Verdict[];
  /** Steps that no call reaches, by conversation. */
  readonly unreached: Readonly<Record<string, readonly string[]>>;
}

/** What was proved before, by conversation: of what, and what came of it. */
export type Proofs = Map<string, { readonly of: string; readonly proof: Proof }>;

/**
 * Proves what is not proved yet. `proofs` is read and written: a conversation that holds, and is as it was but for its
 * words, is not proved again; any other begins with what had to be tracked for it before.
 */
export async function proveRelease(release: Release, proofs: Proofs = new Map()): Promise<Proved> {
  const conversations = Object.values(release.flows).filter((flow) => flow.kind === 'conversation');
  const largestFirst = conversations.toSorted((a, b) => Object.keys(b.steps).length - Object.keys(a.steps).length);
  // Asked for in this order, and told by name.
  const begun = new Map(largestFirst.map((conversation) => [conversation.id, proofOf(release, conversation, proofs)]));
  const found = await Promise.all([...begun].map(async ([id, proof]) => ({ id, proof: await proof })));
  found.sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    promises: found.flatMap(({ id, proof }) => [...proof.verdicts, knownness(id)]),
    unreached: Object.fromEntries(found.map(({ id, proof }) => [id, proof.unreached])),
  };
}

/** The proof of this very release, whatever is proved of another meanwhile. Rejects where the prover itself fails. */
async function proofOf(release: Release, conversation: Conversation, proofs: Proofs): Promise<Proof> {
  const of = canonicalJson(bearingOn(release, conversation));
  const before = proofs.get(conversation.id);
  // What is broken is told in words, and these may have changed.
  if (before?.of === of && before.proof.verdicts.every(({ holds }) => holds)) return before.proof;
  const proof = await proveApart({ release, conversation: conversation.id, hints: before?.proof.tracked });
  proofs.set(conversation.id, { of, proof });
  return proof;
}

/** The checker has found of every input that it is known: else nothing would have been proved. */
const knownness = (flow: string): Verdict => ({
  promise: 'inputs-known',
  flow,
  holds: true,
  vacuous: false,
  says: null,
  conversation: [],
});
