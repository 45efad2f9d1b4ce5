/** The mapping file: by which of our answers, values and objections the acts of other people's data are heard. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const names = z.array(z.string().min(1)).min(1);

/** One act of the data. Whatever hears it in both directions stands first; then what counts as right although it is not the act. */
const act = z
  .strictObject({
    /** Any of these answers is this act. */
    answers: names.optional(),
    /** Any of these values is this act. */
    values: names.optional(),
    /** Any objection of these kinds is this act. */
    objections: names.optional(),
    /** In one direction only: where all acts of one of these lists are heard, this one counts as heard, and they as right. */
    right_by: z.array(names).min(1).optional(),
    /** The same at a step that cannot hear the act itself: there the nearest that it hears is meant. */
    near_by: z.array(names).min(1).optional(),
    /** Right is to hear nothing. */
    by_silence: z.literal(true).optional(),
    /** Left out of a comparison where another act is there too. */
    soft: z.literal(true).optional(),
    /** Why no shipped step can hear it. */
    not_heard: z.string().min(20).optional(),
    /** Why only a part of what the data calls so can be heard. */
    partly: z.string().min(20).optional(),
  })
  .refine((one) => Object.keys(one).some((key) => key !== 'soft' && key !== 'partly'), {
    message: 'says neither what it is heard by nor why it is not heard',
  });
const acts = z.record(z.string().min(1), act);
const actsFile = z.strictObject({ format: z.literal('elo.acts/1'), acts });

export type Acts = z.infer<typeof acts>;

export const shippedActs = new URL('acts.json', import.meta.url).pathname;

/** What a mapping may speak of. */
export interface Catalogue {
  readonly answers: object;
  readonly memory: object;
  readonly objections: object;
}

export type ReadActs = { readonly acts: Acts } | { readonly problems: readonly string[] };

/** Reads a mapping and checks every name in it against the catalogue. Each problem is a sentence with its place. */
export function readActs(path: string, catalogue: Catalogue): ReadActs {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    return { problems: [`${path} cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}.`] };
  }
  const read = actsFile.safeParse(json);
  if (!read.success) {
    return {
      problems: read.error.issues.map(({ path: at, message }) => `${path}, ${at.join('/') || '/'}: ${message}.`),
    };
  }
  const problems = Object.entries(read.data.acts).flatMap(([name, one]) =>
    unknownIn(one, catalogue, read.data.acts).map((problem) => `${path}, acts/${name}: ${problem}`),
  );
  return problems.length > 0 ? { problems } : { acts: read.data.acts };
}

function unknownIn(one: Acts[string], { answers, memory, objections }: Catalogue, known: Acts): string[] {
  const sought = [
    { field: 'answer', names: one.answers, among: answers, where: 'answers.json' },
    { field: 'value', names: one.values, among: memory, where: 'memory.json' },
    { field: 'kind of objection', names: one.objections, among: objections, where: 'objections.json' },
    { field: 'act', names: [...(one.right_by ?? []), ...(one.near_by ?? [])].flat(), among: known, where: 'this file' },
  ];
  return sought.flatMap(({ field, names: given = [], among, where }) =>
    given.filter((name) => !Object.hasOwn(among, name)).map((name) => `there is no ${field} "${name}" in ${where}.`),
  );
}
