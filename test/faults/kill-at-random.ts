/**
 * Kills processes that hold calls over a real log, at random moments, and looks at what the next process makes of it:
 *   node test/faults/kill-at-random.ts --kills 500 --seed 1
 * Prints how many died where, what was found, and each defect with the seed that brings it back; exits 1 where there is one.
 * The seed decides who says what and after how many milliseconds the kill falls; where it then strikes is up to the machine.
 */
import { writeSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { tallyOfDeaths } from './process/tally-of-deaths.ts';
import { dieAtRandom } from './process/random-death.ts';

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '500' }, seed: { type: 'string', default: '1' } },
});
const [kills, seed] = [Number(values.kills), Number(values.seed)];
if (!(kills > 0) || !Number.isSafeInteger(seed)) throw new Error('Give --kills and --seed as whole numbers.');

const say = (line: string): void => void writeSync(1, `${line}\n`);
const tally = tallyOfDeaths();
for (let nth = 0; tally.kills() < kills; nth += 1) {
  const died = await dieAtRandom(seed + nth, kills - tally.kills());
  tally.see(died);
  if (Math.floor(tally.kills() / 50) > Math.floor((tally.kills() - died.moments.length) / 50)) {
    say(`… ${tally.kills()} kills, defects ${tally.defects()}`);
  }
  for (const defect of died.defects) say(`seed ${seed + nth}: ${defect}`);
}
for (const line of tally.lines()) say(line);
process.exitCode = tally.defects() > 0 ? 1 : 0;
