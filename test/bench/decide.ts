/**
 * What a decision costs: `node test/bench/decide.ts`. Every input of every recorded call of history is decided again, on
 * the call as it stood, as the runtime does it.
 */
import { decide as decideInput } from '../../engine/call/decide.ts';
import { bench, benchCommand } from './bench-command.ts';
import { figure, type Figure } from './figure.ts';
import { recordedCalls, turnsOf, type RecordedTurn } from './recorded-turns.ts';
import { median, quantile } from './rounds.ts';

export const decide = bench({
  about: 'decide, once for every input of the recorded calls of test/history/calls, after a warm-up.',
  sizes: { rounds: 25, warmup: 40, calls: 1000 },
  tiny: { rounds: 2, warmup: 1, calls: 2 },
  async run({ rounds, warmup, calls }, _folder, say) {
    const inputs = recordedCalls().slice(0, calls).flatMap(turnsOf);
    const turns = inputs.filter(({ drafts }) => drafts.some(({ type }) => type === 'SpeechRequested'));
    for (const turn of inputs) mustDecideAlike(turn);
    say(`${inputs.length} inputs, ${turns.length} of them turns that end in words of Elo`);
    for (let round = 0; round < warmup; round += 1) inputs.forEach(microseconds);

    const [ofTurns, ofInputs]: [number[][], number[][]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      const took = new Map(inputs.map((input) => [input, microseconds(input)]));
      ofTurns.push(turns.map((turn) => took.get(turn) ?? Number.NaN));
      ofInputs.push([...took.values()]);
    }
    return [
      ...spread('one turn', ofTurns, { p50: 60, p99: 200 }),
      figure('decide.turn.calm_p99', 'decide, one turn, p99 of what each turn takes in its median round', 'µs', [
        quantile(medians(ofTurns), 0.99),
      ]),
      ...spread('any input', ofInputs),
    ];
  },
});

/** Of each input what it takes in its median round: nothing that came between, neither a collection of garbage nor another process. */
const medians = (rounds: readonly number[][]): number[] =>
  (rounds[0] ?? []).map((_, input) => median(rounds.map((took) => took[input] ?? Number.NaN)));

/** The medians over the rounds of what half of all inputs and what all but a hundredth stay below. */
function spread(what: string, rounds: readonly number[][], wanted?: { p50: number; p99: number }): Figure[] {
  const shares = { p50: 0.5, p99: 0.99 } as const;
  return (['p50', 'p99'] as const).map((share) =>
    figure(
      `decide.${what.split(' ').at(-1)}.${share}`,
      `decide, ${what}, ${share}`,
      'µs',
      rounds.map((took) => quantile(took, shares[share])),
      wanted && { wanted: { at_most: wanted[share] } },
    ),
  );
}

function microseconds({ release, call, input, at }: RecordedTurn): number {
  const began = performance.now();
  decideInput(release, call, input, at);
  return (performance.now() - began) * 1000;
}

/** What is measured must be what was recorded, and no fault that ends early. */
function mustDecideAlike({ release, call, input, at, drafts }: RecordedTurn): void {
  const types = (of: readonly { readonly type: string }[]): string => of.map(({ type }) => type).join();
  if (types(decideInput(release, call, input, at)) !== types(drafts)) {
    throw new Error(`${call.id}/${call.version + 1} is decided otherwise than it was recorded.`);
  }
}

if (import.meta.main) await benchCommand(decide);
