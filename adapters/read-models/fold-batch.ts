/** Folds a batch of stored events into the rows, and moves the checkpoints, in one transaction: both or neither. */
import type Database from 'better-sqlite3';
import { isEventType } from '../../engine/catalogue.ts';
import { streamKind } from '../../engine/event.ts';
import type { Meta } from '../../engine/event.ts';
import type { StoredEvent } from '../../engine/ports.ts';
import { dataOf } from '../../engine/upcast.ts';
import type { Place, Projection, Seen, Statement, Value } from '../../projections/projection.ts';
import { checkpointsOf } from './read-model-file.ts';

export type FoldBatch = (events: readonly StoredEvent[]) => void;

/** A projection with its statements prepared. */
interface Runner {
  readonly projection: Projection;
  readonly run: (statements: readonly Statement[]) => void;
}

/** Returns the function that folds batches into this file. Statements are prepared once, here. */
export function prepareFold(file: Database.Database, projections: readonly Projection[]): FoldBatch {
  const runners = Map.groupBy(
    projections.map((projection) => runnerOf(file, projection)),
    ({ projection }): string => projection.streams,
  );
  const move = file.prepare<[{ name: string; position: number; hash: string }]>(
    'UPDATE checkpoints SET position = :position, hash = :hash WHERE projection = :name AND position < :position',
  );

  const fold = file.transaction((events: readonly StoredEvent[]) => {
    const last = events.at(-1);
    if (last === undefined) return;
    const reached = new Map(checkpointsOf(file).map(({ projection, position }) => [projection, position]));
    const newest = new Map<string, StoredEvent>();
    for (const event of events) {
      const concerned = runners.get(streamKind(event.stream));
      if (concerned === undefined) continue;
      const seen = lazily(() => seenOf(event));
      for (const runner of concerned) {
        if (event.position > (reached.get(runner.projection.name) ?? 0)) apply(runner, event, seen);
      }
      newest.set(event.stream, event);
    }
    for (const event of newest.values()) {
      for (const { projection, run } of runners.get(streamKind(event.stream)) ?? []) {
        if (event.position > (reached.get(projection.name) ?? 0)) run(projection.newest?.(placeOf(event)) ?? []);
      }
    }
    for (const { name } of projections) move.run({ name, position: last.position, hash: last.hash });
  });
  return (events) => fold.immediate(events);
}

function runnerOf(file: Database.Database, projection: Projection): Runner {
  const prepared = new Map(
    Object.entries(projection.statements).map(([name, sql]) => [
      name,
      file.prepare<[Readonly<Record<string, Value>>]>(sql),
    ]),
  );
  return {
    projection,
    run(statements) {
      for (const statement of statements) {
        const sql = prepared.get(statement.run);
        if (sql === undefined) throw new Error(`projection ${projection.name} has no statement ${statement.run}`);
        sql.run(statement.with);
      }
    },
  };
}

function apply({ projection, run }: Runner, event: StoredEvent, seen: () => Seen): void {
  if (event.version === 1) run(projection.first?.(placeOf(event)) ?? []);
  const handle = isEventType(event.type) ? projection.apply[event.type] : undefined;
  if (handle !== undefined) run(handle(seen()));
}

const placeOf = ({ stream, version, position, at }: StoredEvent): Place => ({ stream, version, position, at });

function seenOf(event: StoredEvent): Seen {
  return {
    ...placeOf(event),
    type: event.type,
    data: dataOf(event),
    // Few folds look at it, so it is parsed for those only.
    get meta(): Meta {
      return JSON.parse(event.meta) as Meta;
    },
  } as Seen;
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
