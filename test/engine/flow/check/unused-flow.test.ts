import { expect, test } from 'vitest';
import { checkRelease } from '../../../../engine/flow/check/rules.ts';
import { problemsAfter, releaseOf, smallFiles, type Files } from '../../../controls/small-release.ts';

const book = 'book.flow.json';
const wrongPerson = 'interruptions/wrong-person.flow.json';

/** The problems of the small release with one more file. */
const problemsWith = (path: string, file: Files[string]): string[] =>
  checkRelease(releaseOf({ ...smallFiles(), [path]: file })).map(
    ({ rule, file: at, pointer }) => `${rule} ${at}${pointer}`,
  );

test('a part that no conversation comes to is refused', () => {
  expect(
    problemsWith('parts/left.flow.json', {
      id: 'left',
      kind: 'part',
      title: 'Left over',
      exits: ['done'],
      start: 'done',
      steps: { done: { kind: 'end', exit: 'done' } },
    }),
  ).toEqual(['unused-flow parts/left.flow.json']);
});

test('an interruption that no conversation allows is refused', () => {
  expect(
    problemsWith('interruptions/left.flow.json', {
      id: 'left',
      kind: 'interruption',
      title: 'Left over',
      on: ['not_sure'],
      rank: 'wish',
      start: 'end',
      steps: { end: { kind: 'end', ending: 'declined' } },
    }),
  ).toEqual(['unused-flow interruptions/left.flow.json']);
});

test('an interruption that nothing starts is refused, and one that a reply starts is fine', () => {
  const idle = [
    [book, '/direction', 'inbound'],
    [book, '/knows', []],
    [book, '/knows', []],
    [book, '/may_know', ['patient', 'patient_name']],
    [wrongPerson, '/on', []],
  ] as [string, string, string | string[]][];
  expect(problemsAfter(...idle)).toEqual([`unused-flow ${wrongPerson}/on`]);
  expect(problemsAfter(...idle, ['replies.json', '/replies/silence/then', 'wrong-person'])).toEqual([]);
});

test('while a name is misspelt, what it may have meant is not called unused', () => {
  expect(problemsAfter([book, '/steps/find/use', 'find-time'])).toEqual([`unknown-flow ${book}/steps/find/use`]);
});
