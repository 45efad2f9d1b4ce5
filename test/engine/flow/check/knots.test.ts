import { expect, test } from 'vitest';
import { knotsIn } from '../../../../engine/flow/check/knots.ts';

const knots = (ways: Readonly<Record<string, readonly string[]>>): string[][] =>
  knotsIn(Object.keys(ways), (name) => ways[name] ?? []);

test('where nothing leads round there is no knot', () => {
  expect(knots({ a: ['b', 'c'], b: ['c'], c: [] })).toEqual([]);
});

test('a knot is told once, by its shortest circle through its first name', () => {
  expect(knots({ a: ['b'], b: ['c', 'd'], c: ['b'], d: ['c'] })).toEqual([['b', 'c']]);
});

test('a name that leads to itself is a knot', () => {
  expect(knots({ a: ['a', 'b'], b: [] })).toEqual([['a']]);
});

test('two knots of which one leads to the other are two', () => {
  expect(knots({ a: ['b'], b: ['a', 'c'], c: ['d'], d: ['c'] })).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
});

test('a name that is nowhere described leads nowhere', () => {
  expect(knots({ a: ['b'] })).toEqual([]);
});

test('a circle may be longer than the stack is deep', () => {
  const count = 200_000;
  const names = Array.from({ length: count }, (_, at) => String(at));
  const [round] = knotsIn(names, (name) => [String((Number(name) + 1) % count)]);
  expect(round).toHaveLength(count);
});
