/**
 * Threads in which conversations are proved, because they share nothing but the release: as many as there are cores. They
 * are kept, since one that has proved before is about twice as quick, and hold no process back from its end.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Proof } from '../../engine/flow/prove/prove.ts';
import type { Release } from '../../engine/flow/release.ts';

export interface ProofWanted {
  readonly release: Release;
  readonly conversation: string;
  /** What had to be tracked the last time; undefined where there was none. */
  readonly hints: readonly string[] | undefined;
}

interface Job {
  readonly wanted: ProofWanted;
  readonly resolve: (proof: Proof) => void;
  readonly reject: (error: Error) => void;
}

interface Prover {
  readonly thread: Worker;
  /** The conversations that it has proved: most of what a proof runs, it need not run again. */
  readonly proved: Set<string>;
}

const provers: Prover[] = [];
const idle: Prover[] = [];
const waiting: Job[] = [];

/** Starts the threads, where they are not: they load while something else is done. */
export function startProvers(): void {
  while (provers.length < availableParallelism()) {
    const thread = new Worker(new URL('prove-worker.ts', import.meta.url));
    thread.unref();
    const prover = { thread, proved: new Set<string>() };
    provers.push(prover);
    idle.push(prover);
  }
}

/**
 * Nobody waits any more for what was asked for. What is being proved goes on, for what it runs serves the next proof, and
 * does not hold the process back; what has not begun is rejected, so that the next proof does not wait behind it.
 */
export function leaveProofs(): void {
  for (const { reject } of waiting.splice(0)) reject(new Error('the proof is not wanted any more'));
  for (const { thread } of provers) thread.unref();
}

/** The proof of a conversation, as soon as a thread is free. Rejects where the prover itself fails. */
export function proveApart(wanted: ProofWanted): Promise<Proof> {
  startProvers();
  return new Promise((resolve, reject) => {
    waiting.push({ wanted, resolve, reject });
    next();
  });
}

function next(): void {
  const [job] = waiting;
  const prover = job && (idle.find(({ proved }) => proved.has(job.wanted.conversation)) ?? idle[0]);
  if (!prover) return;
  waiting.shift();
  idle.splice(idle.indexOf(prover), 1);
  const { thread } = prover;
  const proved = (proof: Proof): void => {
    thread.off('error', failed);
    thread.unref();
    prover.proved.add(job.wanted.conversation);
    idle.push(prover);
    job.resolve(proof);
    next();
  };
  // A thread that failed is gone; another is started for what still waits.
  const failed = (error: Error): void => {
    thread.off('message', proved);
    provers.splice(provers.indexOf(prover), 1);
    job.reject(error);
    if (waiting.length > 0) startProvers();
    next();
  };
  thread.once('message', proved);
  thread.once('error', failed);
  thread.ref();
  // A thread has no origin: the rule is about windows of a browser.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  thread.postMessage(job.wanted);
}
