/** Two shapes that no type ever had, before the present one of each: a log in them reads like one of today, or a reader forgot to bring rows up. */
import type { CatalogueEntry, Upcaster } from '../../engine/fact.ts';

const unpack = ({ packed }: Readonly<Record<string, unknown>>): object => ({ inner: JSON.parse(String(packed)) as object });
const unwrap = ({ inner }: Readonly<Record<string, unknown>>): object => inner as object;
const steps: readonly Upcaster[] = [
  { data: unpack, box: unpack },
  { data: unwrap, box: unwrap },
];

/** The catalogue with every type at schema 3, and an upcaster from each of two older shapes. */
export const atSchemaThree = (entries: Readonly<Record<string, CatalogueEntry>>): Record<string, CatalogueEntry> =>
  Object.fromEntries(Object.entries(entries).map(([type, entry]) => [type, { ...entry, schema: 3, upcasters: steps }]));

/** A text of the present shape as a schema of before had it. */
export const older = (schema: number, text: string): string =>
  schema === 1 ? JSON.stringify({ packed: text }) : schema === 2 ? `{"inner":${text}}` : text;

