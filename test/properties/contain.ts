/**
 * Random calls in great number: `node test/properties/contain.ts --calls 100000 --seed 1`. Prints, for each conversation,
 * how many of them were different and how long they took, which share of the ways in the flow files was walked, and every
 * turn that the prover has not foreseen, and every promise that the monitor finds broken, with a call to look at: `--flow`, `--seed` and `--from` bring it back alone.
 * `--strict` reads the promises word for word, and `--no-monitor` leaves them out.
 */
import { parseArgs } from 'node:util';
import { explore } from '../../engine/flow/prove/explore.ts';
import { foreseenIn } from '../controls/foreseen.ts';
import { brokenIn, watches } from '../controls/monitor/monitor.ts';
import { randomCall } from '../controls/random-calls.ts';
import { allEdges, edgesIn, hashOf, walkOf } from '../controls/random/edges.ts';
import { conversations, shippedWith } from '../controls/random/stage.ts';

const { values } = parseArgs({
  options: {
    calls: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    flow: { type: 'string' },
    monitor: { type: 'boolean', default: true },
    strict: { type: 'boolean', default: false },
  },
  allowNegative: true,
});
const [calls, seed, from] = [Number(values.calls), Number(values.seed), Number(values.from)];
const prepared = shippedWith();
const walked = new Set<string>();
const different = new Set<number>();
let broken = 0;

for (const flow of values.flow === undefined ? conversations : [values.flow]) {
  const began = process.cpuUsage();
  const seen = new Set<number>();
  const foreseen = foreseenIn(explore(prepared, flow, new Set()));
  const outside = new Map<string, { times: number; first: string }>();
  const endings = new Map<string, number>();
  const found = new Map<string, { times: number; first: string }>();
  let decisions = 0;
  for (let nth = from; nth < from + calls; nth += 1) {
    const { events, call, inputs } = randomCall({
      prepared,
      flow,
      seed,
      nth,
      onTurn({ before, after, drafts }) {
        const found = foreseen.check(before, after, drafts);
        if (found === null) return;
        const known = outside.get(found);
        outside.set(found, { times: (known?.times ?? 0) + 1, first: known?.first ?? `call ${nth}` });
      },
    });
    decisions += inputs;
    const walk = hashOf(walkOf(events));
    seen.add(walk);
    different.add(walk);
    for (const edge of edgesIn(events)) walked.add(edge);
    const ending = call.status === 'ended' ? call.ending : `not ended: ${call.status}`;
    endings.set(ending, (endings.get(ending) ?? 0) + 1);
    if (!values.monitor) continue;
    for (const { promise, says, version } of brokenIn(prepared.release, events, watches, values.strict)) {
      const what = `${promise}: ${says}`;
      const known = found.get(what);
      found.set(what, { times: (known?.times ?? 0) + 1, first: known?.first ?? `call ${nth}, event ${version}` });
      broken += 1;
    }
  }
  const { user, system } = process.cpuUsage(began);
  const seconds = (user + system) / 1e6;
  say(`${flow}: ${calls} calls, ${seen.size} different, ${decisions} decisions`);
  say(`  ${seconds.toFixed(1)} s of one core, ${Math.round(calls / seconds)} calls a second`);
  say(
    `  ends: ${[...endings]
      .toSorted(([, a], [, b]) => b - a)
      .map(([ending, times]) => `${ending} ${times}`)
      .join(', ')}`,
  );
  const met = foreseen.met();
  say(
    `  of what was foreseen ${met.places} of ${met.ofPlaces} places and ${met.turns} of ${met.ofTurns} turns were met`,
  );
  for (const [what, { times, first }] of outside) say(`  outside ${times} times: ${what} (first in ${first})`);
  broken += outside.size;
  for (const [what, { times, first }] of found) say(`  broken ${times} times, ${what} (first in ${first})`);
}
const all = allEdges(prepared);
const reached = [...walked].filter((edge) => all.has(edge)).length;
say(
  `${different.size} different calls in all; ${reached} of ${all.size} edges walked (${((100 * reached) / all.size).toFixed(1)} %)`,
);
say(values.monitor ? `${broken} promises broken` : 'not monitored');
process.exitCode = broken > 0 ? 1 : 0;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
