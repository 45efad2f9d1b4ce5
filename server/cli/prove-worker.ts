/** The thread in which one conversation is proved. */
import { parentPort, workerData } from 'node:worker_threads';
import { prepare } from '../../engine/flow/prepare.ts';
import { prove } from '../../engine/flow/prove/prove.ts';
import type { Release } from '../../engine/flow/release.ts';

const { release, conversation, hints } = workerData as {
  release: Release;
  conversation: string;
  hints: readonly string[];
};
// A thread has no origin: the rule is about windows of a browser.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
parentPort?.postMessage(prove(prepare('proof', release), conversation, { hints }));
