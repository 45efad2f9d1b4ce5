import { describe, expect, it } from 'vitest';
import { bytesOf, readText, tryText } from './read-text.ts';

describe('a file of leads', () => {
  it('becomes leads', () => {
    const text = [
      'phone,name,email,source_url,notes,consent,language,zone',
      '020 910 0001,Aoife Kinsella,aoife@example.com,https://smile.example/a,"one, two",2025-03-01,en-IE,Europe/Dublin',
    ].join('\n');
    expect(readText(text)).toEqual({
      rows: 1,
      leads: [
        {
          line: 2,
          phone: '+353209100001',
          name: 'Aoife Kinsella',
          email: 'aoife@example.com',
          source_url: 'https://smile.example/a',
          notes: 'one, two',
          consent: { given: true, on: '2025-03-01', wording: 'consent: 2025-03-01', basis: 'row' },
          language: 'en',
          zone: 'Europe/Dublin',
        },
      ],
      rejected: [],
      unread: [],
      unknownColumns: [],
      encoding: 'utf-8',
      delimiter: ',',
    });
  });

  it('needs nothing but numbers', () => {
    expect(readText('Phone Number\n020 910 0001').leads).toEqual([
      {
        line: 2,
        phone: '+353209100001',
        name: null,
        email: null,
        source_url: null,
        notes: null,
        consent: null,
        language: null,
        zone: null,
      },
    ]);
  });

  it('with nothing but a header has no rows, and that is fine', () => {
    expect(readText('phone,name\n')).toMatchObject({ rows: 0, leads: [], rejected: [] });
  });

  it('gives each rejected row with its line and reason, and goes on', () => {
    const text = [
      'phone,name,zone',
      '020 910 0001,one,',
      ',two,',
      '020 910,three,',
      '+353 20 910 0001,four,',
      '020 910 0005,five,Dublin',
      '020 910 0006,six,,seven',
      '020 910 0007,eight,Europe/London',
    ].join('\n');
    const read = readText(text);
    expect(read.rejected).toEqual([
      { line: 3, reason: 'phone_missing' },
      { line: 4, reason: 'phone_invalid' },
      { line: 5, reason: 'phone_duplicate' },
      { line: 6, reason: 'zone_invalid' },
      { line: 7, reason: 'row_broken' },
    ]);
    expect(read.leads.map(({ line, name }) => [line, name])).toEqual([
      [2, 'one'],
      [8, 'eight'],
    ]);
    expect(read.rows).toBe(7);
  });

  it('a row that was rejected does not make a later one a duplicate', () => {
    const read = readText('phone,zone\n020 910 0001,Dublin\n020 910 0001,Europe/Dublin');
    expect(read.leads.map(({ line }) => line)).toEqual([3]);
    expect(read.rejected).toEqual([{ line: 2, reason: 'zone_invalid' }]);
  });

  it('a no in a duplicate holds for the number, whichever row stays', () => {
    const read = readText('phone,name,consent\n020 910 0001,first,yes\n020 910 0001,second,no');
    expect(read.leads).toMatchObject([{ name: 'first', consent: { given: false, wording: 'consent: no' } }]);
    expect(read.rejected).toEqual([{ line: 3, reason: 'phone_duplicate' }]);
  });

  it('rows may lack cells at their end or have empty ones beyond the header', () => {
    expect(readText('phone,name,zone\n020 910 0001\n020 910 0002,two,,,\n').leads).toHaveLength(2);
  });

  it('names the cells that it could not read in rows that it took', () => {
    const read = readText(
      'phone,email,source,consent,lang\n020 910 0001,nobody at example,javascript:alert(1),maybe,Klingonese\n',
    );
    expect(read.leads).toMatchObject([{ email: null, source_url: null, consent: { given: false }, language: 'und' }]);
    expect(read.unread.map(({ line, field }) => `${line} ${field}`)).toEqual([
      '2 email',
      '2 source_url',
      '2 consent',
      '2 language',
    ]);
  });

  it('limits its cells, drops control characters and makes formulas harmless', () => {
    const formula = '"=HYPERLINK(""https://evil.example"")"';
    const read = readText(
      `phone,name,notes\n020 910 0001,${'x'.repeat(500)},${'y'.repeat(5000)}\n020 910 0002,A\u0007o\u202eife,${formula}\n020 910 0003,=1+1,"a\nb"`,
    );
    expect(read.leads.map(({ name, notes }) => [name?.length, notes?.length])).toEqual([
      [200, 2000],
      [5, 35],
      [5, 3],
    ]);
    expect(read.leads[1]).toMatchObject({ name: 'Aoife', notes: `'=HYPERLINK("https://evil.example")` });
    expect(read.leads[2]).toMatchObject({ name: "'=1+1", notes: 'a\nb' });
  });

  it('cuts between characters and never inside one', () => {
    expect(readText(`phone,name\n020 910 0001,${'🦷'.repeat(300)}`).leads[0]?.name).toBe('🦷'.repeat(200));
  });
});

describe('a file of which nothing can be read', () => {
  it('says so when it is empty', () => {
    for (const text of ['', '\n\n', ' \r\n,,\n', '\ufeff']) expect(tryText(text)).toMatchObject({ problem: 'empty' });
  });

  it('says so when no column is a number, without a word of what stands in it', () => {
    const problem = tryText('Aoife Kinsella,aoife@example.com,020 910 0001\n');
    expect(problem).toEqual({
      problem: 'phone_column_missing',
      sentence:
        'None of the 3 columns in the header is a telephone number (recognised: none). ' +
        'The first row must name the columns; call one of them "phone", or say which it is with --columns phone=<header>.',
    });
  });

  it('says so when the header is broken', () => {
    expect(tryText('phone,"name\n020 910 0001,x')).toMatchObject({
      problem: 'header_broken',
      sentence: expect.stringContaining('line 1'),
    });
  });

  it('never throws, whatever the bytes', () => {
    const bytes = Uint8Array.from({ length: 4096 }, (_, index) => (index * 167 + (index >> 3)) % 256);
    for (let from = 0; from < 64; from += 1)
      expect(() => tryText(new TextDecoder('latin1').decode(bytes.subarray(from * 64)))).not.toThrow();
    expect(bytesOf('x')).toHaveLength(1);
  });
});
