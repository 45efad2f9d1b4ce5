/** What the vendor takes as a request for a chat completion, as far as Elo sends any; whatever else comes is refused. */
import { z } from 'zod';

const text = z.string();
const message = z.union([
  z.strictObject({ role: z.enum(['system', 'developer']), content: text }),
  z.strictObject({ role: z.literal('user'), content: text }),
]);

export const chatRequest = z.strictObject({
  model: z.string(),
  messages: z.array(message).min(1),
  response_format: z.strictObject({
    type: z.literal('json_schema'),
    json_schema: z.strictObject({
      name: z.string().regex(/^[a-zA-Z0-9_-]{1,64}$/),
      description: z.string().optional(),
      strict: z.literal(true),
      schema: z.record(z.string(), z.unknown()),
    }),
  }),
  temperature: z.number().min(0).max(2).optional(),
  max_completion_tokens: z.int().min(1),
  stream: z.literal(true),
  stream_options: z.strictObject({ include_usage: z.boolean() }),
});
export type ChatRequest = z.infer<typeof chatRequest>;

type Schema = Readonly<Record<string, unknown>>;
const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const KNOWN = [
  'type',
  'properties',
  'required',
  'additionalProperties',
  'items',
  'enum',
  'const',
  'anyOf',
  'description',
];
const DEEPEST = 10;

/** Why the vendor would refuse a schema for strict output; null where it would take it. */
export function strictProblem(schema: unknown, at = 'the root', depth = 1): string | null {
  if (!isSchema(schema)) return `${at} is no schema`;
  if (depth > DEEPEST) return `${at} lies deeper than ${DEEPEST}`;
  if (depth === 1 && schema['type'] !== 'object') return `${at} must be an object`;
  const unknown = Object.keys(schema).find((key) => !KNOWN.includes(key));
  if (unknown !== undefined) return `${at}: '${unknown}' is not permitted`;
  if (Array.isArray(schema['enum']) && schema['enum'].length === 0) return `${at}: 'enum' is empty`;
  const { properties = {}, required, items, anyOf } = schema as { properties?: Schema; required?: unknown; items?: unknown; anyOf?: unknown }; // prettier-ignore
  if (schema['type'] === 'object') {
    if (schema['additionalProperties'] !== false) return `${at}: 'additionalProperties' is required to be false`;
    const names = Object.keys(properties);
    const missing = names.find((name) => !Array.isArray(required) || !required.includes(name));
    if (missing !== undefined) return `${at}: 'required' must name every property, and lacks '${missing}'`;
  }
  const inner: readonly (readonly [string, unknown])[] = [
    ...Object.entries(properties),
    ...(schema['type'] === 'array' ? [['items', items] as const] : []),
    ...(Array.isArray(anyOf) ? anyOf.map((one, i) => [`anyOf ${i}`, one as unknown] as const) : []),
  ];
  for (const [name, one] of inner) {
    const problem = strictProblem(one, `${at} ▸ ${name}`, depth + 1);
    if (problem !== null) return problem;
  }
  return null;
}
