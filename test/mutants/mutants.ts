/**
 * Draws mutants of the shipped flows and has them judged: `node test/mutants/mutants.ts --mutants 300 --seed 1`.
 * Prints tables in Markdown and writes nothing; how far it is goes to standard error. With `--scenarios-first` the prover
 * is asked last, which is far quicker, and says less about the prover.
 */
import { parseArgs } from 'node:util';
import { draw } from './draw.ts';
import { groundOf } from './ground.ts';
import { judgeAll } from './judge-all.ts';
import { sayJudged } from './say-judged.ts';

const LIMIT_MS = 60_000;

const { values } = parseArgs({
  options: {
    mutants: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: '2' },
    'scenarios-first': { type: 'boolean', default: false },
  },
});
const began = performance.now();
const ground = await groundOf(new URL('../../flows', import.meta.url).pathname);
const { mutants, possible } = draw(ground.release, Number(values.mutants), Number(values.seed));
const judged = await judgeAll(mutants, ground, {
  workers: Number(values.workers),
  scenariosFirst: values['scenarios-first'],
  limit_ms: LIMIT_MS,
  show({ mutant: { operator, file, pointer, says: changed }, by, says, ms }, done) {
    const what = `${operator}: ${file} ${pointer} ${changed}`;
    process.stderr.write(`${done}/${mutants.length} ${by} ${says} [${Math.round(ms)} ms] ${what}\n`);
  },
});
process.stdout.write(`${sayJudged(judged, possible)}\n\n`);
process.stdout.write(
  `${mutants.length} mutants, seed ${values.seed}, ${Math.round((performance.now() - began) / 1000)} s.\n`,
);
