/** The benches keep running: each is run as small as it can be, and what it finds are figures. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { append } from './append.ts';
import { benches, chosen } from './bench.ts';
import { thisMachine } from './machine.ts';
import { runBench, type Bench } from './bench-command.ts';
import { demo } from './demo.ts';
import { decide } from './decide.ts';
import { figure, inDigits, rowOf, sayFigure } from './figure.ts';
import { group } from './group.ts';
import { recordedCalls } from './recorded-turns.ts';
import { replay } from './replay.ts';
import { rebuild } from './rebuild.ts';
import { interleave, median, quantile, ratio } from './rounds.ts';

const byName: Readonly<Record<(typeof benches)[number], Bench>> = {
  append,
  group,
  decide,
  replay,
  demo,
  rebuild,
};

/** All that was in a box of a recorded call; what is shorter may stand anywhere by chance. */
const personal = recordedCalls()
  .flatMap(({ events }) => events.flatMap(({ box }) => textsIn(box)))
  .filter((text) => text.length >= 12);

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

test.each(Object.entries(byName))('%s', async (name, bench) => {
  const said: string[] = [];
  const figures = await runBench(bench, bench.tiny, (line) => said.push(line));
  const printed = [...said, ...figures.map(sayFigure), JSON.stringify(figures.map(rowOf))].join('\n');
  expect(personal.length).toBeGreaterThan(400);
  expect(personal.filter((text) => printed.includes(text))).toEqual([]);
  expect(figures.length).toBeGreaterThan(1);
  expect(figures.filter(({ is }) => !(Number.isFinite(is) && is > 0))).toEqual([]);
  expect(figures.some(({ wanted }) => wanted !== undefined)).toBe(true);
  expect(figures.filter(({ name: own }) => !own.startsWith(`${name}.`))).toEqual([]);
  expect(new Set(figures.map(({ name: own }) => own)).size).toBe(figures.length);
});

test('npm run bench runs every bench there is', () => {
  const here = new URL('.', import.meta.url).pathname;
  const isBench = (file: string): boolean => readFileSync(`${here}${file}`, 'utf8').includes('await benchCommand(');
  const found = readdirSync(here).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && isBench(file));
  expect(found.toSorted()).toEqual(benches.map((name) => `${name}.ts`).toSorted());
});

describe('what is measured', () => {
  test('ways take turns, and the first round is not counted', async () => {
    const order: string[] = [];
    const way = (name: string) => () => order.push(name);
    const took = await interleave(2, { a: way('a'), b: way('b') });
    expect(order.join('')).toBe('abbaab');
    expect(took).toEqual({ a: [4, 5], b: [3, 6] });
  });

  test('medians, quantiles, and ratios within a round', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(quantile([1, 2, 3, 4], 0.99)).toBe(4);
    expect(median([])).toBeNaN();
    expect(ratio([1, 10, 100], [2, 20, 50])).toBe(0.5);
  });

  test('a figure for programs has its rounds, and what was wanted of it or null', () => {
    const found = figure('x.y', 'x', 'of z', [0.25, 0.5, 2]);
    const row = {
      name: 'x.y',
      value: 0.5,
      unit: 'of z',
      us: null,
      rounds: 3,
      min: 0.25,
      max: 2,
      goal: null,
      met: null,
    };
    expect(rowOf(found)).toEqual(row);
    expect(rowOf({ ...found, us: 7, wanted: { at_most: 0.4 } })).toEqual({ ...row, us: 7, goal: 0.4, met: false });
    expect(rowOf({ ...found, wanted: { at_least: 0.5 } })).toMatchObject({ goal: 0.5, met: true });
  });

  test('the machine says what a commit waits for', () => {
    const { cores, fsync_per_s, node, sqlite } = thisMachine();
    expect(cores).toBeGreaterThan(0);
    expect(fsync_per_s).toBeGreaterThan(0);
    expect([node, sqlite].join(' ')).toMatch(/^\d+\.\d+\.\d+ 3\.\d+\.\d+$/);
  });

  test('benches are chosen by name, in the order in which they run', () => {
    expect(chosen(undefined)).toEqual(benches);
    expect(chosen('rebuild,append')).toEqual(['append', 'rebuild']);
    expect(() => chosen('append,speed')).toThrow('There is no bench speed; there are append, group,');
  });

  test('a figure says what was wanted of it and whether it is reached', () => {
    const found = figure('x.y', 'x', '×', [0.25, 0.5, 2]);
    const words = (line: string): string => line.replaceAll(/\s+/g, ' ');
    expect(words(sayFigure(found))).toBe('x 0.50 ×');
    expect(words(sayFigure({ ...found, wanted: { at_least: 0.5 } }))).toBe('x 0.50 × wanted at least 0.5 reached');
    expect(words(sayFigure({ ...found, wanted: { at_most: 0.4 } }))).toBe('x 0.50 × wanted at most 0.4 missed');
    expect([1234.5, 56.78, 4.32, 0.012].map(inDigits)).toEqual(['1235', '56.8', '4.32', '0.012']);
  });
});
