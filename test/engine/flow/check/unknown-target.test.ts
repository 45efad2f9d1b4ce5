import { expect, test } from 'vitest';
import { checkReadable } from '../../../../engine/flow/check/rules.ts';
import { parse } from '../../../../engine/flow/parse.ts';
import { change, jsonFiles, problemsAfter, smallFiles } from '../../../controls/small-release.ts';

const book = 'book.flow.json';
const part = 'parts/find-a-time.flow.json';
const emergency = 'interruptions/emergency.flow.json';

test('a way to a step that the file does not have is refused, wherever it stands', () => {
  expect(
    problemsAfter(
      [book, '/steps/book/then/failed', 'by'],
      [book, '/corrections/when', 'fnd'],
      [book, '/interruptions/worry/declined', 'gone'],
      [part, '/steps/search/limit/then', 'nobody'],
    ),
  ).toEqual([
    `unknown-target ${book}/corrections/when`,
    `unknown-target ${book}/interruptions/worry/declined`,
    `unknown-target ${book}/steps/book/then/failed`,
    `unknown-target ${part}/steps/search/limit/then`,
  ]);
});

test('the step that a part begins with must be there', () => {
  expect(problemsAfter([emergency, '/start', 'cal'])).toEqual([
    `unknown-target ${emergency}/start`,
    `unreachable-step ${emergency}/steps/call`,
    `unreachable-step ${emergency}/steps/end`,
  ]);
});

test('a way may say what to remember, and its step is looked up all the same', () => {
  expect(problemsAfter([book, '/steps/ask_reason/hear/not_sure/go', 'ask_wen'])).toEqual([
    `unknown-target ${book}/steps/ask_reason/hear/not_sure/go`,
  ]);
});

test('a way to another step of the file is fine', () => {
  expect(problemsAfter([book, '/steps/book/then/failed', 'find'])).toEqual([]);
});

test('a key that nobody knows hides nothing else in its file', () => {
  const stray = change(smallFiles(), book, '/bogus', 1);
  const parsed = parse(jsonFiles(change(stray, book, '/steps/read_back/hear/no', 'nowhere')));
  expect(parsed.release).toBeNull();
  const found = [...parsed.problems, ...checkReadable(parsed.readable, parsed.incomplete)];
  expect(found.map(({ rule, pointer }) => `${rule} ${pointer}`)).toEqual([
    'shape /bogus',
    'unknown-target /steps/read_back/hear/no',
  ]);
});
