import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRows } from '../../../adapters/leads/rows.ts';
import { tryText } from './read-text.ts';

/** CSV files that other readers stumbled over, kept outside this repository. */
const file = new URL('../../../../shared/data/dev/csv_cases.jsonl', import.meta.url);

interface Case {
  readonly id: string;
  readonly text: string;
  readonly expect: { readonly rows?: unknown };
}
const cases = (): Case[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Case);

describe.skipIf(!existsSync(file))('difficult CSV files (skipped where shared/data is not beside the project)', () => {
  it('never make the reader throw', () => {
    for (const { text } of cases()) {
      expect(() => tryText(text)).not.toThrow();
      expect(() => tryText(`phone,${text}`)).not.toThrow();
      expect(() => tryText(`phone\n020 910 0001\n${text}`)).not.toThrow();
    }
    expect(cases().length).toBeGreaterThan(90);
  });

  it('lose no row: every one is a lead or rejected with its line', () => {
    const lossy = cases().filter(({ text }) => {
      const read = tryText(`phone\n${text}`);
      return 'problem' in read || read.leads.length + read.rejected.length !== read.rows;
    });
    expect(lossy.map(({ id }) => id)).toEqual([]);
  });

  it('with the rows of csv-spectrum give just those', () => {
    const spectrum = cases().filter(({ id, expect }) => id.startsWith('spectrum:') && Array.isArray(expect.rows));
    for (const { id, text, expect: expected } of spectrum) {
      const [header, ...rows] = readRows(text.replace(/\r\n?/g, '\n'), ',');
      const records = rows.map(({ cells }) =>
        Object.fromEntries((header?.cells ?? []).map((name, at) => [name, cells?.[at]])),
      );
      expect({ id, records }).toEqual({ id, records: expected.rows });
    }
    expect(spectrum.length).toBeGreaterThan(3);
  });
});
