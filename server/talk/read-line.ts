/** One line of a typed conversation: what the person does now. */
import { z } from 'zod';
import type { TextLine } from '../../adapters/room/text-room.ts';

const say = z.string();
const shapes = [
  { keys: ['say'], schema: z.strictObject({ say }) },
  { keys: ['silence_s'], schema: z.strictObject({ silence_s: z.number().min(0).max(3600) }) },
  { keys: ['cut_in_after_words', 'say'], schema: z.strictObject({ cut_in_after_words: z.int().min(0), say }) },
  { keys: ['key'], schema: z.strictObject({ key: z.string().regex(/^[0-9*#]$/) }) },
  { keys: ['hangup'], schema: z.strictObject({ hangup: z.literal(true) }) },
] as const;

export type ReadLine = { readonly line: TextLine } | { readonly problem: string };

/** Reads a line of JSON; what it may be stands in CONTRACTS, and a problem is said in a sentence. */
export function readJsonLine(text: string): ReadLine {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: 'This line is no JSON. Write an object, for example {"say":"yes"}.' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { problem: 'A line is an object, for example {"say":"yes"} or {"silence_s":8}.' };
  }
  const keys = Object.keys(value).toSorted();
  if (keys.length === 0) return { line: { nothing: true } };
  const shape = shapes.find((known) => known.keys.toSorted().join() === keys.join());
  if (!shape) {
    return {
      problem: `Nobody knows what ${keys.map((key) => JSON.stringify(key.slice(0, 40))).join(' with ')} means. Use say, silence_s, cut_in_after_words with say, key, hangup, or {}.`,
    };
  }
  const read = shape.schema.safeParse(value);
  if (read.success) return { line: read.data };
  const where = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  return { problem: `The line does not fit: ${where}.` };
}

/** What an empty line, or /silence, lasts. */
const SILENCE_S = 8;

/** Reads what a person typed: plain words, or a word with a slash for what is no words. */
export function readTypedLine(text: string): ReadLine {
  const typed = text.trim();
  if (typed === '') return { line: { silence_s: SILENCE_S } };
  if (!typed.startsWith('/')) return { line: { say: typed } };
  const [command, argument] = typed.slice(1).split(/\s+/);
  if (command === 'hangup') return { line: { hangup: true } };
  if (command === 'key' && argument && /^[0-9*#]$/.test(argument)) return { line: { key: argument } };
  if (command === 'silence') return { line: { silence_s: Number(argument) || SILENCE_S } };
  return { problem: 'Type what you would say. Or: /silence, /key 1, /hangup.' };
}
