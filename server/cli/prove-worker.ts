/** A thread in which conversations are proved, one after another. */
import { parentPort } from 'node:worker_threads';
import { prepare } from '../../engine/flow/prepare.ts';
import { prove } from '../../engine/flow/prove/prove.ts';
import type { ProofWanted } from './provers.ts';

parentPort?.on('message', ({ release, conversation, hints }: ProofWanted) => {
  // A thread has no origin: the rule is about windows of a browser.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage(prove(prepare('proof', release), conversation, hints && { hints }));
});
