/** Judges one share of the recordings, in a thread of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { recordingsOf } from './recordings.ts';
import { tallyOf, type Tally } from './tally.ts';

export interface Share {
  readonly calls: number;
  readonly seed: number;
  readonly every: number;
  readonly share: number;
  readonly shares: number;
}

const { calls, seed, every, share, shares } = workerData as Share;
const recordings = await recordingsOf(calls, seed);
const isMine = (recording: number): boolean => recording % shares === share;
tell(tallyOf(recordings, { every, isMine }, () => tell('one more')));

function tell(message: 'one more' | Tally): void {
  // A thread has no origin: the rule is about windows of a browser.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage(message);
}
