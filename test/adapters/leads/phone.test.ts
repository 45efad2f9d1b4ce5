import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fictionRanges, isFictional } from '../../../adapters/leads/fiction-numbers.ts';
import { readPhone } from '../../../adapters/leads/phone.ts';

describe('a number', () => {
  it.each([
    '020 910 0001',
    '0209100001',
    '020-910-0001',
    '(020) 910 0001',
    '+353 20 910 0001',
    '+353 (0)20 910 0001',
    '00353 20 910 0001',
    '353 20 910 0001',
    'tel: 020 910 0001',
    '="0209100001"',
    "'020 910 0001",
    '\u202a+353 20 910 0001\u202c',
    '020\u00a0910\u00a00001',
    '020 910 0001 ext. 12',
  ])('written as %j is the same', (written) => {
    expect(readPhone(written, 'IE')).toBe('+353209100001');
  });

  it.each([
    '',
    '12345',
    '020 910',
    '+353 20 910 00012345',
    'n/a',
    'ask',
    '2.0910E+8',
    '020 910 0001 / 020 910 0002',
    '+',
    '=',
    '１',
  ])('%j is none', (written) => {
    expect(readPhone(written, 'IE')).toBeNull();
  });

  it('without a country code belongs to the region of the clinic', () => {
    expect(readPhone('07700 900123', 'GB')).toBe('+447700900123');
    expect(readPhone('07700 900123', 'IE')).toBeNull();
    expect(readPhone('+44 7700 900123', 'IE')).toBe('+447700900123');
    expect(readPhone('020 910 0001', 'nowhere')).toBeNull();
  });
});

describe('the ranges that are reserved for fiction', () => {
  it.each([
    ['+353209100000', '+353209199999', '+353209200000'],
    ['+447700900000', '+447700900999', '+447700901000'],
    ['+441632960000', '+441632960999', '+441632961000'],
    ['+442079460000', '+442079460999', '+442079461000'],
    ['+441134960000', '+441614960999', '+441714960000'],
    ['+493023125000', '+493023125999', '+4930231250000'],
    ['+33199000000', '+33639989999', '+33199100000'],
    ['+46701740605', '+46701740699', '+46701740604'],
    ['+61255500000', '+61491570156', '+61491570155'],
    ['+12125550100', '+12125550199', '+12125550200'],
  ])('hold %s and %s, and not %s', (first, last, beyond) => {
    expect([first, last, beyond].map(isFictional)).toEqual([true, true, false]);
  });

  it('each name their source', () => {
    expect(fictionRanges.filter(({ source }) => source.length < 10)).toEqual([]);
  });
});

/** Examples of a numbering library, kept outside this repository; wherever it is cloned alone, there are none. */
const examples = new URL('../../../../shared/data/dev/phones.jsonl', import.meta.url);

describe.skipIf(!existsSync(examples))(
  'the examples of every country (skipped where shared/data is not beside the project)',
  () => {
    it('are read as their plan says', () => {
      const rows = readFileSync(examples, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map(
          (line) =>
            JSON.parse(line) as {
              text: string;
              region: string;
              kind: string;
              expect: { e164?: string; valid?: boolean };
            },
        )
        .filter((row) => row.kind === 'e164' && row.expect.valid === true);
      const wrong = rows.filter((row) => readPhone(row.text, row.region) !== row.expect.e164);
      expect(wrong.map(({ text }) => text)).toEqual([]);
      expect(rows.length).toBeGreaterThan(100);
    });
  },
);
