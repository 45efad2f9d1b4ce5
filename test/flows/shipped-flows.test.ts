import { expect, test } from 'vitest';
import { readFlows } from '../../adapters/releases/read-flows.ts';

test('the shipped flows have no problems', () => {
  const { release, problems } = readFlows(new URL('../../flows', import.meta.url).pathname);
  expect(problems).toEqual([]);
  expect(release?.clinic.id).toBe('romi');
});
