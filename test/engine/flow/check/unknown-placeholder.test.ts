import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const lines = 'lines/en.json';

test('a misspelt placeholder is refused in every variant', () => {
  expect(
    problemsAfter(
      [lines, '/lines/bye/say', ['Goodbye.', 'Goodbye {patient_nam}.']],
      [lines, '/lines/bye/tones', { anxious: ['Take care, {who}.'] }],
    ),
  ).toEqual([`unknown-placeholder ${lines}/lines/bye/say/1`, `unknown-placeholder ${lines}/lines/bye/tones/anxious/0`]);
});

test('a brace that stands alone is refused', () => {
  expect(problemsAfter([lines, '/lines/bye/say', ['Goodbye {clinic.']])).toEqual([
    `unknown-placeholder ${lines}/lines/bye/say/0`,
  ]);
});

test('a placeholder in a set is looked up too', () => {
  expect(problemsAfter([lines, '/lines/worry_answer/sets/fear', [['I see.'], ['No {hury}.']]])).toEqual([
    `unknown-placeholder ${lines}/lines/worry_answer/sets/fear/1/0`,
  ]);
});

test('a placeholder that needs nothing is fine anywhere', () => {
  expect(problemsAfter([lines, '/lines/bye/say', ['Goodbye from {clinic}, {clinic_phone}.']])).toEqual([]);
});
