/**
 * What it costs to have one call again: `node test/bench/replay.ts`. A call of about sixty events is read, its boxes opened
 * and its state folded, out of a large log and out of a small one in turns; each time another call, drawn from all of it.
 */
import { join } from 'node:path';
import { openSqliteLog } from '../../adapters/log/sqlite/open.ts';
import { openVault } from '../../adapters/vault/open-vault.ts';
import { replayCall } from '../../engine/proof/as-it-stood.ts';
import { readStream } from '../../server/runtime/open-events.ts';
import { seededRandom } from '../../server/runtime/random.ts';
import { wallClock } from '../../server/runtime/wall-clock.ts';
import { bench, benchCommand, type Say } from './bench-command.ts';
import { figure } from './figure.ts';
import { callOfSixty, fillLog } from './recorded-log.ts';
import { interleave, quantile, ratios, timed } from './rounds.ts';

const SEED = 1;

export const replay = bench({
  about: 'One call of about 60 events read, opened and replayed, out of a large log and out of a small one.',
  sizes: { rounds: 21, reads: 200, large: 1_000_000, small: 10_000 },
  tiny: { rounds: 2, reads: 4, large: 8000, small: 100 },
  async run({ rounds, reads, large, small }, folder, say) {
    const events = callOfSixty().reduce((sum, { drafts }) => sum + drafts.length, 0);
    say(`a call of ${events} events, as it was recorded`);
    const stores = {
      large: await makeStore(join(folder, 'large'), large, say),
      small: await makeStore(join(folder, 'small'), small, say),
    };

    const all: Record<keyof typeof stores, { p50: number[]; p99: number[] }> = {
      large: { p50: [], p99: [] },
      small: { p50: [], p99: [] },
    };
    const way = (name: keyof typeof stores) => async () => {
      const took: number[] = [];
      for (let i = 0; i < reads; i += 1) took.push(await timed(stores[name].readOne));
      all[name].p50.push(quantile(took, 0.5));
      all[name].p99.push(quantile(took, 0.99));
      return quantile(took, 0.5);
    };
    await interleave(rounds, { large: way('large'), small: way('small') });
    for (const store of Object.values(stores)) await store.close();

    // The first round warmed up.
    const of = (name: keyof typeof stores, share: 'p50' | 'p99'): number[] => all[name][share].slice(1);
    const out = (name: keyof typeof stores): string => `out of ${{ large, small }[name]} events`;
    const shares = ['p50', 'p99'] as const;
    return [
      ...(['large', 'small'] as const).flatMap((name) =>
        shares.map((share) =>
          figure(
            `replay.${name}.${share}`,
            `one call ${out(name)}, ${share}`,
            'ms',
            of(name, share),
            name === 'large' && share === 'p99' ? { wanted: { at_most: 3 } } : {},
          ),
        ),
      ),
      ...shares.map((share) =>
        figure(
          `replay.growth.${share}`,
          `large against small, ${share}`,
          '×',
          ratios(of('large', share), of('small', share)),
          {
            wanted: { at_most: 1.2 },
          },
        ),
      ),
    ];
  },
});

interface Store {
  /** Another call each time. */
  readonly readOne: () => Promise<void>;
  close(): Promise<void>;
}

/** Writes the log, then opens it anew for reading only, as a command of an auditor does. */
async function makeStore(folder: string, size: number, say: Say): Promise<Store> {
  const [logFolder, vaultFolder] = [join(folder, 'log'), join(folder, 'vault')];
  const writing = {
    log: openSqliteLog({ folder: logFolder, clock: wallClock, mode: 'write' }),
    vault: openVault({ folder: vaultFolder, clock: wallClock }),
  };
  let calls: readonly string[] = [];
  const ms = await timed(async () => {
    calls = await fillLog(writing.log, writing.vault, size);
  });
  const position = await writing.log.position();
  await writing.log.close();
  await writing.vault.close();
  say(`${position} events of ${calls.length} calls appended in ${(ms / 1000).toFixed(1)} s`);

  const log = openSqliteLog({ folder: logFolder, clock: wallClock, mode: 'read' });
  const vault = openVault({ folder: vaultFolder, clock: wallClock, mode: 'read' });
  const random = seededRandom(SEED);
  return {
    async readOne() {
      const call = calls[Math.floor(random() * calls.length)] ?? '';
      const { status } = replayCall(call, await readStream(log, vault, call));
      if (status !== 'ended') throw new Error(`${call} does not come to its end.`);
    },
    async close() {
      await log.close();
      await vault.close();
    },
  };
}

if (import.meta.main) await benchCommand(replay);
