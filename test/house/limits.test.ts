/** A limit without a reason is a guess, and one that nobody uses is a promise that nobody keeps. */
import { expect, test } from 'vitest';
import { readModelLimits } from '../../adapters/read-models/limits.ts';
import { limits } from '../../engine/limits.ts';
import { bareCode } from './bare-code.ts';
import { read, sourcesIn } from './project-files.ts';

const tables = { limits, readModelLimits };
const all = Object.entries(tables).flatMap(([table, entries]) =>
  Object.entries(entries).map(([name, limit]) => ({ table, name, ...limit })),
);
const code = sourcesIn('engine', 'projections', 'adapters', 'server')
  .filter((file) => !file.endsWith('/limits.ts'))
  .map((file) => bareCode(read(file)));

/** A sentence: it begins like one, ends like one, and has enough words to say why. */
const isSentence = (text: string): boolean => /^[A-Z0-9].*[.]$/.test(text) && text.split(/\s+/).length >= 6;

/** By its full name, or taken out of its table in a file that has the table. */
const isUsed = (table: string, name: string): boolean =>
  code.some((text) => new RegExp(`\\b${table}\\.${name}\\b|\\{[^{}]*\\b${name}\\b[^{}]*\\} = ${table}\\b`).test(text));

test('every limit is a positive number with a reason that is a sentence', () => {
  expect(all.length).toBeGreaterThan(0);
  expect(all.filter(({ value, reason }) => !(value > 0 && isSentence(reason))).map(({ name }) => name)).toEqual([]);
});

test('every limit is used', () => {
  expect(all.filter(({ table, name }) => !isUsed(table, name)).map(({ name }) => name)).toEqual([]);
});

test('a table of limits that this test does not know is found', () => {
  const files = sourcesIn('engine', 'projections', 'adapters', 'server').filter((file) => file.endsWith('/limits.ts'));
  expect(files).toHaveLength(Object.keys(tables).length);
});
