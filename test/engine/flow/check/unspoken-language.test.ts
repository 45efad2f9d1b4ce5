import { expect, test } from 'vitest';
import { checkRelease } from '../../../../engine/flow/check/rules.ts';
import { change, releaseOf, smallFiles } from '../../../controls/small-release.ts';

test('a clinic whose language nobody speaks is refused', () => {
  const files = change(smallFiles(), 'clinics/romi.json', '/language', 'de');
  files['lines/de.json'] = { ...files['lines/en.json'], language: 'de' };
  expect(checkRelease(releaseOf(files)).map(({ rule, file, pointer }) => `${rule} ${file}${pointer}`)).toEqual([
    'unspoken-language clinics/romi.json/language',
  ]);
});

test('a clinic that speaks English is fine', () => {
  expect(checkRelease(releaseOf(smallFiles()))).toEqual([]);
});
