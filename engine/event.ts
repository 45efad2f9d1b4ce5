/**
 * The shapes of a fact. A draft is what a decision wants recorded; the append gives it identity, position and hash.
 * `Clear` is all that projections, metrics and logs ever receive: personal fields do not exist in it.
 */
import type { z } from 'zod';
import type { catalogue } from './catalogue.ts';
import type { Actor } from './fact.ts';

export type Catalogue = typeof catalogue;
export type EventType = keyof Catalogue;

type BoxOf<T extends EventType> = Catalogue[T] extends { readonly box: infer B extends z.ZodObject }
  ? z.output<B>
  : never;

export type Clear<T extends EventType = EventType> = {
  [K in T]: { readonly type: K; readonly data: z.output<Catalogue[K]['data']> };
}[T];

/** A box that cannot be read: `closed` has a key that was not asked for, `erased` has none any more. */
export type Unreadable = 'closed' | 'erased';

export type Opened<T extends EventType = EventType> = {
  [K in T]: { readonly type: K; readonly data: z.output<Catalogue[K]['data']> } & ([BoxOf<K>] extends [never]
    ? { readonly box?: undefined }
    : { readonly box: BoxOf<K> | Unreadable });
}[T];

export type Draft<T extends EventType = EventType> = {
  [K in T]: { readonly type: K; readonly data: z.output<Catalogue[K]['data']> } & ([BoxOf<K>] extends [never]
    ? { readonly box?: undefined }
    : { readonly box: BoxOf<K> });
}[T];

/** Where an input came from, so that a resend is told from news. */
export interface InputIdentity {
  readonly source: string;
  readonly seq: number;
}

export interface Meta {
  readonly by: Actor;
  /** The event that brought this one about, `call-…/15`, or null. */
  readonly cause: string | null;
  readonly input: InputIdentity | null;
}

/** Identity of an event: `stream/version`. There is no other id. */
export type EventId = string;
export const eventId = (stream: string, version: number): EventId => `${stream}/${version}`;

/** A fact in its stream, its box opened as far as the reader may. */
export type Recorded<T extends EventType = EventType> = Opened<T> & {
  readonly stream: string;
  readonly version: number;
  /** Place in the whole log. 0 only in a fold of what is not yet appended. */
  readonly position: number;
  /** When it happened, as given; order is version and position, never this. */
  readonly at: string;
  readonly meta: Meta;
};

/** The kind of a stream: `call` of `call-01J…`. */
export const streamKind = (stream: string): string => stream.slice(0, stream.indexOf('-'));
