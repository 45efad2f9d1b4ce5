import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const book = 'book.flow.json';
const part = 'parts/find-a-time.flow.json';
const worry = 'interruptions/worry.flow.json';
const emergency = 'interruptions/emergency.flow.json';

test('an end says how', () => {
  expect(problemsAfter([book, '/steps/bye/ending', undefined])).toEqual([`ends-say-how ${book}/steps/bye`]);
});

test('an end does not say it twice', () => {
  expect(problemsAfter([emergency, '/steps/end/exit', 'resume'])).toEqual([
    `ends-say-how ${emergency}/steps/end`,
    `urgent-must-end ${emergency}/steps/end/exit`,
  ]);
});

test('a conversation has no exits', () => {
  expect(problemsAfter([book, '/steps/bye', { kind: 'end', exit: 'done' }])).toEqual([
    `ends-say-how ${book}/steps/bye/exit`,
  ]);
});

test('a part does not end the call', () => {
  expect(
    problemsAfter(
      [part, '/steps/extra', { kind: 'end', ending: 'failed' }],
      [part, '/steps/hold/then/failed', 'extra'],
    ),
  ).toEqual([`ends-say-how ${part}/steps/extra/ending`]);
});

test('a wish may end the call', () => {
  expect(problemsAfter([worry, '/steps/good', { kind: 'end', ending: 'declined' }])).toEqual([]);
});
