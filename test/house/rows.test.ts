/** The data of a stored row may be of an older shape: whoever parses them without their upcasters reads the past wrongly. */
import { expect, test } from 'vitest';
import { bareCode } from './bare-code.ts';
import { lineAt, read, sourcesIn } from './project-files.ts';

const PARSES_DATA = /JSON\.parse\([^()]*\bdata\b/g;
const ONE_PLACE = 'engine/upcast.ts';

const breaches = (file: string, source: string): string[] => {
  const code = bareCode(source);
  return Array.from(
    code.matchAll(PARSES_DATA),
    ({ index }) => `${file}:${lineAt(code, index)} reads by dataOf, of ${ONE_PLACE}`,
  );
};

test('the data of a row are parsed in one place', () => {
  const found = sourcesIn('engine', 'projections', 'adapters', 'server').flatMap((file) => breaches(file, read(file)));
  expect(found.filter((breach) => !breach.startsWith(`${ONE_PLACE}:`))).toEqual([]);
  expect(found).toHaveLength(1);
});

test('a row that is parsed elsewhere is found', () => {
  expect(breaches('server/x.ts', 'const one = 1;\nconst { call } = JSON.parse(row.data) as Held;')).toEqual([
    'server/x.ts:2 reads by dataOf, of engine/upcast.ts',
  ]);
});
