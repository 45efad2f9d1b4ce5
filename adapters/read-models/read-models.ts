/** What the read models answer. They hold no name and no number of a person, and are never ahead of the log. */
import type { EventLog } from '../../engine/ports.ts';
import type { Status, Result } from '../../engine/call/endings.ts';
import type { Ending } from '../../engine/values.ts';
import type { Value } from '../../projections/projection.ts';

export interface NamedQuery {
  readonly name: string;
  /** What a row is, in sentences. */
  readonly about: string;
  readonly sql: string;
}

/** A newer version swapped rows in while this one was reading, and its tables no longer fit the question. */
export interface Newer {
  readonly ok: false;
  readonly problem: 'newer';
  readonly says: string;
}

export type QueryAnswer =
  | {
      readonly ok: true;
      readonly position: number;
      readonly columns: readonly string[];
      /** The values of each row in the order of the columns. */
      readonly rows: readonly (readonly Value[])[];
    }
  | { readonly ok: false; readonly problem: 'unknown_query'; readonly known: readonly string[] }
  /** The wait is over and the read models have come no further than `position`. */
  | { readonly ok: false; readonly problem: 'not_reached'; readonly after: number; readonly position: number }
  | Newer;

export interface CallFilter {
  readonly flow?: string | undefined;
  readonly result?: string | undefined;
  /** Calls that began at or after this instant; for those that never did, the time for which they were planned. */
  readonly from?: string | undefined;
  /** Calls that began before this instant. */
  readonly to?: string | undefined;
  /** From 1 to the limit `callsAPage`; 50 unless told. */
  readonly limit?: number | undefined;
  /** The `next` of the page before. */
  readonly after?: string | undefined;
}

/** One call as `elo calls` prints it. */
export interface CallRow {
  readonly call: string;
  readonly flow: string | null;
  readonly release: string | null;
  readonly decisions: number | null;
  readonly direction: 'inbound' | 'outbound' | null;
  readonly purpose: string | null;
  readonly simulated: boolean | null;
  readonly typed: boolean | null;
  readonly patient: string | null;
  readonly attempt: number | null;
  readonly planned_at: string | null;
  readonly started_at: string | null;
  readonly ended_at: string | null;
  readonly status: Status;
  readonly result: Result | null;
  readonly ending: Ending | null;
  readonly stage: string | null;
  readonly turns: number;
  readonly events: number;
  readonly misunderstood: number;
  readonly objections: readonly string[];
  readonly appointment: string | null;
  readonly slowest_turn_ms: number | null;
}

export type CallPage =
  | { readonly ok: true; readonly position: number; readonly calls: readonly CallRow[]; readonly next: string | null }
  | {
      readonly ok: false;
      readonly problem: 'bad_cursor' | 'bad_limit' | 'bad_instant' | 'newer';
      readonly says: string;
    };

export interface ReadModels {
  /** The position of the log up to which every read model stands; 0 where nothing was folded. */
  position(): number;
  queries(): readonly NamedQuery[];
  /** The rows of a named query. With `after` it first waits, two seconds at most, until that position is reached. */
  query(name: string, options?: { readonly after?: number | undefined }): Promise<QueryAnswer>;
  /** Calls by filter, the newest first, a page at a time. */
  listCalls(filter: CallFilter): CallPage;
  close(): void;
}

/** `unavailable` says that the file could not be written (a full disk, say); what was folded before it stands. */
export type CaughtUp =
  | { readonly ok: true; readonly position: number }
  | { readonly ok: false; readonly problem: 'unavailable'; readonly reason: string };

export interface RebuiltProjection {
  readonly name: string;
  /** Rows in all its tables, as rebuilt. */
  readonly rows: number;
  /** Whether the live rows were the same, each and every one. */
  readonly equal: boolean;
}

export type Rebuilt =
  | { readonly ok: true; readonly position: number; readonly projections: readonly RebuiltProjection[] }
  | { readonly ok: false; readonly problem: 'unavailable'; readonly reason: string };

export interface ReadModelWriter extends ReadModels {
  /** Folds what the log has and the read models have not. Calls made meanwhile wait for their turn. */
  catchUp(log: EventLog): Promise<CaughtUp>;
  /** Catches up, folds the whole log again apart, compares it with the live rows and puts it in their place. Runs no effect. */
  rebuild(log: EventLog): Promise<Rebuilt>;
}
