import { expect, test } from 'vitest';
import { promiseNames } from '../../../../engine/flow/promise/names.ts';
import { problemsAfter, ringsUs } from '../../../controls/small-release.ts';

const book = 'book.flow.json';

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

const withoutVoicemail: [string, string, string[]] = [
  book,
  '/promises',
  promiseNames.filter((name) => name !== 'nothing-private-on-voicemail'),
];

test('nothing is promised about answering machines where none is spoken to', () => {
  expect(problemsAfter(...ringsUs, withoutVoicemail)).toEqual([]);
  expect(problemsAfter(withoutVoicemail)).toEqual([`promise-left-out ${book}/promises`]);
});
