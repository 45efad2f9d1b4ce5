/** A thread that judges one mutant after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Ground } from './ground.ts';
import { judge } from './judge.ts';
import type { Mutant } from './mutant.ts';

const { ground, scenariosFirst } = workerData as { ground: Ground; scenariosFirst: boolean };
parentPort?.on('message', (mutant: Mutant) => {
  void judge(mutant, ground, scenariosFirst)
    .catch((error: unknown) => ({ by: 'not judged' as const, says: String(error) }))
    // A thread has no origin: the rule is about windows of a browser.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    .then((judgement) => parentPort?.postMessage(judgement));
});
