import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const lines = 'lines/en.json';

const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');
const problemsOf = (text: string): string[] => problemsAfter([lines, '/lines/which_day/say', [text]]);
const tooLong = [`line-too-long ${lines}/lines/which_day/say/0`];

test('forty words can be said in one go, and no more', () => {
  expect(problemsOf(words(40))).toEqual([]);
  expect(problemsOf(words(41))).toEqual(tooLong);
});

test('two sentences may stand before a question, and no more', () => {
  expect(problemsOf('One. Two. Three?')).toEqual([]);
  expect(problemsOf('One. Two. Three. Four?')).toEqual(tooLong);
  expect(problemsOf('One. Two. Three. Four.')).toEqual([]);
});

test('a megabyte without a space is too long as well', () => {
  expect(problemsOf('a'.repeat(1_000_000))).toEqual(tooLong);
});
