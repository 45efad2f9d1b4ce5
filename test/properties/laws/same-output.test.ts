/**
 * The same standard input, seed and time give the same standard output, byte by byte, from another process on another new
 * folder: but for the values of the fields that the commands name as those that may differ, see `scrub`.
 */
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { bookingLines, documents, elo, folderOfThisFile, MONDAY, scrub, typed, type Ran } from '../../cli/run-elo.ts';
import { conversations } from '../../controls/random/stage.ts';
import { drawing } from './law.ts';

const folder = folderOfThisFile();
/** Each draw starts two processes: `RUNS=20` for more. */
const talks = drawing(2);
const demos = drawing(1);
let runs = 0;
const newData = (): string => join(folder, `data-${(runs += 1)}`);

/** What may differ is taken out; all else has to be the same text, the order of keys included. */
const lines = (ran: Ran): string[] => documents(ran).map((line) => JSON.stringify(scrub(line)));

const line = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<string | object>(...bookingLines, 'no', 'what does it cost?', 'rather Thursday', 'are you a robot?') },
  fc.record({ silence_s: fc.constantFrom(3, 9) }),
  fc.record({ cut_in_after_words: fc.nat({ max: 12 }), say: fc.constantFrom('wait', 'what does it cost?', 'no') }),
  fc.record({ key: fc.constantFrom('1', '#') }),
  fc.constant({ bad: true }),
); // prettier-ignore

test(`elo talk --jsonl, of random lines (${talks.told})`, async () => {
  let bytes = 0;
  await talks.forAll([fc.constantFrom(...conversations), fc.array(line, { minLength: 3, maxLength: 12 }), fc.nat({ max: 99 })], async (flow, said, seed) => {
    const options = ['talk', flow, '--jsonl', '--at', MONDAY, '--seed', String(seed), '--name', 'Anna Keller'];
    const talk = (): Promise<Ran> => elo([...options, '--data', newData()], typed(said));
    const [one, other] = await Promise.all([talk(), talk()]);
    expect(other.code).toBe(one.code);
    expect(other.err).toBe(one.err);
    expect(lines(other)).toEqual(lines(one));
    bytes += one.out.length;
  });
  expect(bytes).toBeGreaterThan(1000);
}); // prettier-ignore

test(`elo demo --json, of random seeds (${demos.told})`, async () => {
  await demos.forAll([fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 2, max: 4 })], async (seed, patients) => {
    const options = ['demo', '--json', '--at', MONDAY, '--seed', String(seed), '--patients', String(patients)];
    const demo = (): Promise<Ran> => elo([...options, '--data', newData()]);
    const [one, other] = await Promise.all([demo(), demo()]);
    expect(other.code).toBe(0);
    expect(lines(other)).toEqual(lines(one));
    expect(lines(one)).toHaveLength(1);
  });
});
