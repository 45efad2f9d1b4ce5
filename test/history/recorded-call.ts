/** A recorded call as history keeps it: its events with their boxes open. The people in it are invented. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entryOf } from '../../engine/catalogue.ts';
import { upcast } from '../../engine/upcast.ts';
import { prepare, type Prepared } from '../../engine/flow/prepare.ts';
import type { Recorded } from '../../engine/event.ts';
import type { Release } from '../../engine/flow/release.ts';

export interface RecordedCall {
  readonly call: string;
  readonly what: string;
  /** The events as they were when they were recorded. */
  readonly events: readonly Recorded[];
  /** The schema of each type then; a type that is not named was of schema 1. */
  readonly schemas?: Readonly<Record<string, number>>;
}

export const historyFolder = new URL('.', import.meta.url).pathname;
export const callsFolder = (decisions: number): string => join(historyFolder, 'calls', String(decisions));
const releasesFolder = join(historyFolder, 'releases');
export const releaseFile = (hash: string): string => join(releasesFolder, `${hash.replace('sha256:', '')}.json`);

export const callsOf = (decisions: number): RecordedCall[] =>
  readdirSync(callsFolder(decisions))
    .toSorted()
    .map((file) => inPresentShapes(JSON.parse(readFileSync(join(callsFolder(decisions), file), 'utf8')) as RecordedCall));

/** As a log of that time reads today. */
const inPresentShapes = ({ schemas = {}, ...recorded }: RecordedCall): RecordedCall => ({
  ...recorded,
  events: recorded.events.map((event) => {
    // A type that has a box now may have had none when the call was recorded.
    const { box = {} } = event;
    const entry = entryOf(event.type);
    const schema = schemas[event.type] ?? 1;
    const opened = entry.box && typeof box === 'object' ? { box: upcast(entry, 'box', schema, box) } : {};
    return { ...event, data: upcast(entry, 'data', schema, event.data), ...opened } as unknown as Recorded;
  }),
});

const prepared = new Map<string, Prepared>();

/** The release that a call of history was decided with. */
export function releaseOf(hash: string): Prepared {
  const known = prepared.get(hash) ?? prepare(hash, JSON.parse(readFileSync(releaseFile(hash), 'utf8')) as Release);
  prepared.set(hash, known);
  return known;
}
