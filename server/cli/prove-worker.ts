/** A thread in which conversations are proved, one after another; what it ran for one, it need not run for it again. */
import { parentPort } from 'node:worker_threads';
import { prepare } from '../../engine/flow/prepare.ts';
import { nothingEarlier, type Earlier } from '../../engine/flow/prove/earlier.ts';
import { prove } from '../../engine/flow/prove/prove.ts';
import type { ProofWanted } from './provers.ts';

const proved = new Map<string, Earlier>();

parentPort?.on('message', ({ release, conversation, hints }: ProofWanted) => {
  const earlier = proved.get(conversation) ?? nothingEarlier();
  proved.set(conversation, earlier);
  const proof = prove(prepare('proof', release), conversation, { earlier, ...(hints && { hints }) });
  // A thread has no origin: the rule is about windows of a browser.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage(proof);
});
