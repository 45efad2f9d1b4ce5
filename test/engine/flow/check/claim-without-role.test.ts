import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const lines = 'lines/en.json';

const problemsOf = (text: string): string[] => problemsAfter([lines, '/lines/which_day/say', [text]]);

test('a report that something was done has its role', () => {
  expect(problemsOf('I have cancelled your visit.')).toEqual([`claim-without-role ${lines}/lines/which_day/say/0`]);
});

test('in every variant, sets among them', () => {
  expect(
    problemsAfter([
      lines,
      '/lines/worry_answer/sets/price',
      [['I see.'], ['It is {price}.', 'Your visit is confirmed.']],
    ]),
  ).toEqual([`claim-without-role ${lines}/lines/worry_answer/sets/price/1/1`]);
});

test('a fact of the clinic, which is spoken at any time, reports nothing', () => {
  expect(problemsAfter(['clinics/romi.json', '/locations/0/directions', 'You are booked in.'])).toEqual([
    'claim-without-role clinics/romi.json/locations/0/directions',
  ]);
});

test('with the role the words may stand', () => {
  expect(
    problemsAfter([
      lines,
      '/lines/which_day',
      { role: 'claims_done', claims: 'cancel', say: ['I have cancelled your visit.'] },
    ]),
  ).toEqual([]);
});

test('a question, a negation and what is to come report nothing', () => {
  for (const text of ['Shall I book it?', 'Nothing is booked yet.', 'It can be moved at any time.']) {
    expect(problemsOf(text)).toEqual([]);
  }
});

test('what is no visit says what it claims, and needs no role', () => {
  const listed = "You're on the waiting list.";
  expect(problemsOf(listed)).toEqual([`claim-without-role ${lines}/lines/which_day/say/0`]);
  expect(
    problemsAfter([lines, '/lines/which_day', { claims: 'add_to_waiting_list', say: [listed, 'You are.'] }]),
  ).toEqual([]);
});
