/** The pieces of an append, each with all pieces before it, on databases of their own; the product's own pieces where it has them. */
import type { Database } from 'better-sqlite3';
import { checkWrites } from '../../adapters/log/check-writes.ts';
import { gatherAppends } from '../../adapters/log/gather-appends.ts';
import { layOut, NO_STREAM, type Head, type Layout } from '../../adapters/log/lay-out.ts';
import { groupWriter } from '../../adapters/log/sqlite/append.ts';
import { rowInserter } from '../../adapters/log/sqlite/insert-rows.ts';
import { entryOf } from '../../engine/catalogue.ts';
import type { Draft, Meta } from '../../engine/event.ts';
import type { AppendResult, SealedEvent, StoredEvent, Vault, Write } from '../../engine/ports.ts';
import { bindingOf, sealEvents, type Sealing } from '../../server/runtime/seal-events.ts';
import { wallClock } from '../../server/runtime/wall-clock.ts';

/** Where a turn goes: after this version of this stream. */
export type Place = Pick<Sealing, 'stream' | 'expected'>;

/** Makes ready what one turn needs before the clock starts, and returns what is measured. */
export type Rung = (place: Place) => () => Promise<void> | void;

/** Events of a place, as the runtime seals them. */
export type Events = (place: Place) => readonly SealedEvent[];

const AT = '2026-11-24T12:00:00.000+00:00';

export const sealingOf = (place: Place, key: string): Sealing => ({
  ...place,
  at: AT,
  input: { source: 'interpreter', seq: 7 },
  cause: null,
  keys: { conversation: key },
});

export const BARE_SCHEMA = `CREATE TABLE bare (position INTEGER PRIMARY KEY, stream TEXT NOT NULL, version INTEGER NOT NULL,
  type TEXT NOT NULL, body TEXT NOT NULL, box BLOB, UNIQUE (stream, version)) STRICT`;

/** A prepared insert of rows that are as long as those of the log, and nothing else; whoever calls it commits. */
export function bareRows(db: Database, rowsOf: (place: Place) => Layout['rows']): (place: Place) => () => void {
  const insert = db.prepare('INSERT INTO bare (position, stream, version, type, body, box) VALUES (?, ?, ?, ?, ?, ?)');
  return (place) => {
    const rows = rowsOf(place).map(({ row, box }) => [
      row.position,
      row.stream,
      row.version,
      row.type,
      bodyOf(row),
      box,
    ]);
    return () => {
      for (const row of rows) insert.run(row);
    };
  };
}

/** The same, each turn in a commit of its own. */
export function bareInsert(db: Database, rowsOf: (place: Place) => Layout['rows']): Rung {
  const insert = bareRows(db, rowsOf);
  const inOneCommit = commits(db);
  return (place) => {
    const act = insert(place);
    return () => inOneCommit(act);
  };
}

const bodyOf = ({ data, meta, at, recorded_at, key, sealed_hash, hash }: StoredEvent): string =>
  [data, meta, at, recorded_at, key, sealed_hash, hash].join('');

/** The rows as the log lays them out, chained before the clock starts. */
export function laidOutInsert(db: Database, rowsOf: (place: Place) => Layout): Rung {
  const insert = rowInserter(db);
  const inOneCommit = commits(db);
  return (place) => {
    const layout = rowsOf(place);
    return () => inOneCommit(() => insert(layout));
  };
}

/** The same, chained while the clock runs. */
export function chainedInsert(db: Database, events: Events): Rung {
  const insert = rowInserter(db);
  const inOneCommit = commits(db);
  const chain = chainer();
  return (place) => {
    const ready = events(place);
    return () => inOneCommit(() => insert(chain(place, ready)));
  };
}

/** The writer of the log, with its checks and savepoints, but without the gathering of what arrives together. */
export function checkedAppend(db: Database, events: Events): Rung {
  const commit = groupWriter(db, wallClock);
  return (place) => {
    const writes: readonly Write[] = [{ ...place, events: events(place) }];
    return () => {
      checkWrites(writes);
      commit([{ writes, settle: mustBeStored, reject: raise }]);
    };
  };
}

/** As an append of the log; the events are made before the clock starts. */
export function gatheredAppend(db: Database, events: Events): Rung {
  const { append } = gatherAppends(groupWriter(db, wallClock));
  return (place) => {
    const ready = events(place);
    return async () => mustBeStored(await append([{ ...place, events: ready }]));
  };
}

/** As an append of the log; the events are made while the clock runs. */
export function wholeAppend(db: Database, events: Events): Rung {
  const { append } = gatherAppends(groupWriter(db, wallClock));
  return (place) => async () => mustBeStored(await append([{ ...place, events: events(place) }]));
}

/** Stringified, but with boxes that were sealed before and not held against the schemas. */
export const stringified =
  (drafts: readonly Draft[], boxes: readonly (Uint8Array | null)[], key: string): Events =>
  (place) =>
    drafts.map((draft, i) => textOf(draft, boxes[i] ?? null, sealingOf(place, key), key));

/** Stringified and sealed, but not held against the schemas. */
export const sealed =
  (vault: Vault, drafts: readonly Draft[], key: string): Events =>
  (place) =>
    drafts.map((draft, i) => {
      if (draft.box === undefined) return textOf(draft, null, sealingOf(place, key), key);
      const bound = bindingOf(place.stream, place.expected + i + 1, draft.type, entryOf(draft.type).schema, key);
      return textOf(draft, vault.seal(key, bound, JSON.stringify(draft.box)), sealingOf(place, key), key);
    });

/** As the runtime makes them: held against their strict schemas, stringified and sealed. */
export const asTheRuntime =
  (vault: Vault, drafts: readonly Draft[], key: string): Events =>
  (place) =>
    sealEvents(vault, drafts, sealingOf(place, key));

function textOf(
  { type, data }: Draft,
  box: Uint8Array | null,
  { at, input, cause }: Sealing,
  key: string,
): SealedEvent {
  const { by, schema } = entryOf(type);
  const meta: Meta = { by, cause, input };
  const texts = { data: JSON.stringify(data), meta: JSON.stringify(meta) };
  return { type, schema, ...texts, at, key: box && key, box };
}

/** Gives events their places, versions and hashes, one call after the other. */
export function chainer(): (place: Place, events: readonly SealedEvent[]) => Layout {
  let head: Head = NO_STREAM;
  let position = 0;
  return ({ stream, expected }, events) => {
    const headOf = (): Head => (expected === 0 ? NO_STREAM : head);
    const layout = layOut([{ stream, expected, events }], { headOf, position, recorded_at: wallClock.now() });
    if (!layout.ok) throw new Error(`${stream} stands at ${layout.actual}, not at ${expected}.`);
    position = layout.position;
    head = layout.heads.get(stream) ?? NO_STREAM;
    return layout;
  };
}

/** Does some work in a commit of its own. */
export function commits(db: Database): (work: () => void) => void {
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  return (work) => {
    begin.run();
    work();
    commit.run();
  };
}

export function mustBeStored(result: AppendResult): void {
  if (!result.ok) throw new Error(`The bench met a refusal: ${JSON.stringify(result)}`);
}

export function raise(bug: unknown): never {
  throw bug;
}
