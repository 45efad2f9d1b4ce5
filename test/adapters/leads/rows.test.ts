import { describe, expect, it } from 'vitest';
import { detectDelimiter } from '../../../adapters/leads/delimiter.ts';
import { readRows } from '../../../adapters/leads/rows.ts';
import { readText } from './read-text.ts';

const lines = (text: string) => readText(text).leads.map(({ line }) => line);

describe('the delimiter', () => {
  it.each([
    ['phone,name', ','],
    ['phone;name', ';'],
    ['phone\tname', '\t'],
    ['phone', ','],
    ['"Name; first, last; all";phone', ';'],
    ['\n\nphone;name\n1,2,3,4', ';'],
    ['sep=;\nphone,name;', ';'],
  ])('of %j is %j', (text, delimiter) => {
    expect(detectDelimiter(text)).toBe(delimiter);
  });

  it('may be declared on a line of its own, as Excel does', () => {
    expect(readText('sep=;\r\nphone;name\r\n020 910 0001;x\r\n').leads).toMatchObject([{ line: 3, name: 'x' }]);
  });
});

describe('the line of a row', () => {
  it('is the one on which it begins, with line breaks in quotes before it', () => {
    expect(lines('phone,notes\n020 910 0001,"a\nb\nc"\n020 910 0002,d\n')).toEqual([2, 5]);
  });

  it.each(['\n', '\r\n', '\r'])('is the same with line ends %j', (end) => {
    const text = ['phone,notes', '020 910 0001,"a', 'b"', '', '020 910 0002,c', ',,', '020 910 0003,d', ''].join(end);
    expect(lines(text)).toEqual([2, 5, 7]);
    expect(readText(text).rows).toBe(3);
  });

  it('is the same with mixed line ends', () => {
    expect(lines('phone,notes\r\n020 910 0001,a\n020 910 0002,b\r\n020 910 0003,c')).toEqual([2, 3, 4]);
  });
});

describe('a broken row', () => {
  it('costs itself, and the rows after it stay', () => {
    const read = readText('phone,notes\n020 910 0001,a\n020 910 0002,"b\n020 910 0003,c\n020 910 0004,d\n');
    expect(read.leads.map(({ line }) => line)).toEqual([2, 4, 5]);
    expect(read.rejected).toEqual([{ line: 3, reason: 'row_broken' }]);
  });

  it('does not swallow the next one up to its first quote', () => {
    const read = readText('phone,notes\n020 910 0002,"b\n020 910 0003,"c"\n020 910 0004,"d, e"\n');
    expect(read.leads.map(({ line, notes }) => [line, notes])).toEqual([
      [3, 'c'],
      [4, 'd, e'],
    ]);
    expect(read.rejected).toEqual([{ line: 2, reason: 'row_broken' }]);
  });

  it('is not one where a quotation mark is only a letter', () => {
    expect(
      readText('phone,notes\n020 910 0001,a 5" screen\n020 910 0002,"so" he said\n020 910 0003, "a, b"').leads,
    ).toMatchObject([{ notes: 'a 5" screen' }, { notes: '"so" he said' }, { notes: 'a, b' }]);
  });

  it('is one that is longer than any row', () => {
    const read = readText(`phone,notes\n020 910 0001,"${'x'.repeat(100_000)}"\n020 910 0002,b`);
    expect(read.rejected).toEqual([{ line: 2, reason: 'row_broken' }]);
    expect(read.leads.map(({ line }) => line)).toEqual([3]);
  });

  it('may come ten thousand times without taking minutes', () => {
    const text = `phone,notes\n${'020 910 0001,"b\n'.repeat(10_000)}020 910 0004,c\n`;
    const rows = readRows(text, ',');
    expect(rows).toHaveLength(10_002);
    expect(rows.filter(({ cells }) => cells === null)).toHaveLength(rows.length - 2);
  });
});
