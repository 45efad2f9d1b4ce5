import { instant } from '../../engine/values.ts';
import type { CallFilter, CallPage, CallRow } from './read-models.ts';
import { readModelLimits } from './limits.ts';
import { atOnePosition, type Reading } from './query.ts';

/** A call as the query gives it: no booleans, and lists as JSON. */
type StoredRow = Omit<CallRow, 'simulated' | 'typed' | 'objections'> & {
  readonly simulated: number | null;
  readonly typed: number | null;
  readonly objections: string;
};

const time = `unixepoch(coalesce(started_at, planned_at), 'subsec')`;

/** Calls by filter, the newest first. The page is the named query `calls`, narrowed. */
export function listCalls(reading: Reading, filter: CallFilter): CallPage {
  const limit = filter.limit ?? 50;
  const most = readModelLimits.callsAPage.value;
  if (!Number.isInteger(limit) || limit < 1 || limit > most) {
    return { ok: false, problem: 'bad_limit', says: `A limit is a whole number from 1 to ${most}.` };
  }
  if (![filter.from, filter.to].every(isInstant)) {
    return { ok: false, problem: 'bad_instant', says: 'A time looks like 2026-11-24T09:30:00+01:00.' };
  }
  const before = filter.after === undefined ? null : callOf(filter.after);
  if (before === undefined) {
    return { ok: false, problem: 'bad_cursor', says: 'This is not the `next` of an earlier page.' };
  }
  const calls = reading.queries.find(({ name }) => name === 'calls');
  if (calls === undefined) throw new Error('there is no query `calls`');
  const { flow = null, result = null, from = null, to = null } = filter;
  const parameters = { stages: reading.stages, flow, result, from, to, before, limit: limit + 1 };
  return atOnePosition(reading, (): CallPage => {
    const statement = reading.file.prepare<[Readonly<Record<string, string | number | null>>], StoredRow>(
      `SELECT * FROM (${calls.sql}) WHERE
         (:flow IS NULL OR flow = :flow) AND (:result IS NULL OR result = :result) AND (:before IS NULL OR call < :before)
         AND (:from IS NULL OR ${time} >= unixepoch(:from, 'subsec')) AND (:to IS NULL OR ${time} < unixepoch(:to, 'subsec'))
       ORDER BY call DESC LIMIT :limit`,
    );
    // One row more than asked for tells whether there is another page.
    const rows = statement.all(parameters);
    const page = rows.slice(0, limit).map(callRow);
    const last = rows.length > limit ? page.at(-1) : undefined;
    return { ok: true, position: reading.position(), calls: page, next: last ? cursorOf(last.call) : null };
  });
}

const callRow = (row: StoredRow): CallRow => ({
  ...row,
  simulated: row.simulated === null ? null : row.simulated === 1,
  typed: row.typed === null ? null : row.typed === 1,
  objections: JSON.parse(row.objections) as string[],
});

const isInstant = (text: string | undefined): boolean => text === undefined || instant.safeParse(text).success;

const cursorOf = (call: string): string => Buffer.from(call, 'utf8').toString('base64url');

/** The call of a cursor, or undefined where it is none of ours. */
function callOf(cursor: string): string | undefined {
  const call = Buffer.from(cursor, 'base64url').toString('utf8');
  return call.startsWith('call-') && cursorOf(call) === cursor ? call : undefined;
}
