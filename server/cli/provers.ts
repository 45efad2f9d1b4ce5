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

const threads: Worker[] = [];
const idle: Worker[] = [];
const waiting: Job[] = [];

/** Starts the threads, where they are not: they load while something else is done. */
export function startProvers(): void {
  while (threads.length < availableParallelism()) {
    const thread = new Worker(new URL('prove-worker.ts', import.meta.url));
    thread.unref();
    threads.push(thread);
    idle.push(thread);
  }
}

/** Lets the process end although something is being proved: it goes on, and what comes of it is kept for the next time. */
export function waitForNone(): void {
  for (const thread of threads) thread.unref();
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
  const thread = idle.pop();
  const job = thread && waiting.shift();
  if (!thread || !job) {
    if (thread) idle.push(thread);
    return;
  }
  const proved = (proof: Proof): void => {
    thread.off('error', failed);
    thread.unref();
    idle.push(thread);
    job.resolve(proof);
    next();
  };
  // A thread that failed is gone; another is started for what still waits.
  const failed = (error: Error): void => {
    thread.off('message', proved);
    threads.splice(threads.indexOf(thread), 1);
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
