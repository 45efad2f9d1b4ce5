import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const memory = 'memory.json';

test('a value must not make itself stale by way of others', () => {
  expect(
    problemsAfter(
      [memory, '/values/one', { is: ['yes'], heard: 'never', makes_stale: ['two'] }],
      [memory, '/values/two', { is: ['yes'], heard: 'never', makes_stale: ['one'] }],
    ),
  ).toEqual([`stale-circle ${memory}/values/one/makes_stale`]);
});

test('a value must not make itself stale', () => {
  expect(problemsAfter([memory, '/values/one', { is: ['yes'], heard: 'never', makes_stale: ['one'] }])).toEqual([
    `stale-circle ${memory}/values/one/makes_stale`,
  ]);
});

test('two ways to the same value are no circle', () => {
  expect(
    problemsAfter(
      [memory, '/values/one', { is: ['yes'], heard: 'never', makes_stale: ['two', 'three'] }],
      [memory, '/values/two', { is: ['yes'], heard: 'never', makes_stale: ['three'] }],
      [memory, '/values/three', { is: ['yes'], heard: 'never' }],
    ),
  ).toEqual([]);
});
