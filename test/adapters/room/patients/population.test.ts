import { expect, test } from 'vitest';
import { diaryFaults, readPopulation } from '../../../../adapters/room/patients/population.ts';
import { population, readFlowsFile } from './control-lines.ts';

type Figure = { readonly value: number; readonly source: string };
const read = () => readFlowsFile('populations/first-visit.json') as Record<string, Record<string, unknown>>;

/** Every figure of the file by its place. */
function figures(value: unknown, place = ''): [string, Figure][] {
  if (typeof value !== 'object' || value === null) return [];
  if ('value' in value) return [[place, value as Figure]];
  return Object.entries(value).flatMap(([key, inner]) => figures(inner, place === '' ? key : `${place}.${key}`));
}

test('every figure has a source, and every share lies between 0 and 1', () => {
  const all = figures(population);
  const amounts = /_ms$|_least$|_most$/;
  expect(all.length).toBeGreaterThan(60);
  expect(all.filter(([, { source }]) => source.trim() === '')).toEqual([]);
  expect(all.filter(([place, { value }]) => !amounts.test(place) && (value < 0 || value > 1))).toEqual([]);
});

test('the shares of wished times and of fears fit together', () => {
  const { any_time, as_soon_as_possible, day, day_and_part, part, next_week } = population.times;
  const sum = [any_time, as_soon_as_possible, day, day_and_part, part, next_week].reduce((all, { value }) => all + value, 0); // prettier-ignore
  expect(sum).toBeCloseTo(1, 9);
  expect(population.fear.severe.value).toBeLessThan(population.fear.any.value);
});

test('the diary is given plain numbers', () => {
  expect(diaryFaults(population)).toEqual({ late: 0.05, late_ms: 2500, refuses: 0.01, times_out: 0.01, front_desk: 0.02, uncertain: 0.01 }); // prettier-ignore
});

test('everything that is wrong with a population is said at once, with its place', () => {
  const json = read();
  delete json['fear'];
  json['reasons'] = { ...json['reasons'], check_up: { value: 2, source: 'Invented.' } };
  json['manner'] = { ...json['manner'], mumbles: { value: 0.1, source: '' } };
  json['surprise'] = {};
  expect(readPopulation(json)).toEqual({
    ok: false,
    problems: [
      '"reasons.check_up.value" must be at most 1.',
      '"reasons" has shares that do not add up to 1.',
      '"fear" is missing.',
      '"manner.mumbles.source" is empty: name a source, or say "Invented".',
      'The population has "surprise", which no population has.',
    ],
  });
  expect(readPopulation([])).toEqual({ ok: false, problems: ['The population must be an object.'] });
});

test('shares of one whole that do not add up to 1 are refused', () => {
  const json = read();
  json['reasons'] = { ...json['reasons'], check_up: { value: 0.9, source: 'Invented.' } };
  expect(readPopulation(json)).toEqual({ ok: false, problems: ['"reasons" has shares that do not add up to 1.'] });
});
