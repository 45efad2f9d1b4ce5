import { describe, expect, it } from 'vitest';
import { readColumns } from '../../../adapters/leads/columns.ts';
import { readText, tryText } from './read-text.ts';

const phoneColumns = (header: string): readonly number[] => {
  const columns = readColumns([header]);
  return 'problem' in columns ? [] : columns.of.phone;
};

describe('columns', () => {
  it.each([
    'phone',
    'PHONE',
    'Phone Number',
    'phone_number',
    'Phone No.',
    'mobile',
    'Tel.',
    'Telephone',
    'Cell',
    'Telefon',
    'Handy',
    'Téléphone',
    'Contact Phone Number',
    ' Phone\tNumber ',
  ])('"%s" is a number', (header) => {
    expect(phoneColumns(header)).toEqual([0]);
  });

  it('nobody knows are listed and dropped', () => {
    const read = readText('phone,Lead Score,__proto__,constructor,\n020 910 0001,7,8,9,10');
    expect(read.unknownColumns).toEqual(['Lead Score', '__proto__', 'constructor']);
    expect(Object.keys(read.leads[0] ?? {})).toHaveLength(9);
  });

  it('first name and last name are joined', () => {
    expect(readText('Last Name,First Name,Mobile\nKinsella,Aoife,020 910 0001').leads).toMatchObject([
      { name: 'Aoife Kinsella' },
    ]);
  });

  it('two of numbers give the first that is one, and two of notes are kept both', () => {
    const text = 'Phone,Mobile,Notes,Comments\n,020 910 0001,a,b\ntbc,020 910 0002,,c\n020 910 0003,020 910 0004,d,';
    expect(readText(text).leads).toMatchObject([
      { phone: '+353209100001', notes: 'a\nb' },
      { phone: '+353209100002', notes: 'c' },
      { phone: '+353209100003', notes: 'd' },
    ]);
  });

  it('may be assigned by hand, before the usual names', () => {
    const text = 'Phone,Rückruf\n020 910 0001,020 910 0002';
    expect(readText(text, { columns: { phone: 'RÜCKRUF' } })).toMatchObject({
      leads: [{ phone: '+353209100002' }],
      unknownColumns: ['Phone'],
    });
  });

  it('assigned to what is not there are a problem with a remedy', () => {
    expect(tryText('phone\n', { columns: { phone: 'Telefono 2' } })).toEqual({
      problem: 'column_unknown',
      sentence: 'The header has no column "Telefono 2" for "phone". Name one that stands in its first row.',
    });
    expect(tryText('phone\n', { columns: { fax: 'phone' } })).toMatchObject({ problem: 'column_unknown' });
  });
});
