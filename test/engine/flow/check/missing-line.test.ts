import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const book = 'book.flow.json';
const part = 'parts/find-a-time.flow.json';
const lines = 'lines/en.json';
const replies = 'replies.json';

test('a line that nobody wrote is refused, whoever speaks it', () => {
  expect(
    problemsAfter(
      [book, '/steps/booked/say', 'it_is_boked'],
      [replies, '/replies/asks_price/say', 'prise'],
      [book, '/steps/ask_when/hear/yes', { reply: 'whichday' }],
    ),
  ).toEqual([
    `missing-line ${book}/steps/ask_when/hear/yes/reply`,
    `missing-line ${book}/steps/booked/say`,
    `missing-line ${replies}/replies/asks_price/say`,
  ]);
});

test('a question can be asked again in other words', () => {
  expect(problemsAfter([lines, '/lines/offer/again', undefined])).toEqual([`missing-line ${part}/steps/offer/say`]);
});

test('a line has something to say', () => {
  expect(problemsAfter([lines, '/lines/bye', { role: 'safety' }])).toEqual([`missing-line ${lines}/lines/bye`]);
});

test('every choice has its set, and no other', () => {
  expect(
    problemsAfter(
      [lines, '/lines/worry_answer/sets/fear', undefined],
      [lines, '/lines/worry_answer/sets/pric', [['One.'], ['Two.']]],
    ),
  ).toEqual([`missing-line ${lines}/lines/worry_answer/sets`, `missing-line ${lines}/lines/worry_answer/sets/pric`]);
});

test('an objection has one round for each strategy', () => {
  expect(problemsAfter([lines, '/lines/worry_answer/sets/fear', [['One.']]])).toEqual([
    `missing-line ${lines}/lines/worry_answer/sets/fear`,
    `too-few-variants ${lines}/lines/worry_answer/sets/fear`,
  ]);
});

test('a line that follows some of the strategies has one round for each of these', () => {
  const following = (...strategies: string[]) => problemsAfter([lines, '/lines/worry_answer/strategies', strategies]);
  expect(following('reflect', 'fact')).toEqual([]);
  expect(following('fact').filter((problem) => problem.includes(lines))).toEqual([
    `missing-line ${lines}/lines/worry_answer/sets/fear`,
    `missing-line ${lines}/lines/worry_answer/sets/price`,
  ]);
});

test('every strategy is followed by some line', () => {
  expect(problemsAfter([lines, '/lines/worry_answer/strategies', ['fact', 'fact']])).toEqual([
    'missing-line objections.json/objections/fear/strategies/0',
    'missing-line objections.json/objections/price/strategies/0',
  ]);
});

test('only the answers to objections follow strategies', () => {
  expect(problemsAfter([lines, '/lines/bye/strategies', ['fact']])).toEqual([
    `missing-line ${lines}/lines/bye/strategies`,
  ]);
});

test('a strategy that a kind of objection does not have is refused', () => {
  const problems = problemsAfter([lines, '/lines/worry_answer/strategies', ['reflect', 'fakt']]);
  const refused = problems.filter((problem) => problem.includes(lines));
  expect(new Set(refused)).toEqual(new Set([`missing-line ${lines}/lines/worry_answer/strategies/1`]));
});

test('sets are chosen by a value that has choices', () => {
  expect(
    problemsAfter([lines, '/lines/worry_answer/by', 'slot'], [lines, '/lines/worry_answer/say', ['I see.']]),
  ).toEqual([`missing-line ${lines}/lines/worry_answer/by`]);
});

test('sets and what chooses among them come together', () => {
  expect(problemsAfter([lines, '/lines/worry_answer/by', undefined], [lines, '/lines/bye/by', 'reason'])).toEqual([
    `missing-line ${lines}/lines/bye`,
    `missing-line ${lines}/lines/worry_answer`,
  ]);
});
