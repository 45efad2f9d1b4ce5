/**
 * Proves the promises of every conversation of a release. Each is proved in a thread of its own, because they share nothing
 * but the release, and a designer waits for the slowest alone. What an earlier proof had to track is where the next begins.
 */
import { Worker } from 'node:worker_threads';
import type { Hints, Proof, Verdict } from '../../engine/flow/prove/prove.ts';
import type { Release } from '../../engine/flow/release.ts';

export interface Proved {
  readonly promises: readonly Verdict[];
  /** Steps that no call reaches, by conversation. */
  readonly unreached: Readonly<Record<string, readonly string[]>>;
}

export type Hinted = Record<string, Hints>;

/** `hints` is read and written: a caller that proves again keeps it. */
export async function proveRelease(release: Release, hints: Hinted = {}): Promise<Proved> {
  const conversations = Object.values(release.flows).filter(({ kind }) => kind === 'conversation');
  const proofs = await Promise.all(
    conversations.map(async ({ id }) => [id, await proveApart(release, id, hints[id] ?? {})] as const),
  );
  for (const [id, { verdicts }] of proofs) {
    hints[id] = Object.fromEntries(verdicts.map(({ promise, tracked }) => [promise, tracked]));
  }
  return {
    promises: proofs.flatMap(([id, { verdicts }]) => [...verdicts, knownness(id)]),
    unreached: Object.fromEntries(proofs.map(([id, { unreached }]) => [id, unreached])),
  };
}

/** The checker has found of every input that it is known: else nothing would have been proved. */
const knownness = (flow: string): Verdict => ({
  promise: 'inputs-known',
  flow,
  holds: true,
  vacuous: false,
  says: null,
  conversation: [],
  tracked: [],
});

function proveApart(release: Release, conversation: string, hints: Hints): Promise<Proof> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('prove-worker.ts', import.meta.url), {
      workerData: { release, conversation, hints },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
