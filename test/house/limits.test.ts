/** A limit without a reason is a guess, and one that nobody uses is a promise that nobody keeps. */
import { expect, test } from 'vitest';
import { readModelLimits } from '../../adapters/read-models/limits.ts';
import { limits } from '../../engine/limits.ts';
import { bareCode } from './bare-code.ts';
import { read, sourcesIn } from './project-files.ts';

const tables = { limits, readModelLimits };
const all = Object.entries(tables).flatMap(([table, entries]) =>
  Object.entries(entries).map(([name, limit]) => ({ used: `${table}.${name}`, ...limit })),
);
const code = sourcesIn('engine', 'projections', 'adapters', 'server')
  .filter((file) => !file.endsWith('/limits.ts'))
  .map((file) => bareCode(read(file)));

/** A sentence: it begins like one, ends like one, and has enough words to say why. */
const isSentence = (text: string): boolean => /^[A-Z0-9].*[.]$/.test(text) && text.split(/\s+/).length >= 6;

test('every limit is a positive number with a reason that is a sentence', () => {
  expect(all.length).toBeGreaterThan(0);
  expect(all.filter(({ value, reason }) => !(value > 0 && isSentence(reason))).map(({ used }) => used)).toEqual([]);
});

test('every limit is used', () => {
  const isUsed = (name: string): boolean =>
    code.some((text) => new RegExp(`\\b${name.replace('.', '\\.')}\\b`).test(text));
  expect(all.map(({ used }) => used).filter((name) => !isUsed(name))).toEqual([]);
});

test('a table of limits that this test does not know is found', () => {
  const files = sourcesIn('engine', 'projections', 'adapters', 'server').filter((file) => file.endsWith('/limits.ts'));
  expect(files).toHaveLength(Object.keys(tables).length);
});
