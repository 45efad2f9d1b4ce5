import { expect, test } from 'vitest';
import { didYouMean, nearest } from '../../../engine/flow/nearest.ts';

const many = Array.from({ length: 5000 }, (_, at) => `step_${at}`);

test('a slip is one letter more, less, other or swapped', () => {
  for (const slip of ['reaso', 'reasson', 'reeson', 'raeson']) expect(nearest(slip, ['when', 'reason'])).toBe('reason');
});

test('a word that is near to none has no suggestion', () => {
  expect(nearest('appointment', ['when', 'reason'])).toBeUndefined();
  expect(nearest('b'.repeat(1_000_000), ['when', 'reason'])).toBeUndefined();
});

test('among thousands of words one that begins alike is still found', () => {
  expect(nearest('goodby', [...many, 'goodbye'])).toBe('goodbye');
});

test('the remedy names the nearest word, or all where they are few', () => {
  expect(didYouMean('reaso', ['when', 'reason'])).toBe('Did you mean "reason"?');
  expect(didYouMean('appointment', ['when', 'reason'])).toBe('Known: when, reason.');
  expect(didYouMean('appointment', many)).toBe('');
  expect(didYouMean('appointment', [])).toBe('None is known yet.');
});
