/** Folds a batch of stored events into the rows, and moves the checkpoints, in one transaction: both or neither. */
import type Database from 'better-sqlite3';
import { streamKind } from '../../engine/event.ts';
import type { StoredEvent } from '../../engine/ports.ts';
import { dataOf } from '../../engine/upcast.ts';
import type { Place, Projection, Seen } from '../../projections/projection.ts';
import { checkpointsOf } from './read-model-file.ts';
import { prepareTable, type FoldStream } from './stream-rows.ts';

export type FoldBatch = (events: readonly StoredEvent[]) => void;

/** The tables of the projections of one kind of stream, and the types that any of them handles. */
interface Concerned {
  readonly types: ReadonlySet<string>;
  readonly folds: readonly { readonly projection: string; readonly fold: FoldStream }[];
}

/** Returns the function that folds batches into this file. */
export function prepareFold(file: Database.Database, projections: readonly Projection[]): FoldBatch {
  const byKind = new Map(
    [...Map.groupBy(projections, ({ streams }): string => streams)].map(([kind, all]) => [kind, prepare(file, all)]),
  );
  const move = file.prepare<[{ name: string; position: number; hash: string }]>(
    'UPDATE checkpoints SET position = :position, hash = :hash WHERE projection = :name AND position < :position',
  );

  const fold = file.transaction((events: readonly StoredEvent[]) => {
    const last = events.at(-1);
    if (last === undefined) return;
    const reached = new Map(checkpointsOf(file).map(({ projection, position }) => [projection, position]));
    // Every row belongs to one stream, so that one stream after the other leaves what one event after the other would.
    for (const [stream, own] of Map.groupBy(events, (event) => event.stream)) {
      const concerned = byKind.get(streamKind(stream));
      const newest = own.at(-1);
      if (concerned === undefined || newest === undefined) continue;
      const seen = own.filter(({ type }) => concerned.types.has(type)).map(seenOf);
      for (const { projection, fold } of concerned.folds) {
        const from = reached.get(projection) ?? 0;
        if (newest.position <= from) continue;
        fold(
          stream,
          seen.filter(({ position }) => position > from),
          placeOf(newest),
        );
      }
    }
    for (const { name } of projections) move.run({ name, position: last.position, hash: last.hash });
  });
  return (events) => fold.immediate(events);
}

function prepare(file: Database.Database, projections: readonly Projection[]): Concerned {
  const tables = projections.flatMap(({ name, tables }) =>
    Object.entries(tables).map(([title, table]) => ({ projection: name, title, table })),
  );
  return {
    types: new Set(tables.flatMap(({ table }) => Object.keys(table.fold))),
    folds: tables.map(({ projection, title, table }) => ({ projection, fold: prepareTable(file, title, table) })),
  };
}

const placeOf = ({ stream, version, position, at }: StoredEvent): Place => ({ stream, version, position, at });

const seenOf = (event: StoredEvent): Seen => ({ ...placeOf(event), type: event.type, data: dataOf(event) }) as Seen;
