/** What somebody wrote down that a patient may reply to a question of Elo's, and what a good listener must have understood. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { clockTime, isoDate } from '../../../../engine/values.ts';

/** A day or a stretch of days and what of them; only what was said. */
const time = z.strictObject({
  day: isoDate.optional(),
  from_day: isoDate.optional(),
  to_day: isoDate.optional(),
  at: clockTime.optional(),
  from: clockTime.optional(),
  to: clockTime.optional(),
  part: z.enum(['morning', 'afternoon', 'evening']).optional(),
});
export type TimeSaid = z.infer<typeof time>;

const values = z.strictObject({
  slot: z.union([z.literal(1), z.literal(2), z.literal(3)]).optional(),
  reason: z.string().optional(),
  practitioner: z.string().optional(),
  for_whom: z.string().optional(),
  objection: z.string().optional(),
  person_name: z.string().optional(),
  birth_date: isoDate.optional(),
  when: time.optional(),
  callback_time: time.optional(),
  message: z.literal(true).optional(),
});

const reply = z.strictObject({
  /** The file of a flow and its step: `find-a-time/offer`. */
  step: z.string().regex(/^[a-z-]+\/[a-z_]+$/),
  text: z.string().min(1),
  /** What must have been understood. */
  answers: z.array(z.string()),
  /** What may be understood besides, without harm. */
  also: z.array(z.string()).default([]),
  values: values.default({}),
});
export type Reply = z.infer<typeof reply>;

/** A sentence that means one thing wherever it is said; `other` where it means none of them, `harmless` where nothing of what ends a call. */
const sentence = z.strictObject({ answer: z.string(), text: z.string().min(1) });
export type Sentence = z.infer<typeof sentence>;

const REPLIES = new URL('./replies/', import.meta.url);
const SENTENCES = new URL('./sentences/', import.meta.url);

/** Every reply of a folder, by default those that Elo learns from; throws at the first line that is none, and says why. */
export const readReplies = (folder = REPLIES): Reply[] => readLines(folder, reply);

/** Every sentence that means the same anywhere. */
export const readSentences = (): Sentence[] => readLines(SENTENCES, sentence);

/** Of all that there is to read of both: other words, another digest. */
export function digestOfLessons(): string {
  const digest = createHash('sha256');
  for (const folder of [REPLIES, SENTENCES]) for (const file of filesIn(folder)) digest.update(readFileSync(new URL(file, folder)));
  return digest.digest('hex');
} // prettier-ignore

const filesIn = (folder: URL): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .toSorted();

function readLines<Line>(folder: URL, shape: z.ZodType<Line>): Line[] {
  return filesIn(folder).flatMap((file) => {
    const lines = readFileSync(new URL(file, folder), 'utf8').trimEnd().split('\n');
    return lines.map((line, i) => {
      const read = shape.safeParse(JSON.parse(line));
      if (!read.success) throw new Error(`${file}, line ${i + 1}: ${z.prettifyError(read.error)}`);
      return read.data;
    });
  });
}
