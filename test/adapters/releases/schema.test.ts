import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { flowsSchema, flowsSchemaText } from '../../../adapters/releases/schema.ts';

test('flows.schema.json is fresh: `npm run schema` would change nothing', () => {
  expect(readFileSync(new URL('../../../flows.schema.json', import.meta.url), 'utf8')).toBe(flowsSchemaText());
});

test('every property says what it is', () => {
  const silent: string[] = [];
  const look = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return;
    const { properties } = node as { properties?: Record<string, { description?: string }> };
    for (const [key, property] of Object.entries(properties ?? {})) {
      if (!property.description) silent.push(`${path}/properties/${key}`);
    }
    for (const [key, value] of Object.entries(node)) look(value, `${path}/${key}`);
  };
  look(flowsSchema(), '');
  expect(silent).toEqual([]);
});

test('every kind of file has its part of the schema, and nothing unknown is let in', () => {
  const { definitions } = flowsSchema() as { definitions: Record<string, { additionalProperties?: boolean }> };
  expect(Object.keys(definitions)).toEqual([
    'conversation',
    'part',
    'interruption',
    'answers',
    'replies',
    'memory',
    'objections',
    'stages',
    'lines',
    'persona',
    'clinic',
    'policy',
  ]);
  for (const definition of Object.values(definitions)) expect(definition.additionalProperties).toBe(false);
});
