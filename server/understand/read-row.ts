/** One row of `elo understand`: words, and what is known about where they were said. */
import { DateTime } from 'luxon';
import { z } from 'zod';
import { isoOf } from '../runtime/virtual-clock.ts';

const row = z.looseObject({
  text: z.string(),
  id: z.union([z.string(), z.number()]).optional(),
  /** The moment, with its offset or on the clock of the zone. */
  ref: z.string().optional(),
  context: z.looseObject({ prev: z.string().nullish(), asked: z.string().nullish() }).nullish(),
  hear: z.array(z.string()).optional(),
  /** The country in which a telephone number without its code is read. */
  region: z.string().nullish(),
});

/** A row with its moment; what it leaves open is undefined. */
export interface Row {
  readonly id: string | number | undefined;
  readonly text: string;
  readonly at: string | undefined;
  readonly prev: string | undefined;
  readonly asked: string | undefined;
  readonly hear: readonly string[] | undefined;
  readonly region: string | undefined;
}

/** What the command knows that a row may name: the answers, and the values that can be asked for. */
export interface RowContext {
  readonly zone: string;
  readonly answers: object;
  readonly memory: object;
}

/** What others call a value of ours that was asked for. */
const ASKED: Readonly<Record<string, string>> = { name: 'person_name', dob: 'birth_date' };

export type ReadRow = { readonly row: Row } | { readonly error: string };

/** Reads a line of JSON; what is wrong with it is said in a sentence. */
export function readRow(line: string, context: RowContext): ReadRow {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { error: 'This line is no JSON. Write an object, for example {"text":"yes, but not on Monday"}.' };
  }
  const read = row.safeParse(value);
  if (!read.success) {
    const where = read.error.issues.map(({ path, message }) => `${path.join('.') || 'the row'}: ${message}`).join('; ');
    return { error: `The row does not fit: ${where}. It takes a text, for example {"text":"yes"}.` };
  }
  const { id, text, ref, context: around, hear, region } = read.data;
  const at = ref === undefined ? undefined : momentOf(ref, context.zone);
  if (at === null) return { error: `ref "${short(ref)}" is no time: write it like 2026-11-24T09:30.` };
  const unknown = (hear ?? []).find((answer) => !Object.hasOwn(context.answers, answer));
  if (unknown !== undefined) return { error: `hear: there is no answer "${short(unknown)}" in answers.json.` };
  const asked = around?.asked ?? undefined;
  const value_asked = asked === undefined ? undefined : (ASKED[asked] ?? asked);
  if (value_asked !== undefined && !Object.hasOwn(context.memory, value_asked)) {
    return { error: `context.asked: there is no value "${short(asked)}" in memory.json; name and dob are known too.` };
  }
  return {
    row: { id, text, at, prev: around?.prev ?? undefined, asked: value_asked, hear, region: region ?? undefined },
  };
}

const short = (text: string | undefined): string => (text ?? '').slice(0, 40);

/** The instant of a time with its offset, or of one on the clock of a zone; null where it is none. */
function momentOf(ref: string, zone: string): string | null {
  const moment = DateTime.fromISO(ref, { zone });
  return moment.isValid && moment.year >= 1970 && moment.year < 9000 ? isoOf(moment.toMillis()) : null;
}
