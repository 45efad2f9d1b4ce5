import { expect, test } from 'vitest';
import { checkRelease } from '../../../../engine/flow/check/rules.ts';
import { change, problemsAfter, releaseOf, smallFiles, type Files } from '../../../controls/small-release.ts';

const book = 'book.flow.json';
const memory = 'memory.json';

/** Values `v1` to `vN`, each of which makes the one after it stale. */
const chain = (count: number): Files =>
  Array.from({ length: count }, (_, at) => at + 1).reduce((files, at) => {
    const value = { is: ['yes'], heard: 'never', ...(at < count && { makes_stale: [`v${at + 1}`] }) };
    return change(files, memory, `/values/v${at}`, value);
  }, smallFiles());
const problemsOf = (files: Files): string[] =>
  checkRelease(releaseOf(files)).map(({ rule, file, pointer }) => `${rule} ${file}${pointer}`);

test('no more values can go stale than can be followed', () => {
  // The small release has three of its own, and the first of a chain never goes stale.
  expect(problemsOf(chain(14))).toEqual([]);
  expect(problemsOf(chain(15))).toEqual([`too-many-situations ${memory}/values`]);
});

test('no more values are remembered than can be followed', () => {
  const files = Array.from({ length: 100 }, (_, at) => at).reduce(
    (all, at) => change(all, memory, `/values/v${at}`, { is: ['yes'], heard: 'never' }),
    smallFiles(),
  );
  expect(problemsOf(files)).toEqual([`too-many-situations ${memory}/values`]);
});

test('an answer brings no more values than can be followed', () => {
  const names = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
  const described = names.map((name): [string, string, object] => [
    memory,
    `/values/${name}`,
    { is: ['yes'], heard: 'with_answer' },
  ]);
  const bringing = (count: number): string[] =>
    problemsAfter(...(described as Parameters<typeof problemsAfter>), [
      'answers.json',
      '/answers/not_sure/may_give',
      names.slice(0, count),
    ]);
  expect(bringing(8)).toEqual([]);
  expect(bringing(9)).toEqual(['too-many-situations answers.json/answers/not_sure']);
});

test('parts within parts within parts are followed only so far', () => {
  const files = smallFiles();
  // Each part uses the next one twice, so that there are two to the power of their number of ways to the last.
  const depth = 20;
  for (let at = 0; at < depth; at += 1) {
    const steps =
      at < depth - 1
        ? {
            first: { kind: 'use', use: `p${at + 1}`, then: { out: 'second' } },
            second: { kind: 'use', use: `p${at + 1}`, then: { out: 'out' } },
          }
        : { first: { kind: 'ask', say: 'worry', limit: { times: 1, then: 'out' }, hear: { no: 'out' } } };
    files[`parts/p${at}.flow.json`] = {
      id: `p${at}`,
      kind: 'part',
      title: 'A part of a part',
      exits: ['out'],
      start: 'first',
      steps: { ...steps, out: { kind: 'end', exit: 'out' } },
    };
  }
  change(files, 'lines/en.json', '/lines/worry', { say: ['Well?'], again: ['And?'] });
  change(files, book, '/steps/find/then/none', 'deep');
  change(files, book, '/steps/deep', { kind: 'use', use: 'p0', then: { out: 'bye' } });
  expect(problemsOf(files)).toEqual([`too-many-situations ${book}`, `too-long-without-rest ${book}/steps/hello`]);
});
