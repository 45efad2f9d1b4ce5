import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const worry = 'interruptions/worry.flow.json';
const emergency = 'interruptions/emergency.flow.json';
const lines = 'lines/en.json';

test('an urgent interruption starts on urgent answers and signals, a wish on none of them', () => {
  expect(
    problemsAfter(
      [emergency, '/on', ['not_sure', 'self_harm']],
      [worry, '/on', ['objects', 'silence', 'emergency']],
      [lines, '/lines/worry_answer', { say: ['I see.'], again: ['Well.'] }],
    ),
  ).toEqual([
    `rank-fits-weight ${emergency}/on/0`,
    `rank-fits-weight ${worry}/on/1`,
    `rank-fits-weight ${worry}/on/2`,
    `safety-comes-first ${worry}/steps/answer`,
  ]);
});

test('an urgent interruption may start on a signal', () => {
  expect(problemsAfter([emergency, '/on', ['emergency', 'self_harm', 'silence']])).toEqual([]);
});
