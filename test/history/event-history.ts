/**
 * The shapes that events ever had. For every type and schema: examples as they were recorded then, kept for ever in
 * `events/<schema>.json`, and in `events/committed.json` the digests by which a change of either is noticed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { sha256 } from '../../adapters/log/sha256.ts';
import { canonicalJson } from '../../engine/canonical-json.ts';
import type { CatalogueEntry } from '../../engine/fact.ts';
import { upcast } from '../../engine/upcast.ts';

export interface Example {
  readonly data: object;
  readonly box?: object;
}

/** What was committed of one type in one schema. */
export interface Committed {
  readonly shape: string;
  readonly examples: string;
}

export interface EventHistory {
  /** By type and schema, `PatientRegistered/1`. */
  readonly examples: Readonly<Record<string, readonly Example[]>>;
  readonly committed: Readonly<Record<string, Committed>>;
}

export type Entries = Readonly<Record<string, CatalogueEntry>>;

const folder = new URL('events/', import.meta.url).pathname;
export const committedFile = join(folder, 'committed.json');
const examplesFile = (schema: number): string => join(folder, `${schema}.json`);
const shown = (path: string): string => path.slice(path.indexOf('test/history/'));

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

export function recordedHistory(): EventHistory {
  const schemas = readdirSync(folder).flatMap((file) => (/^\d+\.json$/.test(file) ? [Number.parseInt(file, 10)] : []));
  const examples = schemas.flatMap((schema) =>
    Object.entries(readJson(examplesFile(schema)) as Record<string, Example[]>).map(([type, all]) => [
      `${type}/${schema}`,
      all,
    ]),
  );
  const committed = readJson(committedFile) as EventHistory['committed'];
  return { examples: Object.fromEntries(examples) as EventHistory['examples'], committed };
}

/** Changes whenever a row that fits could cease to fit, or be read as something else. */
export const shapeOf = ({ by, data, box, scope }: CatalogueEntry): string =>
  digest({ by, scope: scope ?? null, data: z.toJSONSchema(data), box: box ? z.toJSONSchema(box) : null });

export const digest = (value: unknown): string => sha256(canonicalJson(value));

/** An example of a schema in the present shape of its type. */
export const presentOf = (entry: CatalogueEntry, schema: number, { data, box }: Example): Example => ({
  data: upcast(entry, 'data', schema, data),
  ...(entry.box && { box: upcast(entry, 'box', schema, box ?? {}) }),
});

/** What somebody forgot who changed the shape of an event, in sentences that say what to do; empty where nothing is. */
export const problemsIn = (entries: Entries, history: EventHistory): string[] => [
  ...Object.entries(entries).flatMap(([type, entry]) => {
    const changed = [...forgottenSteps(type, entry), ...changedShape(type, entry, history)];
    // Examples do not fit a shape that was changed, and that is not their fault.
    return changed.length > 0 ? changed : missingExamples(type, entry, history);
  }),
  ...new Set(Object.keys(history.committed).flatMap((key) => editedPast(key, entries, history))),
];

function forgottenSteps(type: string, { schema, upcasters }: CatalogueEntry): string[] {
  if (schema === upcasters.length + 1) return [];
  return [`${type} is of schema ${schema} with ${upcasters.length} upcasters: give it one from each older schema.`];
}

function changedShape(type: string, entry: CatalogueEntry, { committed }: EventHistory): string[] {
  const was = committed[`${type}/${entry.schema}`];
  if (was === undefined || was.shape === shapeOf(entry)) return [];
  return [
    `The shape of ${type} was changed under schema ${entry.schema}, of which there are rows: put it back, or add an upcaster, which makes it schema ${entry.schema + 1}, with examples in ${shown(examplesFile(entry.schema + 1))}.`,
  ];
}

/** Examples of every schema, each of which fits the present shape in the end. */
function missingExamples(type: string, entry: CatalogueEntry, { examples, committed }: EventHistory): string[] {
  return Array.from({ length: entry.schema }, (_, i) => i + 1).flatMap((schema) => {
    const key = `${type}/${schema}`;
    const known = examples[key] ?? [];
    if (known.length === 0) return [`${key} has no example: add one to ${shown(examplesFile(schema))}.`];
    if (committed[key] === undefined) return [`${key} is not committed: run node test/history/record-events.ts.`];
    return known.flatMap((example, at) => unfit(entry, presentOf(entry, schema, example), `${key}, example ${at + 1},`));
  });
}

function unfit(entry: CatalogueEntry, { data, box }: Example, which: string): string[] {
  const sides = [
    ['data', entry.data.safeParse(data)],
    ['box', (entry.box ?? z.undefined()).safeParse(box)],
  ] as const;
  return sides.flatMap(([side, { success }]) =>
    success ? [] : [`${which} has ${side} that do not come out in the present shape: mend the upcaster, not the example.`],
  );
}

function editedPast(key: string, entries: Entries, { examples, committed }: EventHistory): string[] {
  const [type = ''] = key.split('/');
  if (entries[type] === undefined) return [`${type} is gone, but logs hold it: put it back into the catalogue.`];
  const known = examples[key];
  if (known === undefined || digest(known) === committed[key]?.examples) return [];
  return [`The examples of ${key} were edited: put back what was committed, and add a schema for what is new.`];
}
