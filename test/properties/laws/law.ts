/**
 * A law holds for whatever chance draws. Its name tells how many draws there were and of which seed, and both can be given:
 * `SEED=7 RUNS=5000 vitest run --config test/vitest.config.ts test/properties/laws/fold.test.ts`.
 */
import * as fc from 'fast-check';
import { vi } from 'vitest';
import { conversations } from '../../controls/random/stage.ts';

export const SEED = Number(process.env['SEED'] ?? 20_261_121);

export const runsOf = (usual: number): number => Number(process.env['RUNS'] ?? usual);

/** Which random call: its conversation, and the how manieth of the seed it is. Another number is another call, so none is smaller. */
export interface Drawn {
  readonly flow: (typeof conversations)[number];
  readonly seed: number;
  readonly nth: number;
}
export const aCall: fc.Arbitrary<Drawn> = fc.record({
  flow: fc.constantFrom(...conversations),
  seed: fc.constant(SEED),
  nth: fc.noShrink(fc.noBias(fc.nat())),
});

/** A seed for all that a law draws by itself. */
export const chance: fc.Arbitrary<number> = fc.noShrink(fc.noBias(fc.nat()));

/** A place in a list of any length, as a share of it. */
export const somewhere: fc.Arbitrary<number> = fc.noBias(fc.double({ min: 0, max: 1, noNaN: true }));
export const placeIn = (length: number, share: number): number => Math.min(length, Math.floor(share * (length + 1)));

// As many draws as somebody asked for take as long as they take.
vi.setConfig({ testTimeout: 0 });

interface Drawing {
  /** For the name of a test: how many draws there are, and of which seed. */
  readonly told: string;
  readonly forAll: <T extends [unknown, ...unknown[]]>(
    draws: { [K in keyof T]: fc.Arbitrary<T[K]> },
    holds: (...drawn: T) => void | Promise<void>,
  ) => Promise<void>;
}

/** `usual` is how many draws a suite has time for. */
export function drawing(usual: number): Drawing {
  const numRuns = runsOf(usual);
  return {
    told: `${numRuns} draws, seed ${SEED}`,
    async forAll(draws, holds) {
      await fc.assert(
        fc.asyncProperty(...draws, async (...drawn) => holds(...drawn)),
        { seed: SEED, numRuns },
      );
    },
  };
}

/** What only a run can count, such as how many cases were met; on standard output, beside the names of the tests. */
export const tell = (line: string): void => void process.stdout.write(`${line}\n`);
