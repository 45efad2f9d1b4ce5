/** A clinic whose process is killed at random moments, up to three times in a row, and what the last restart finds. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom, seedFor } from '../../../server/runtime/random.ts';
import { isoOf } from '../../../server/runtime/virtual-clock.ts';
import { MONDAY_AT_TEN } from '../../controls/typed-call.ts';
import { aftermath, changedByAnother, type Aftermath } from './aftermath.ts';
import type { Told } from './doomed.ts';
import { startDoomed } from './start-doomed.ts';

/** Where the process was when it died, as the log tells: no call yet, some under way, or all of them over. */
export type Moment = 'before any call' | 'within calls' | 'after calls';

export interface RandomDeaths {
  /** One for each kill. */
  readonly moments: readonly Moment[];
  readonly acked: number;
  /** The most appends that were acknowledged by one commit. */
  readonly largest_group: number;
  readonly after: Aftermath;
  readonly defects: readonly string[];
}

const LIVES = 3;
const HOUR_MS = 3_600_000;
/** Long enough for a process to register people, hold its calls, and begin the next ones. */
const LIFE_MS = 900;
/** Often enough that every fault strikes in some hundred calls. */
const faults = { late: 0.1, late_ms: 20_000, refuses: 0.03, times_out: 0.03, front_desk: 0.05, uncertain: 0.1 };

/** Kills at most so many times, each at a moment drawn from the seed, and puts right what is left only after the last. */
export async function dieAtRandom(seed: number, kills: number): Promise<RandomDeaths> {
  const random = seededRandom(seedFor(seed, 'kills'));
  const root = mkdtempSync(join(tmpdir(), 'elo-killed-'));
  const started = Date.parse(MONDAY_AT_TEN);
  const told: Told[] = [];
  const moments: Moment[] = [];
  try {
    const lives = Math.min(kills, 1 + Math.floor(random() * LIVES));
    for (let life = 0; life < lives; life += 1) {
      const doom = { root, at: isoOf(started + life * HOUR_MS), seed: seed * LIVES + life, point: null, faults };
      const death = await startDoomed(doom, random() * LIFE_MS);
      if (death.signal !== 'SIGKILL') throw new Error(`seed ${seed}: the process was not killed`);
      told.push(...death.told);
      moments.push(momentOf(death.told));
    }
    const after = await aftermath(root, { at: isoOf(started + LIVES * HOUR_MS), told });
    const changed = await changedByAnother(root, isoOf(started + (LIVES + 1) * HOUR_MS), after);
    return { moments, ...acknowledged(told), after, defects: [...after.defects, ...changed] };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function acknowledged(told: readonly Told[]): { acked: number; largest_group: number } {
  const acked = told.flatMap((line) => ('acked' in line ? [line.together] : []));
  return { acked: acked.length, largest_group: Math.max(0, ...acked) };
}

/** By what this process itself told; the calls that it recovered are none of its own. */
function momentOf(told: readonly Told[]): Moment {
  const types = told.flatMap((line) => ('acked' in line ? [[line.acked.split('/')[0], line.type] as const] : []));
  const planned = new Set(types.flatMap(([stream, type]) => (type === 'CallPlanned' ? [stream] : [])));
  const ended = types.filter(([stream, type]) => type === 'CallEnded' && planned.has(stream)).length;
  if (planned.size === 0) return 'before any call';
  return ended < planned.size ? 'within calls' : 'after calls';
}
