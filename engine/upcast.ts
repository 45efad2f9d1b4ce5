/**
 * What a stored row says in the present shape of its type. A row keeps its bytes, its schema and its hash for ever; one of
 * an older schema is brought up to the present one when it is read, a step at a time. Rows of the present schema are trusted.
 */
import { entryOf, isEventType } from './catalogue.ts';
import type { CatalogueEntry, Upcaster } from './fact.ts';
import { misfitsOf } from './misfits.ts';
import type { StoredEvent } from './ports.ts';

/** As much of a row as its shape follows from. */
export type ShapedRow = Pick<StoredEvent, 'stream' | 'version' | 'type' | 'schema'>;

/** A newer version of Elo wrote this row. Its message is a sentence for the operator. */
export class NewerThanKnown extends Error {
  override readonly name = 'NewerThanKnown';
}

/** The clear data of a row as its type has them now. Throws for a type or a schema that this version does not know. */
export const dataOf = (row: ShapedRow & Pick<StoredEvent, 'data'>): object =>
  raised(row, 'data', JSON.parse(row.data) as object);

/** The opened box of a row as its type has it now; the text is what was sealed. */
export const boxOf = (row: ShapedRow, text: string): object => raised(row, 'box', JSON.parse(text) as object);

/** The entry of the row's type, where this version knows both the type and the row's schema of it. */
export function knownEntry({ stream, version, type, schema }: ShapedRow): CatalogueEntry {
  const row = `${stream}/${version}`;
  if (!isEventType(type)) {
    throw new NewerThanKnown(
      `${row} is of the type ${type}, which this version of Elo does not know. A newer one wrote it: please use that one.`,
    );
  }
  const entry = entryOf(type);
  if (schema > entry.schema) {
    throw new NewerThanKnown(
      `${row} is a ${type} of schema ${schema}, and this version of Elo knows it up to schema ${entry.schema}. A newer one wrote it: please use that one.`,
    );
  }
  return entry;
}

/** Whether a row was written in a shape that this version no longer writes. */
export const isOfOlderShape = ({ type, schema }: ShapedRow): boolean =>
  isEventType(type) && schema < entryOf(type).schema;

type Side = keyof Upcaster;

function raised(row: ShapedRow, side: Side, stored: object): object {
  const entry = knownEntry(row);
  if (row.schema === entry.schema) return stored;
  const present = upcast(entry, side, row.schema, stored);
  // What an upcaster made was never appended, so that nobody has parsed it yet.
  const fits = entry[side]?.safeParse(present);
  if (fits?.success === false) {
    throw new Error(
      `${row.stream}/${row.version}: the ${side} of a ${row.type} of schema ${row.schema} does not come out as schema ${entry.schema} at ${misfitsOf(fits.error)}`,
    );
  }
  return present;
}

/** One side of an event of a schema, brought up to the present one by every step that came since. */
export const upcast = (entry: CatalogueEntry, side: Side, schema: number, older: object): object =>
  entry.upcasters.slice(schema - 1).reduce((content, step) => step[side]?.({ ...content }) ?? content, older);
