/** What a careful forger puts right after events were taken out, put in or moved: numbers, and what speaks of them. */
import { entryOf } from '../../../engine/catalogue.ts';
import type { Recorded } from '../../../engine/event.ts';
import { isOneInput, inputsOf } from './recording.ts';

/** Versions from 1 on, and nothing else: a log has no gaps, and no chain holds over one. */
export const renumbered = (events: readonly Recorded[]): Recorded[] =>
  events.map((event, i) => (event.version === i + 1 ? event : { ...event, version: i + 1 }));

/** Versions from 1 on, what names a version by its old number, and the numbers of the inputs of each source. */
export function mended(events: readonly Recorded[]): Recorded[] {
  const places = new Map(events.map(({ version }, i) => [version, i + 1]));
  const now = (version: number): number => places.get(version) ?? version;
  return reseated(renumbered(events.map((event) => speaksOf(event, now))));
}

/** The fields of data that name versions of their own stream. */
const NAMING = ['request', 'of', 'booking'] as const;

function speaksOf(event: Recorded, now: (version: number) => number): Recorded {
  const { stream, meta } = event;
  const renamed = renameIds(event.data, stream, now) as Record<string, unknown>;
  const named = NAMING.flatMap((field): [string, unknown][] => {
    const value = renamed[field];
    if (typeof value === 'number') return [[field, now(value)]];
    return Array.isArray(value) ? [[field, value.map((version) => now(version as number))]] : [];
  });
  const data = { ...renamed, ...Object.fromEntries(named) };
  return { ...event, data, meta: renameIds(meta, stream, now) } as Recorded;
}

/** Every text that is the id of an event of the stream, `call-…/17`. */
function renameIds(value: unknown, stream: string, now: (version: number) => number): unknown {
  if (typeof value === 'string') {
    const version = value.startsWith(`${stream}/`) ? Number(value.slice(stream.length + 1)) : Number.NaN;
    return Number.isInteger(version) ? `${stream}/${now(version)}` : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((inner) => renameIds(inner, stream, now));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, renameIds(inner, stream, now)]));
}

/** The inputs of every source from 1 on, in their order. */
function reseated(events: readonly Recorded[]): Recorded[] {
  const seqs = new Map<string, number>();
  return inputsOf(events).flatMap((group) => {
    const source = group[0]?.meta.input?.source ?? '';
    const seq = (seqs.get(source) ?? 0) + 1;
    seqs.set(source, seq);
    return group.map((event) => ({ ...event, meta: { ...event.meta, input: { source, seq } } }));
  });
}

/** The event as the append would have stored it at its place: who stands behind it, and its cause. */
export function enveloped(event: Recorded, first: number): Recorded {
  const { by } = entryOf(event.type);
  const request = (event.data as { readonly request?: unknown } | null)?.request;
  const caused = by === 'elo' ? first : typeof request === 'number' ? request : null;
  const cause = caused === null ? null : `${event.stream}/${caused}`;
  return { ...event, meta: { ...event.meta, by, cause } };
}

/** The version of the event with which the input of a place begins. */
export function firstOfInput(events: readonly Recorded[], place: number): number {
  let first = place;
  while (first > 0 && isOneInput(events[first - 1], events[place])) first -= 1;
  return first + 1;
}
