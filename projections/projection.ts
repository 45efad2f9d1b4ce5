/**
 * What a read model is: tables, and a fold of events into them. A projection has no clock and sees no box; all that it
 * needs is in the event. Delivered twice, in the same order, events leave the same rows.
 */
import type { Clear, EventType, Meta } from '../engine/event.ts';

/** Where a fact stands and when it happened. */
export interface Place {
  readonly stream: string;
  readonly version: number;
  readonly position: number;
  readonly at: string;
}

/** A fact as a projection sees it: its clear data and its place. Personal fields do not exist in it. */
export type Seen<T extends EventType = EventType> = Clear<T> & Place & { readonly meta: Meta };

export type Value = string | number | null;

/** One run of a statement that the projection named, with its parameters by name. */
export interface Statement<Name extends string = string> {
  readonly run: Name;
  readonly with: Readonly<Record<string, Value>>;
}

/** The kinds of streams that projections may fold. */
export type FoldedStreams = 'call' | 'appointment';

interface Fold<Name extends string> {
  readonly name: string;
  /** Raised whenever rows would come out differently: the runner then folds this projection from the first event again. */
  readonly version: number;
  readonly streams: FoldedStreams;
  /** The statement that makes each table, by the name of the table. Every table has a primary key. */
  readonly tables: Readonly<Record<string, string>>;
  readonly statements: Readonly<Record<Name, string>>;
  /** What the first event of a stream changes, whatever its type, before it is applied. */
  first?(place: Place): readonly Statement<Name>[];
  /**
   * What the newest event of a stream changes, whatever its type. It is run once for a stream at the end of a batch, after
   * all that was applied in it, so that rows which only count events do not cost one statement an event.
   */
  newest?(place: Place): readonly Statement<Name>[];
}

/** What an event of each type changes. A type that is not in it is not handled. */
type Apply<T extends EventType, Name extends string> = {
  readonly [K in T]: (event: Seen<K>) => readonly Statement<Name>[];
};

export interface Projection extends Fold<string> {
  readonly apply: Readonly<Partial<Record<EventType, (event: Seen) => readonly Statement[]>>>;
}

/** Checks that a fold reads only what its types have and runs only statements that it names, then forgets which they are. */
export function projection<T extends EventType, const Name extends string>(
  fold: Fold<Name> & { readonly apply: Apply<T, Name> },
): Projection {
  // The runner hands every function only events of its own type.
  return fold;
}
