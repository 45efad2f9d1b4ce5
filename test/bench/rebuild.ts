/**
 * What a rebuild of all read models costs, piece by piece and against reading and parsing the same rows, and what a live
 * catch-up does: `node test/bench/rebuild.ts`. The log is that of a simulated clinic: calls, diaries, people and appointments.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { catchUp } from '../../adapters/read-models/catch-up.ts';
import { prepareFold } from '../../adapters/read-models/fold-batch.ts';
import { readModelLimits } from '../../adapters/read-models/limits.ts';
import { openReadModels } from '../../adapters/read-models/open-read-models.ts';
import { openApart, prepareTables } from '../../adapters/read-models/read-model-file.ts';
import type { Rebuilt, ReadModelWriter } from '../../adapters/read-models/read-models.ts';
import type { EventLog, StoredEvent } from '../../engine/ports.ts';
import { projections } from '../../projections/all.ts';
import { bench, benchCommand, type Say } from './bench-command.ts';
import { figure, type Figure } from './figure.ts';
import { interleave, median, ratios, timed } from './rounds.ts';
import { simulateClinic } from './simulated-clinic.ts';

const PAGE = readModelLimits.eventsABatchOfARebuild.value;
const PARSED = 'rows read and all of them parsed';
const LIVE = 'caught up live';
const APART = 'and written to a file apart';
const WHOLE = 'and compared and put in place';

export const rebuild = bench({
  about:
    'All read models rebuilt from the log, compared row by row and put in place, against reading and parsing its rows.',
  sizes: { rounds: 11, patients: 600 },
  tiny: { rounds: 2, patients: 3 },
  async run({ rounds, patients }, folder, say) {
    const { store, simulated } = await simulateClinic(folder, patients);
    const { log } = store;
    const models = opened(join(folder, 'log'));
    await models.catchUp(log);
    const events = await log.position();
    say(`${events} events of ${simulated.calls.length} calls, ${projections.length} projections\n`);

    const handled = handledTypes();
    const ladder = {
      'rows read': () => timed(() => readAll(log, () => undefined)),
      'and those of handled types parsed': () =>
        timed(() => readAll(log, ({ type, data }) => handled.has(type) && JSON.parse(data))),
      'and folded': () => timed(() => foldInto(log, keepsNothing)),
      [APART]: () => timed(() => foldApart(log, join(folder, 'apart.db'))),
      [WHOLE]: () => timed(async () => mustBeEqual(await models.rebuild(log))),
    };
    const took: Readonly<Record<string, readonly number[]>> = await interleave(rounds, {
      [PARSED]: () => timed(() => readAll(log, ({ data }) => JSON.parse(data))),
      [LIVE]: () => catchUpLive(log, join(folder, 'live')),
      ...ladder,
    });
    models.close();
    await store.close();
    sayLadder(say, Object.keys(ladder), took, events);
    const of = (name: string): readonly number[] => took[name] ?? [];
    const rate = (name: string, what: string, way: string): Figure =>
      figure(
        name,
        what,
        'events/s',
        of(way).map((ms) => (1000 * events) / ms),
      );
    return [
      rate('rebuild.parsed', 'rows read and all of them parsed', PARSED),
      rate('rebuild.events_per_s', 'a rebuild', WHOLE),
      rate('rebuild.live', 'a live catch-up from the first event', LIVE),
      figure('rebuild.apart', 'folding apart, against reading and parsing', '×', ratios(of(PARSED), of(APART))),
      figure('rebuild.whole', 'a rebuild against reading and parsing', '×', ratios(of(PARSED), of(WHOLE)), {
        us: 1000 * median(of(WHOLE)),
        wanted: { at_least: 0.6 },
      }),
    ];
  },
});

/** Each rung has all that those before it have. */
function sayLadder(
  say: Say,
  names: readonly string[],
  took: Readonly<Record<string, readonly number[]>>,
  events: number,
): void {
  let before = 0;
  for (const name of names) {
    const ms = median(took[name] ?? []);
    const column = (value: number, width: number): string => value.toFixed(0).padStart(width);
    say(
      `${name.padEnd(34)} ${column(ms, 5)} ms ${column(ms - before, 5)} of its own ${column((1000 * events) / ms, 9)} events/s`,
    );
    before = ms;
  }
}

/** The types that the fold of any table handles: rows of others are read, and never parsed. */
function handledTypes(): ReadonlySet<string> {
  const tables = projections.flatMap((projection) => Object.values(projection.tables));
  return new Set(tables.flatMap(({ fold }) => Object.keys(fold)));
}

function opened(folder: string): ReadModelWriter {
  const opening = openReadModels({ folder, mode: 'write' });
  if (!opening.ok) throw new Error(opening.says);
  return opening.models;
}

async function readAll(log: EventLog, each: (row: StoredEvent) => void): Promise<void> {
  for (let after = 0; ;) {
    const page = await log.readAll(after, PAGE);
    page.forEach(each);
    const last = page.at(-1);
    if (!last) return;
    after = last.position;
  }
}

/** A file that takes every row and keeps none, so that a fold into it costs what folding alone does. */
const keepsNothing = {
  prepare: () => ({ get: () => undefined, all: () => [], run: () => undefined }),
  transaction: (work: unknown) => ({ immediate: work }),
} as unknown as Database.Database;

const foldInto = (log: EventLog, file: Database.Database): Promise<number> =>
  catchUp(log, { file, projections, fold: prepareFold(file, projections) }, PAGE);

/** The fold of a rebuild alone. */
async function foldApart(log: EventLog, path: string): Promise<void> {
  rmSync(path, { force: true });
  const file = openApart(path);
  prepareTables(file, projections);
  await foldInto(log, file);
  file.close();
}

/** The same fold as whoever writes to the log pays for it: smaller batches, into a file that others read. */
async function catchUpLive(log: EventLog, folder: string): Promise<number> {
  const models = opened(folder);
  const took = await timed(async () => {
    const caughtUp = await models.catchUp(log);
    if (!caughtUp.ok) throw new Error(caughtUp.reason);
  });
  models.close();
  rmSync(folder, { recursive: true });
  return took;
}

function mustBeEqual(rebuilt: Rebuilt): void {
  if (!rebuilt.ok) throw new Error(rebuilt.reason);
  const other = rebuilt.projections.filter(({ equal }) => !equal);
  if (other.length > 0) throw new Error(`The rebuild found other rows: ${other.map(({ name }) => name).join(', ')}`);
}

if (import.meta.main) await benchCommand(rebuild);
