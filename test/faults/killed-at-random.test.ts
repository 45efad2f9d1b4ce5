/** Killed at moments that nobody chose. Many more of them: `node test/faults/kill-at-random.ts --kills 500 --seed 1`. */
import { writeSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dieAtRandom } from './process/random-death.ts';
import { tallyOfDeaths } from './process/tally-of-deaths.ts';

const SEED = Number(process.env['SEED'] ?? 1);
const KILLS = Number(process.env['KILLS'] ?? 8);

test(`${KILLS} kills at random moments, seed ${SEED}: what was acknowledged is there, and every promise holds`, async () => {
  const tally = tallyOfDeaths();
  const defects: string[] = [];
  for (let nth = 0; tally.kills() < KILLS; nth += 1) {
    const died = await dieAtRandom(SEED + nth, KILLS - tally.kills());
    tally.see(died);
    defects.push(...died.defects.map((defect) => `seed ${SEED + nth}: ${defect}`));
  }
  writeSync(1, `${tally.lines().join('\n')}\n`);
  expect(defects).toEqual([]);
  expect(tally.kills()).toBe(KILLS);
}, 120_000);
