/** Finds the schema of a place in a file, so that a problem can name the keys and words that are known there. */
import { z } from 'zod';
import { name } from '../../values.ts';

type Schema = z.core.$ZodType;
const defOf = (schema: Schema) => {
  const { _zod: inner } = schema as z.core.$ZodTypes;
  return inner.def;
};

/** The pattern of names, as zod reports it. */
export const NAME_PATTERN = String(patternsOf(name)[0]);

function patternsOf(schema: Schema): RegExp[] {
  return (defOf(schema).checks ?? []).flatMap((check) => {
    const { _zod: inner } = check;
    return 'pattern' in inner.def && inner.def.pattern instanceof RegExp ? [inner.def.pattern] : [];
  });
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at a path; undefined where there is none. */
export function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  let here = json;
  for (const key of path) {
    if (Array.isArray(here)) here = here[Number(key)];
    else if (isObject(here) && Object.hasOwn(here, key)) here = here[String(key)];
    else return undefined;
  }
  return here;
}

/** The schema at a path, where unions are entered by the shape of the value; undefined where nothing is known. */
export function schemaAt(schema: Schema, json: unknown, path: readonly PropertyKey[]): Schema | undefined {
  let here: Schema | undefined = unwrap(schema);
  for (const [depth, key] of path.entries()) {
    here = here && member(here, valueAt(json, path.slice(0, depth)), key);
    here = here && unwrap(here);
  }
  return here;
}

function member(schema: Schema, value: unknown, key: PropertyKey): Schema | undefined {
  const def = defOf(schema);
  if (def.type === 'object') return def.shape[String(key)];
  if (def.type === 'record') return def.valueType;
  if (def.type === 'array') return def.element;
  if (def.type === 'tuple') return def.items[Number(key)];
  if (def.type !== 'union') return undefined;
  const option = optionFor(schema, value);
  return option && member(unwrap(option), value, key);
}

export function unwrap(schema: Schema): Schema {
  const def = defOf(schema);
  return def.type === 'optional' ? unwrap(def.innerType) : schema;
}

/** The alternatives of a union; empty for any other schema. */
export function optionsOf(schema: Schema): readonly Schema[] {
  const def = defOf(schema);
  return def.type === 'union' ? def.options.map(unwrap) : [];
}

/** The one alternative of a union that a value was meant to be, told by its shape; undefined where it looks like none. */
export function optionFor(union: Schema, value: unknown): Schema | undefined {
  const options = optionsOf(union);
  const def = defOf(union);
  if (def.type === 'union' && 'discriminator' in def) {
    const kind = isObject(value) ? value[String(def.discriminator)] : undefined;
    return options.find((option) => choicesOf(memberOf(option, String(def.discriminator))).includes(kind));
  }
  if (typeof value === 'string') return options.find((option) => isText(option));
  if (Array.isArray(value)) return options.find((option) => defOf(option).type === 'array');
  if (!isObject(value)) return undefined;
  const shared = (option: Schema): number => knownKeys(option).filter((key) => Object.hasOwn(value, key)).length;
  const [best] = options.filter((option) => shared(option) > 0).toSorted((a, b) => shared(b) - shared(a));
  return best;
}

const isText = (schema: Schema): boolean => ['string', 'enum', 'literal'].includes(defOf(schema).type);
const memberOf = (schema: Schema, key: string): Schema | undefined => {
  const def = defOf(schema);
  return def.type === 'object' ? def.shape[key] : undefined;
};

/** What an object at this place is meant to be, where the place allows several. */
export const meantHere = (schema: Schema, value: unknown): Schema =>
  optionsOf(schema).length > 0 ? (optionFor(schema, value) ?? schema) : schema;

/** The keys that an object may have here. */
export function knownKeys(schema: Schema): string[] {
  const def = defOf(schema);
  if (def.type === 'record') return choicesOf(def.keyType).map(String);
  return def.type === 'object' ? Object.keys(def.shape) : [];
}

/** The keys that an object must have here. */
const neededKeys = (schema: Schema): string[] =>
  knownKeys(schema).filter((key) => {
    const found = memberOf(schema, key);
    return found !== undefined && defOf(found).type !== 'optional';
  });

/** The words that may stand here, where the list is closed. */
export function choicesOf(schema: Schema | undefined): unknown[] {
  if (!schema) return [];
  const def = defOf(unwrap(schema));
  if (def.type === 'literal') return [...def.values];
  return def.type === 'enum' ? Object.values(def.entries) : [];
}

/** What the language says about this place. */
export const descriptionOf = (schema: Schema | undefined): string | undefined =>
  schema && z.globalRegistry.get(unwrap(schema))?.description;

const quoted = (key: string): string => `"${key}"`;
const plainTypes: Readonly<Record<string, string>> = {
  array: 'a list',
  tuple: 'a list',
  record: 'an object',
  number: 'a number',
  boolean: 'true or false',
};

/** A shape in words: "a name", "one of yes, no", "an object with "go" and "remember"". */
export function inWords(schema: Schema): string {
  const def = defOf(unwrap(schema));
  const choices = choicesOf(schema);
  if (choices.length > 0) return choices.length === 1 ? JSON.stringify(choices[0]) : `one of ${choices.join(', ')}`;
  if (def.type === 'object') return `an object with ${neededKeys(unwrap(schema)).map(quoted).join(' and ')}`;
  if (def.type === 'union') return [...new Set(optionsOf(unwrap(schema)).map(inWords))].join(', or ');
  if (def.type === 'string') {
    return patternsOf(unwrap(schema)).some((pattern) => String(pattern) === NAME_PATTERN) ? 'a name' : 'a text';
  }
  return plainTypes[def.type] ?? 'another value';
}
