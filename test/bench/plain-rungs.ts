/** The same turn as other event stores keep it: personal fields in the clear, no hash chain; versions and rows as safe as ours. */
import type { Database } from 'better-sqlite3';
import { gatherAppends, type WaitingAppend } from '../../adapters/log/gather-appends.ts';
import type { Layout } from '../../adapters/log/lay-out.ts';
import { rowInserter } from '../../adapters/log/sqlite/insert-rows.ts';
import { entryOf } from '../../engine/catalogue.ts';
import type { Draft, Meta } from '../../engine/event.ts';
import type { SealedEvent } from '../../engine/ports.ts';
import { wallClock } from '../../server/runtime/wall-clock.ts';
import { commits, mustBeStored, sealingOf, type Events, type Place, type Rung } from './append-rungs.ts';

/** What is boxed elsewhere stands in the data here, so that no byte of the turn is left out. */
export const plainEvents =
  (drafts: readonly Draft[], validated: boolean): Events =>
  (place) =>
    drafts.map(({ type, data, box }): SealedEvent => {
      const { by, schema, data: shape, box: boxShape } = entryOf(type);
      if (validated) {
        shape.parse(data);
        boxShape?.parse(box);
      }
      const { at, cause, input } = sealingOf(place, '');
      const meta: Meta = { by, cause, input };
      const inTheClear = box === undefined ? data : { ...data, box };
      return { type, schema, data: JSON.stringify(inTheClear), meta: JSON.stringify(meta), at, key: null, box: null };
    });

/** Rows without hashes, in the order of their versions. */
export function plainRows(): (place: Place, events: readonly SealedEvent[]) => Layout['rows'] {
  let position = 0;
  return ({ stream, expected }, events) =>
    events.map(({ box, ...event }, i) => {
      position += 1;
      const unchained = { recorded_at: wallClock.now(), sealed_hash: null, hash: '' };
      return { row: { position, stream, version: expected + i + 1, ...event, ...unchained }, box };
    });
}

/** Appends with the log's tables, triggers, gathering, checks of shape and version, and savepoint, but without its chain. */
export function plainAppend(db: Database, events: Events): Rung {
  const insert = rowInserter(db);
  const inOneCommit = commits(db);
  const savepoint = db.prepare('SAVEPOINT append');
  const release = db.prepare('RELEASE append');
  const rowsOf = plainRows();
  const heads = new Map<string, number>();
  const store = ({ writes, settle }: WaitingAppend): void => {
    for (const write of writes) {
      const actual = heads.get(write.stream) ?? 0;
      if (actual !== write.expected) throw new Error(`${write.stream} stands at ${actual}, not at ${write.expected}.`);
      const rows = rowsOf(write, write.events);
      savepoint.run();
      insert({ ok: true, rows, heads: new Map(), position: 0 });
      release.run();
      heads.set(write.stream, write.expected + rows.length);
    }
    settle({ ok: true, position: 0 });
  };
  const { append } = gatherAppends((group) => inOneCommit(() => group.forEach(store)));
  return (place) => async () => mustBeStored(await append([{ ...place, events: events(place) }]));
}
