/** Every way in which one file does not have the shape of its kind, each in words and with what to do about it. */
import { z } from 'zod';
import { didYouMean, nearest } from '../nearest.ts';
import { pointerTo, type Problem } from '../problem.ts';
import {
  NAME_PATTERN,
  choicesOf,
  descriptionOf,
  inWords,
  knownKeys,
  meantHere,
  optionFor,
  optionsOf,
  schemaAt,
  valueAt,
} from './schema-at.ts';

type Issue = z.core.$ZodIssue;
const A_NAME = 'Use small letters, digits, _ and -, a letter first, at most 60 characters.';

export interface Shaped<T> {
  /** The content; undefined where it does not have the shape. Keys that nobody knows are a problem, and left out of it. */
  readonly content: T | undefined;
  readonly problems: readonly Problem[];
}

export function shape<S extends z.ZodType>(schema: S, file: string, json: unknown): Shaped<z.infer<S>> {
  const result = schema.safeParse(json);
  if (result.success) return { content: result.data, problems: [] };
  const context = { file, json, schema };
  const { issues } = result.error;
  const problems = issues.flatMap((issue) => inPlainWords(context, issue));
  const stray = issues.every(({ code }) => code === 'unrecognized_keys');
  const without = stray ? schema.safeParse(withoutStrayKeys(json, issues)) : undefined;
  return { content: without?.success ? without.data : undefined, problems };
}

/** A copy without the keys that nobody knows: what else is wrong with the file can then be said at once. */
function withoutStrayKeys(json: unknown, issues: readonly Issue[]): unknown {
  const copy: unknown = structuredClone(json);
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const here = valueAt(
      copy,
      issue.path.map((part) => (typeof part === 'number' ? part : String(part))),
    );
    for (const key of issue.keys) if (typeof here === 'object' && here !== null) Reflect.deleteProperty(here, key);
  }
  return copy;
}

interface Context {
  readonly file: string;
  readonly json: unknown;
  readonly schema: z.core.$ZodType;
}

type Steps = (string | number)[];

function inPlainWords(context: Context, issue: Issue): Problem[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  const here = schemaAt(context.schema, context.json, path);
  const value = valueAt(context.json, path);
  const problem = (says: string, remedy: string, at: Steps = path): Problem => ({
    rule: 'shape',
    file: context.file,
    pointer: pointerTo(at),
    says,
    try: [remedy, descriptionOf(here)].filter(Boolean).join(' '),
  });
  const key = path.at(-1);
  if (issue.code === 'unrecognized_keys') {
    const known = here ? knownKeys(meantHere(here, value)) : [];
    return issue.keys.map((unknown) => ({
      ...problem(`${shown(unknown)} is no known key here.`, '', [...path, unknown]),
      try: `${didYouMean(unknown, known)} Otherwise remove it.`.trim(),
    }));
  }
  if (issue.code === 'invalid_union' && issue.discriminator !== undefined) {
    return [ofKind(context, path.slice(0, -1), issue.discriminator, value, problem)];
  }
  if (value === undefined && typeof key === 'string') {
    return [problem(`"${key}" is missing.`, `Add "${key}"${here ? `: ${inWords(here)}` : ''}.`, path.slice(0, -1))];
  }
  if (issue.code === 'invalid_union') return ofUnion(context, path, here, value, problem);
  const [says, remedy] = inWordsOf(issue, value, here);
  return [problem(says, remedy)];
}

/** What is wrong and what to do, where the issue alone tells it. */
function inWordsOf(issue: Issue, value: unknown, here: z.core.$ZodType | undefined): readonly [string, string] {
  const instead = here ? `Write ${inWords(here)}.` : '';
  switch (issue.code) {
    case 'invalid_key': {
      const ofName = issue.issues.some((inner) => 'pattern' in inner && inner.pattern === NAME_PATTERN);
      return [
        `${shown(issue.path.at(-1))} cannot be a key here.`,
        ofName ? A_NAME : 'Write keys like their neighbours.',
      ];
    }
    case 'invalid_format': {
      const ofName = 'pattern' in issue && issue.pattern === NAME_PATTERN;
      return [`${shown(value)} is not ${ofName ? 'a name' : 'what belongs here'}.`, ofName ? A_NAME : instead];
    }
    case 'invalid_value': {
      const choices = issue.values.map(String);
      const only = choices.length === 1 ? `Write ${shown(issue.values[0])}.` : undefined;
      const word = typeof value === 'string' ? value : '';
      return [`${shown(value)} is not ${inWords(here ?? z.enum(choices))}.`, only ?? didYouMean(word, choices)];
    }
    case 'invalid_type':
      return [`${shown(value)} stands where ${here ? inWords(here) : issue.expected} belongs.`, instead];
    case 'too_small':
      return [`${shown(value)} is too small or too short.`, `At least ${issue.minimum}.`];
    case 'too_big':
      return [`${shown(value)} is too big or too long.`, `At most ${issue.maximum}.`];
    case 'custom':
      return [issue.message, ''];
    case 'unrecognized_keys':
    case 'invalid_union':
    case 'not_multiple_of':
    case 'invalid_element':
      break;
  }
  return [`${shown(value)} does not belong here.`, instead];
}

type Say = (says: string, remedy: string, at?: Steps) => Problem;

/** A shape that is told by one word, such as the kind of a step. */
function ofKind(context: Context, path: Steps, key: string, kind: unknown, problem: Say): Problem {
  const union = schemaAt(context.schema, context.json, path);
  const choices = union ? optionsOf(union).flatMap((option) => choicesOf(schemaAt(option, {}, [key])).map(String)) : [];
  const known = `Known: ${choices.join(', ')}.`;
  if (kind === undefined) return problem(`"${key}" is missing.`, `Add "${key}". ${known}`, path);
  const near = typeof kind === 'string' ? nearest(kind, choices) : undefined;
  return problem(`${shown(kind)} is no known ${key}.`, near ? `Did you mean "${near}"? ${known}` : known);
}

/** The alternative is told by the shape of the value, and then only its own problems are said: never "invalid input". */
function ofUnion(
  context: Context,
  path: Steps,
  union: z.core.$ZodType | undefined,
  value: unknown,
  problem: Say,
): Problem[] {
  const meant = union && optionFor(union, value);
  const result = meant && z.safeParse(meant, value);
  if (!result || result.success) {
    return [problem(`${shown(value)} is not what belongs here.`, union ? `Write ${inWords(union)}.` : '')];
  }
  return result.error.issues.flatMap((issue) => inPlainWords(context, { ...issue, path: [...path, ...issue.path] }));
}

/** A value as it is written, cut short; shapes only where it is long. */
function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object' && value !== null) {
    const keys = Object.keys(value).slice(0, 5);
    return keys.length === 0 ? 'an empty object' : `an object with ${keys.map((key) => `"${key}"`).join(', ')}`;
  }
  // A number like 1e999 is one that JSON has no word for.
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…"` : text;
}
