import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Database from 'better-sqlite3';
import type { EventLog } from '../../engine/ports.ts';
import { projections as allProjections } from '../../projections/all.ts';
import type { Projection } from '../../projections/projection.ts';
import { catchUp } from './catch-up.ts';
import { prepareFold, type FoldBatch } from './fold-batch.ts';
import { readModelLimits } from './limits.ts';
import { listCalls } from './list-calls.ts';
import { namedQueries } from './named-queries.ts';
import { answerQuery } from './query.ts';
import type { Reading } from './query.ts';
import { ageOf, openForWriting, positionOf, prepareTables } from './read-model-file.ts';
import type { ReadModels, ReadModelWriter } from './read-models.ts';
import { rebuild } from './rebuild.ts';
import { renew } from './renew.ts';
import { unavailability } from './unavailability.ts';

export interface ReadModelOptions {
  /** The folder of a clinic. The read models are `read.db` in it. */
  readonly folder: string;
  /** The stages in the order of the flows. Only answers are ordered by it; rows never depend on it. */
  readonly stages?: readonly string[];
  readonly projections?: readonly Projection[];
  readonly pause?: (ms: number) => Promise<unknown>;
}

/** `missing`: nothing was ever folded here. `older`, `newer`: made by another version of Elo than this one. */
export interface NotOpened {
  readonly ok: false;
  readonly problem: 'missing' | 'older' | 'newer' | 'unavailable';
  readonly says: string;
}

export type Opening<M> = { readonly ok: true; readonly models: M } | NotOpened;

/**
 * Opens the read models of a clinic. For writing they are made where they are missing; a projection with a higher version than
 * its rows is folded apart with the next catch-up, and put in their place when it has come to the end of the log. For reading
 * nothing is changed, and one process may write meanwhile.
 */
export function openReadModels(options: ReadModelOptions & { readonly mode: 'write' }): Opening<ReadModelWriter>;
export function openReadModels(options: ReadModelOptions & { readonly mode: 'read' }): Opening<ReadModels>;
export function openReadModels(
  options: ReadModelOptions & { readonly mode: 'read' | 'write' },
): Opening<ReadModelWriter | ReadModels> {
  const path = join(options.folder, 'read.db');
  const projections = options.projections ?? allProjections;
  if (options.mode === 'read' && !existsSync(path)) return notOpened('missing');
  let file: Database.Database | undefined;
  try {
    if (options.mode === 'write') mkdirSync(options.folder, { recursive: true });
    file = options.mode === 'write' ? openForWriting(path) : new Database(path, { readonly: true });
    const age = ageOf(file, projections);
    if (age === 'newer' || (options.mode === 'read' && age !== 'same')) {
      file.close();
      return notOpened(age === 'empty' ? 'missing' : age);
    }
    if (options.mode === 'write') prepareTables(file, projections);
  } catch (error) {
    file?.close();
    return { ok: false, problem: 'unavailable', says: `The read models cannot be opened: ${unavailability(error)}.` };
  }
  const opened = file;
  const reading: Reading = {
    file,
    queries: namedQueries(),
    stages: JSON.stringify(options.stages ?? []),
    position: positionOf.bind(null, file, projections),
    isNewer: () => ageOf(opened, projections) === 'newer',
    pause: options.pause ?? ((ms) => setTimeout(ms)),
  };
  const models = readerOf(reading);
  return options.mode === 'read'
    ? { ok: true, models }
    : { ok: true, models: { ...models, ...writerOf(file, projections, options.folder) } };
}

const readerOf = (reading: Reading): ReadModels => ({
  position: reading.position,
  queries: () => reading.queries,
  query: (name, options = {}) => answerQuery(reading, name, options.after ?? 0),
  listCalls: (filter) => listCalls(reading, filter),
  close: () => void reading.file.close(),
});

function writerOf(
  file: Database.Database,
  projections: readonly Projection[],
  folder: string,
): Pick<ReadModelWriter, 'catchUp' | 'rebuild'> {
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other: rows that arrive during a rebuild would not be in what it swaps in. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T | ReturnType<typeof unavailable>> => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn.catch(unavailable);
  };
  const apart = join(folder, 'read.rebuild.db');
  let fold: FoldBatch | undefined;
  const catchUpOn = async (log: EventLog): Promise<number> => {
    await renew(log, file, projections, apart);
    // Not sooner: a statement on a table of an older version may not fit.
    fold ??= prepareFold(file, projections);
    return catchUp(log, { file, projections, fold }, readModelLimits.eventsABatch.value);
  };
  return {
    catchUp: (log) => inTurn(async () => ({ ok: true, position: await catchUpOn(log) })),
    rebuild: (log) =>
      inTurn(async () => {
        await catchUpOn(log);
        const rebuilt = await rebuild(log, file, projections, apart);
        return { ok: true, projections: rebuilt, position: await catchUpOn(log) };
      }),
  };
}

const unavailable = (error: unknown) => ({ ok: false, problem: 'unavailable', reason: unavailability(error) }) as const;

const remedies = {
  missing: 'Nothing has been recorded here yet.',
  older: 'The read models were made by an older version of Elo. `elo rebuild` makes them anew.',
  newer: 'The read models were made by a newer version of Elo. Please use that one.',
} as const;

const notOpened = (problem: keyof typeof remedies): NotOpened => ({ ok: false, problem, says: remedies[problem] });
