import Sqlite from 'better-sqlite3';
import type { AppendResult, Clock, Write } from '../../../engine/ports.ts';
import type { WaitingAppend } from '../gather-appends.ts';
import { layOut } from '../lay-out.ts';
import type { Head, Layout } from '../lay-out.ts';
import { streamHeads } from './heads.ts';
import { rowInserter } from './insert-rows.ts';

type Outcome = { readonly result: AppendResult } | { readonly bug: unknown };

/**
 * The writer: commits groups of appends. Each append is a savepoint of its own, so that a refused one leaves nothing
 * behind and disturbs nobody; each is answered after the commit. When the disk refuses, the whole group is refused.
 */
export function groupWriter(db: Sqlite.Database, clock: Clock): (group: readonly WaitingAppend[]) => void {
  const heads = streamHeads(db);
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const rollback = db.prepare('ROLLBACK');
  const savepoint = db.prepare('SAVEPOINT append');
  const release = db.prepare('RELEASE append');
  const rollbackTo = db.prepare('ROLLBACK TO append');
  const insertRows = rowInserter(db);
  const lastPosition = db.prepare<[], number>('SELECT coalesce(max(position), 0) FROM events').pluck();

  function store(layout: Layout): Outcome {
    savepoint.run();
    try {
      insertRows(layout);
      release.run();
      return { result: { ok: true, position: layout.position } };
    } catch (error) {
      // A full disk takes the whole transaction with it, not the savepoint: then there is nothing to go back to.
      if (!db.inTransaction || !isRefusalOfTheRow(error)) throw error;
      rollbackTo.run();
      release.run();
      heads.drop();
      return { bug: error };
    }
  }

  function storeAll(group: readonly WaitingAppend[]): Outcome[] {
    const staged = new Map<string, Head>();
    const headOf = (stream: string): Head => staged.get(stream) ?? heads.of(stream);
    begin.run();
    let position = lastPosition.get() ?? 0;
    const tryOne = (writes: readonly Write[]): Outcome => {
      const layout = layOut(writes, { headOf, position, recorded_at: clock.now() });
      if (!layout.ok) return { result: layout };
      const outcome = layout.rows.length === 0 ? { result: { ok: true, position } as const } : store(layout);
      if ('bug' in outcome) return outcome;
      position = layout.position;
      for (const [stream, head] of layout.heads) staged.set(stream, head);
      return outcome;
    };
    const outcomes = group.map(({ writes }) => tryOne(writes));
    commit.run();
    heads.adopt(staged);
    return outcomes;
  }

  return function commitGroup(group) {
    let outcomes: readonly Outcome[];
    try {
      outcomes = storeAll(group);
    } catch (error) {
      heads.drop();
      if (db.inTransaction) rollback.run();
      if (!(error instanceof Sqlite.SqliteError)) throw error;
      const reason = reasonOf(error.code);
      outcomes = group.map(() => ({ result: { ok: false, problem: 'unavailable', reason } }));
    }
    for (const [place, { settle, reject }] of group.entries()) {
      const outcome = outcomes[place];
      if (outcome === undefined) throw new Error('A commit did not answer every append of its group.');
      if ('bug' in outcome) reject(outcome.bug);
      else settle(outcome.result);
    }
  };
}

/** Whether the error concerns the one row that was tried, and not the disk under all of them. */
const isRefusalOfTheRow = (error: unknown): boolean =>
  !(error instanceof Sqlite.SqliteError) || /^SQLITE_(CONSTRAINT|MISMATCH|TOOBIG|RANGE)/.test(error.code);

function reasonOf(code: string): string {
  if (code.startsWith('SQLITE_FULL')) {
    return 'The disk of the log is full: nothing was stored. Free some space; the log then goes on by itself.';
  }
  if (code.startsWith('SQLITE_BUSY')) {
    return 'Another program holds the log: nothing was stored. Close what has its file open; the log then goes on by itself.';
  }
  return `The log cannot be written (${code}): nothing was stored. Look at its disk and its rights.`;
}
