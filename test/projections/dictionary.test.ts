import { expect, test } from 'vitest';
import { projections } from '../../projections/all.ts';
import { dictionary } from '../../projections/dictionary.ts';
import { folded, rowsOf } from './folded.ts';

interface Column {
  readonly table: string;
  readonly column: string;
}

test('the dictionary explains every table and every column, and none that does not exist', async () => {
  const { folder } = await folded([]);
  const columns = rowsOf(
    folder,
    `SELECT t.name AS "table", c.name AS "column" FROM pragma_table_list AS t, pragma_table_info(t.name) AS c
      WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite%' ORDER BY t.name, c.cid`,
  ) as readonly Column[];
  const inTables = Object.groupBy(columns, ({ table }) => table);
  const found = Object.fromEntries(
    Object.entries(inTables).map(([table, list]) => [table, (list ?? []).map(({ column }) => column)]),
  );
  const explained = Object.fromEntries(
    Object.entries(dictionary).map(([table, { columns }]) => [table, Object.keys(columns)]),
  );
  expect(explained).toEqual(found);
});

test('every meaning is a sentence', () => {
  for (const { row, columns } of Object.values(dictionary)) {
    for (const text of [row, ...Object.values(columns)]) expect(text).toMatch(/^[`\dA-Z].{5,}\.$/);
  }
});

test('projections have names and tables of their own', () => {
  const names = projections.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  const tables = projections.flatMap((projection) => Object.keys(projection.tables));
  expect(new Set(tables).size).toBe(tables.length);
});
