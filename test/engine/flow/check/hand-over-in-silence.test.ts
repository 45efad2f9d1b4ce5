import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const worry = 'interruptions/worry.flow.json';
const end = { kind: 'end', exit: 'resume', new_listener: true };
const found = (step: Record<string, string | boolean>): string[] =>
  problemsAfter([worry, '/steps/good', step]).filter((problem) => problem.startsWith('hand-over-in-silence'));

test('whoever comes to the line hears nothing that was meant for the one before', () => {
  expect(found(end)).toEqual([]);
  expect(found({ ...end, say: 'goodbye' })).toEqual([`hand-over-in-silence ${worry}/steps/good/say`]);
});

test('a call that ends is handed over to nobody', () => {
  expect(found({ kind: 'end', ending: 'declined', say: 'goodbye' })).toEqual([]);
  expect(found({ kind: 'end', ending: 'declined', new_listener: true })).toEqual([
    `hand-over-in-silence ${worry}/steps/good/new_listener`,
  ]);
});
