/** The JSON Schema by which an editor helps with every file of the flows folder. */
import { z } from 'zod';
import { schemas, type FileKind } from '../../engine/flow/shape/file-kind.ts';

/** What tells a file's kind apart for an editor, which does not see paths as we do: its `kind`, or a key that only it has. */
const toldBy: Readonly<Record<FileKind, { readonly kind: string } | { readonly key: string }>> = {
  conversation: { kind: 'conversation' },
  part: { kind: 'part' },
  interruption: { kind: 'interruption' },
  answers: { key: 'answers' },
  replies: { key: 'replies' },
  memory: { key: 'values' },
  objections: { key: 'objections' },
  stages: { key: 'stages' },
  lines: { key: 'lines' },
  persona: { key: 'manner' },
  clinic: { key: 'zone' },
  policy: { key: 'calling' },
};

type Json = Readonly<Record<string, unknown>>;

/** One draft-7 schema for every kind of file. `if` and `then` instead of `oneOf`, so that an editor names the fault. */
export function flowsSchema(): Json {
  const kinds = Object.keys(schemas) as FileKind[];
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A file of the flows folder',
    description: 'Generated from engine/flow/schema by `npm run schema`; do not edit.',
    type: 'object',
    anyOf: [{ required: ['kind'] }, ...kinds.flatMap((kind) => keyed(kind))],
    // oxlint-disable-next-line unicorn/no-thenable -- `then` is a word of JSON Schema.
    allOf: kinds.map((kind) => ({ if: looksLike(kind), then: { $ref: `#/definitions/${kind}` } })),
    definitions: Object.fromEntries(kinds.map((kind) => [kind, definition(kind)])),
  };
}

const keyed = (kind: FileKind): Json[] => {
  const told = toldBy[kind];
  return 'key' in told ? [{ required: [told.key] }] : [];
};

function looksLike(kind: FileKind): Json {
  const told = toldBy[kind];
  if ('key' in told) return { required: [told.key] };
  return { required: ['kind'], properties: { kind: { const: told.kind, description: 'The kind of this flow.' } } };
}

function definition(kind: FileKind): Json {
  const { $schema: _draft, ...schema } = z.toJSONSchema(schemas[kind], { target: 'draft-7', io: 'input' });
  return schema;
}

/** The text of flows.schema.json. */
export const flowsSchemaText = (): string => `${JSON.stringify(flowsSchema(), null, 2)}\n`;
