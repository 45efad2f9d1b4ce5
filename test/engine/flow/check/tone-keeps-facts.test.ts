import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const lines = 'lines/en.json';
const price = { say: ['{price}.', 'That is {price}. Call {clinic_phone}.'] };

test('what every variant speaks is spoken in every tone', () => {
  const tones = { anxious: ['It is {price}.', 'Ask there.'], sad: ['Today {price}.'] };
  expect(problemsAfter([lines, '/lines/price', { ...price, tones }])).toEqual([
    `tone-keeps-facts ${lines}/lines/price/tones/anxious/1`,
  ]);
});

test('a tone speaks of nothing in the call that the others leave out, but may name the clinic', () => {
  const tones = { sad: ['It is {price}, at {clinic}.', '{price}, for {reason}.'] };
  expect(problemsAfter([lines, '/lines/price', { ...price, tones }]).filter((one) => one.startsWith('tone-'))).toEqual([
    `tone-keeps-facts ${lines}/lines/price/tones/sad/1`,
  ]);
});

test('tones alone are no line', () => {
  expect(
    problemsAfter([lines, '/lines/worry_answer/tones', { sad: ['I see.'] }]).filter((one) => one.startsWith('tone-')),
  ).toEqual([`tone-keeps-facts ${lines}/lines/worry_answer/tones`]);
});
