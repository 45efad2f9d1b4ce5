/**
 * What a read model is: tables, and for each a fold of events into its rows. A projection has no clock, no SQL and sees no
 * box; all that it needs is in the event. Delivered twice, in the same order, events leave the same rows.
 */
import type { Clear, EventType } from '../engine/event.ts';

/** Where a fact stands and when it happened. */
export interface Place {
  readonly stream: string;
  readonly version: number;
  readonly position: number;
  readonly at: string;
}

/** A fact as a projection sees it: its clear data and its place. Personal fields do not exist in it. */
export type Seen<T extends EventType = EventType> = Clear<T> & Place;

export type Value = string | number | null;

/** The kinds of streams that projections may fold. */
export type FoldedStreams = 'call' | 'appointment';

/** What a column holds, as SQLite keeps it. */
type Column = `${'TEXT' | 'INTEGER' | 'REAL'}${'' | ' NOT NULL' | ' NOT NULL UNIQUE'}`;
type Columns = Readonly<Record<string, Column>>;
type Held<C extends Column> = C extends `TEXT${string}` ? string : number;
type Needed<C extends Columns> = { [K in keyof C]: C[K] extends `${string}NOT NULL${string}` ? K : never }[keyof C];

/** A row of such columns: what may be NULL may be left out. */
type RowOf<C extends Columns> = { readonly [K in Needed<C>]: Held<C[K]> } & {
  readonly [K in Exclude<keyof C, Needed<C>>]?: Held<C[K]> | null;
};

type Fold<E, C extends Columns> = (event: E, row?: RowOf<C>) => RowOf<C> | undefined;

/**
 * Every row belongs to one stream: the first column of the key is its name. Key and position are the runner's to fill in,
 * `position` is that of the last event that changed the row, and one that the row has seen does not reach its fold again.
 */
interface Shape<C, Key> {
  readonly columns: C;
  readonly key: readonly [stream: Key, which?: Key];
}

export interface Table extends Shape<Columns, string> {
  /** Where a stream has several rows: in which of them an event stands, by the second column of the key, or in none. */
  which?(event: Seen): string | null;
  /** The row after an event of each type; the row itself where nothing changes. A type that is not in it is not handled. */
  readonly fold: Readonly<Partial<Record<EventType, (event: Seen, row?: Row) => Row | undefined>>>;
  /**
   * The row after the newest event of a stream, whatever its type. It comes once for a stream at the end of a batch, after
   * all that was folded in it, so that rows which only count events do not look at each of them.
   */
  readonly newest?: (place: Place, row?: Row) => Row | undefined;
}

/** A row whose columns are forgotten. */
export type Row = Readonly<Record<string, Value | undefined>>;

export interface Projection {
  readonly name: string;
  /** Raised whenever rows would come out differently: the runner then folds this projection from the first event again. */
  readonly version: number;
  readonly streams: FoldedStreams;
  readonly tables: Readonly<Record<string, Table>>;
}

/** Checks that a fold reads only what its types have and leaves only what its columns hold, then forgets which they are. */
export function table<const C extends Columns, const Key extends string & keyof C, T extends EventType>(
  given: Shape<C, Key> & {
    which?(event: Seen<NoInfer<T>>): string | null;
    readonly fold: { readonly [K in T]: Fold<Seen<K>, Omit<C, Key | 'position'>> };
    readonly newest?: Fold<Place, Omit<C, Key | 'position'>>;
  },
): Table {
  // The runner hands every function only events of its own type, and rows that it left.
  return given as unknown as Table;
}
