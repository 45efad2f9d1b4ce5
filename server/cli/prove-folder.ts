/**
 * Proves the promises of every conversation of a release. Each is proved in a thread of its own, because they share nothing
 * but the release, and a designer waits for the slowest alone.
 */
import { Worker } from 'node:worker_threads';
import { canonicalJson } from '../../engine/canonical-json.ts';
import { filesOf } from '../../engine/flow/check/together.ts';
import type { Proof, Verdict } from '../../engine/flow/prove/prove.ts';
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
 * Proves what is not proved yet. `proofs` is read and written: a conversation whose files are as they were is not proved
 * again, and any other begins with what had to be tracked for it before.
 */
export async function proveRelease(release: Release, proofs: Proofs = new Map()): Promise<Proved> {
  const conversations = Object.values(release.flows).filter((flow) => flow.kind === 'conversation');
  await Promise.all(
    conversations.map(async (conversation) => {
      const { id } = conversation;
      const of = canonicalJson(whatBearsOn(release, conversation));
      const before = proofs.get(id);
      if (before?.of === of) return;
      proofs.set(id, { of, proof: await proveApart(release, id, before?.proof.tracked ?? []) });
    }),
  );
  const found = conversations.flatMap(({ id }) => {
    const proof = proofs.get(id)?.proof;
    return proof ? [{ id, proof }] : [];
  });
  return {
    promises: found.flatMap(({ id, proof }) => [...proof.verdicts, knownness(id)]),
    unreached: Object.fromEntries(found.map(({ id, proof }) => [id, proof.unreached])),
  };
}

/** All of a release that a conversation can come upon. */
function whatBearsOn(release: Release, conversation: Conversation): object {
  const { answers, replies, memory, lines, objections } = release;
  return { flows: filesOf(release, conversation), answers, replies, memory, lines, objections };
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

function proveApart(release: Release, conversation: string, hints: readonly string[]): Promise<Proof> {
  return new Promise((resolve, reject) => {
    const workerData = { release, conversation, hints };
    const worker = new Worker(new URL('prove-worker.ts', import.meta.url), { workerData });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
