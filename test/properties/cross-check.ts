/**
 * The proofs once more with all memory exact from the beginning: `node test/properties/cross-check.ts --flow reminder`. Both
 * must come to the same; this one takes minutes, and proves with the kernel too that every input is known.
 */
import { parseArgs } from 'node:util';
import { prove } from '../../engine/flow/prove/prove.ts';
import { conversations, shippedWith } from '../controls/random/stage.ts';

const { values } = parseArgs({ options: { flow: { type: 'string' } } });
const prepared = shippedWith();
const everything = Object.keys(prepared.release.memory).map((name) => `value:${name}`);
let differs = 0;

for (const flow of values.flow === undefined ? conversations : [values.flow]) {
  const also = ['inputs-known'];
  const usual = prove(prepared, flow, { also }).verdicts;
  const began = process.cpuUsage();
  const exact = prove(prepared, flow, { also, hints: everything, most: Infinity }).verdicts;
  const { user, system } = process.cpuUsage(began);
  for (const [i, { promise, holds }] of exact.entries()) {
    const same = holds === usual[i]?.holds;
    differs += same ? 0 : 1;
    process.stdout.write(
      `${flow} ${promise}: ${holds ? 'holds' : 'broken'}${same ? '' : ', and was found otherwise before'}\n`,
    );
  }
  process.stdout.write(`${flow}: ${((user + system) / 1e6).toFixed(1)} s with all memory exact\n`);
}
process.exitCode = differs > 0 ? 1 : 0;
