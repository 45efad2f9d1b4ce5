/** Judges many mutants in several threads; one that takes too long is given up together with its thread. */
import { Worker } from 'node:worker_threads';
import type { Ground } from './ground.ts';
import type { Judgement } from './judge.ts';
import type { Mutant } from './mutant.ts';

export interface Judged extends Judgement {
  readonly mutant: Mutant;
  readonly ms: number;
}

export interface JudgeAll {
  readonly workers: number;
  readonly scenariosFirst: boolean;
  /** How long one mutant may take. */
  readonly limit_ms: number;
  readonly show: (judged: Judged, done: number) => void;
}

/** In the order of the mutants. */
export async function judgeAll(
  mutants: readonly Mutant[],
  ground: Ground,
  { workers, scenariosFirst, limit_ms, show }: JudgeAll,
): Promise<Judged[]> {
  const judged: Judged[] = [];
  const waiting = [...mutants.entries()];
  let done = 0;

  const begin = (): Worker =>
    new Worker(new URL('judge-worker.ts', import.meta.url), { workerData: { ground, scenariosFirst } });

  async function work(): Promise<void> {
    let worker = begin();
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [at, mutant] = next;
      const began = performance.now();
      const judgement = await judgeIn(worker, mutant, limit_ms);
      if (judgement === null) {
        await worker.terminate();
        worker = begin();
      }
      const tooLong: Judgement = { by: 'not judged', says: `took more than ${limit_ms / 1000} s` };
      const found = { mutant, ms: performance.now() - began, ...(judgement ?? tooLong) };
      judged[at] = found;
      done += 1;
      show(found, done);
    }
    await worker.terminate();
  }

  await Promise.all(Array.from({ length: workers }, work));
  return judged;
}

/** Null where it took too long. Rejects where the thread broke. */
function judgeIn(worker: Worker, mutant: Mutant, limit_ms: number): Promise<Judgement | null> {
  return new Promise((resolve, reject) => {
    const settle = (judgement: Judgement | null): void => {
      clearTimeout(timer);
      worker.off('message', settle);
      worker.off('error', reject);
      resolve(judgement);
    };
    const timer = setTimeout(settle, limit_ms, null);
    worker.on('message', settle);
    worker.on('error', reject);
    // A thread has no origin: the rule is about windows of a browser.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    worker.postMessage(mutant);
  });
}
