import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const book = 'book.flow.json';
const emergency = 'interruptions/emergency.flow.json';

test('a conversation leaves out no promise that applies to it', () => {
  expect(problemsAfter([book, '/promises', ['always-ends']])).toEqual([`promise-left-out ${book}/promises`]);
  expect(problemsAfter([book, '/promises', undefined])).toEqual([`promise-left-out ${book}/promises`]);
});

test('a promise that does not exist is refused', () => {
  expect(problemsAfter([book, '/promises/0', 'discloses-ai-frist'])).toEqual([
    `promise-left-out ${book}/promises`,
    `promise-left-out ${book}/promises/0`,
  ]);
});

test('nothing is promised about answering machines where none is spoken to', () => {
  expect(
    problemsAfter(
      ['answers.json', '/answers/machine', { means: 'A machine.', weight: 'signal' }],
      [emergency, '/on', ['emergency', 'machine']],
    ),
  ).toEqual([`promise-left-out ${book}/promises`]);
});
