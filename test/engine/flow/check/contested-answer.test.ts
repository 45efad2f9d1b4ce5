import { expect, test } from 'vitest';
import { checkRelease } from '../../../../engine/flow/check/rules.ts';
import { problemsAfter, releaseOf, smallFiles, type Files } from '../../../controls/small-release.ts';

const book = 'book.flow.json';
const worry = 'interruptions/worry.flow.json';

test('an answer starts one interruption of a conversation', () => {
  expect(problemsAfter([worry, '/on', ['objects', 'opt_out']])).toEqual([
    `contested-answer ${book}/interruptions/opt-out`,
    `rank-fits-weight ${worry}/on/1`,
    `placeholder-may-be-unset ${worry}/steps/answer/say`,
  ]);
});

/** A second wish that starts on the same answer, and a second conversation that allows it instead of the first. */
function withAnother(interruptions: Files[string]): Files {
  const files = smallFiles();
  return {
    ...files,
    'interruptions/other.flow.json': { ...files[worry], id: 'other' },
    'again.flow.json': { ...files[book], id: 'again', interruptions },
  };
}

test('two that no conversation allows together may start on the same', () => {
  const problemsOf = (files: Files): string[] =>
    checkRelease(releaseOf(files)).map(({ rule, file, pointer }) => `${rule} ${file}${pointer}`);
  const conversation = smallFiles()[book] as Files[string];
  const { worry: declined = null, ...rest } = conversation['interruptions'] as Files[string];
  expect(problemsOf(withAnother({ ...rest, other: declined }))).toEqual([]);
  expect(problemsOf(withAnother({ ...rest, worry: declined, other: declined }))).toEqual([
    'contested-answer again.flow.json/interruptions/other',
  ]);
});
