/**
 * Mutants of recorded calls: `node test/properties/mutants-of-recordings.ts --calls 50 --seed 1`. Every event is changed,
 * taken out, doubled, joined by others and swapped, the chain computed anew; every mutant is decided again. Prints what was noticed,
 * and what is left to checkpoints and why; exits 1 where something was missed. `--every 10` judges one mutant in ten.
 */
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { Share } from './recording/share-worker.ts';
import { recordingsOf } from './recording/recordings.ts';
import { sayTally, sum } from './recording/say-tally.ts';
import { emptyTally, together, type Tally } from './recording/tally.ts';

const { values } = parseArgs({
  options: {
    calls: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    every: { type: 'string', default: '1' },
    workers: { type: 'string', default: '2' },
  },
});
const [calls, seed, every, shares] = [values.calls, values.seed, values.every, values.workers].map(Number) as [
  number,
  number,
  number,
  number,
];
const began = performance.now();
const recordings = await recordingsOf(calls, seed);
let judged = 0;
const tallies = await Promise.all(Array.from({ length: shares }, (_, share) => tallyOfShare(share)));
const tally = tallies.reduce(together, emptyTally());
const flows = Map.groupBy(recordings, ({ flow }) => flow);
const events = recordings.reduce((all, recording) => all + recording.events.length, 0);
say(sayTally(tally));
say('');
say(
  `${recordings.length} calls, seed ${seed}: ${[...flows].map(([flow, of]) => `${of.length} of ${flow}`).join(', ')}.`,
);
say(`${events} events, ${tally.possible} mutants, one in ${every} judged: ${sum([...tally.counts.values()]).made}.`);
say(`${tally.findings.length} findings, ${Math.round((performance.now() - began) / 1000)} s with ${shares} workers.`);
process.exitCode = tally.findings.length > 0 ? 1 : 0;

function tallyOfShare(share: number): Promise<Tally> {
  const workerData: Share = { calls, seed, every, share, shares };
  const worker = new Worker(new URL('recording/share-worker.ts', import.meta.url), { workerData });
  return new Promise((resolve, reject) => {
    worker.on('error', reject);
    worker.on('message', (message: 'one more' | Tally) => {
      if (message !== 'one more') return resolve(message);
      judged += 1;
      process.stderr.write(`${judged}/${recordings.length} calls\n`);
    });
  });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
