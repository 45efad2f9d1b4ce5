import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const part = 'parts/find-a-time.flow.json';

test('a part that uses itself is refused', () => {
  expect(
    problemsAfter([
      part,
      '/steps/again',
      { kind: 'use', use: 'find-a-time', limit: { times: 1, then: 'none' }, then: { held: 'held', none: 'none' } },
    ]),
  ).toEqual([`part-recursion ${part}/steps/again/use`]);
});
