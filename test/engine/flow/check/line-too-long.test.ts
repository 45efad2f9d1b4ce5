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

test('the facts that are spoken in it count', () => {
  const insurance: [string, string, string] = ['clinics/romi.json', '/insurance_says', words(30)];
  const says = (count: number): [string, string, string[]] => {
    return [lines, '/lines/which_day/say', [`${words(count)} {insurance}`]];
  };
  expect(problemsAfter(insurance, says(10))).toEqual([]);
  expect(problemsAfter(insurance, says(11))).toEqual(tooLong);
});

test('a fact that is too long is told once, wherever it is spoken', () => {
  expect(
    problemsAfter(
      ['clinics/romi.json', '/hours_says', words(41)],
      [lines, '/lines/which_day/say', ['{hours}', 'So: {hours}']],
    ),
  ).toEqual(['line-too-long clinics/romi.json/hours_says']);
});

test('a megabyte without a space is too long as well', () => {
  expect(problemsOf('a'.repeat(1_000_000))).toEqual(tooLong);
});
