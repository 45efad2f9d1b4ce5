import { describe, expect, it } from 'vitest';
import { readLanguage } from '../../../adapters/leads/language.ts';
import { readZone } from '../../../adapters/leads/zone.ts';
import { readText } from './read-text.ts';

const consent = (cell: string, consentSource: string | null = null) =>
  readText(`phone,Marketing Consent\n020 910 0001,${cell}`, { consentSource }).leads[0]?.consent;

describe('consent', () => {
  it.each(['yes', 'Yes', 'TRUE', '1', 'y'])('"%s" is one, with the cell as its proof', (cell) => {
    expect(consent(cell)).toEqual({ given: true, on: null, wording: `Marketing Consent: ${cell}`, basis: 'row' });
  });

  it.each(['2025-03-01', '2025-03-01T10:00:00Z', '2025-03-01 10:00'])('"%s" is one of that day', (cell) => {
    expect(consent(cell)).toMatchObject({ given: true, on: '2025-03-01' });
  });

  it.each(['no', 'FALSE', '0', 'maybe', 'withdrawn 2025-03-01', '2025-02-30', '01/03/2025'])(
    '"%s" is none, and no declaration fills it in',
    (cell) => {
      expect(consent(cell, 'Paper forms of 2025')).toMatchObject({ given: false, on: null, basis: 'row' });
    },
  );

  it('an empty cell is none, unless the operator declares one', () => {
    expect(consent('')).toBeNull();
    expect(consent(' ', 'Paper forms of 2025')).toEqual({
      given: true,
      on: null,
      wording: 'Paper forms of 2025',
      basis: 'operator',
    });
    expect(consent('', '  ')).toBeNull();
  });

  it('a column that forbids calls outweighs it', () => {
    const text = 'phone,consent,Do Not Call\n020 910 0001,yes,x\n020 910 0002,yes,no\n020 910 0003,yes,';
    expect(readText(text).leads.map(({ consent }) => consent?.given)).toEqual([false, true, true]);
  });
});

describe('language', () => {
  it.each([
    ['', null],
    ['en', 'en'],
    ['en-IE', 'en'],
    ['EN_gb', 'en'],
    ['English', 'en'],
    ['Deutsch', 'de'],
    ['pt-BR', 'pt'],
    ['constructor', 'und'],
    ['ask her', 'und'],
    ['zz', 'und'],
  ])('"%s" is %s', (cell, language) => {
    expect(readLanguage(cell)).toBe(language);
  });
});

describe('zone', () => {
  it.each(['Europe/Dublin', 'America/Argentina/Buenos_Aires', 'America/New York', 'UTC'])('"%s" is one', (cell) => {
    expect(readZone(cell)).toEqual({ zone: cell.replaceAll(' ', '_') });
  });

  it.each(['Dublin', '+01:00', 'Europe/Atlantis', 'GMT+1', '__proto__', 'Irish time'])('"%s" is none', (cell) => {
    expect(readZone(cell)).toBe('invalid');
  });

  it('an empty cell names none', () => {
    expect(readZone('  ')).toEqual({ zone: null });
  });
});
