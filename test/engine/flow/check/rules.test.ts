import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkReadable, checkRelease, rules } from '../../../../engine/flow/check/rules.ts';
import { change, problemsAfter, releaseOf, smallFiles } from '../../../controls/small-release.ts';

const folder = new URL('../../../../engine/flow/check/', import.meta.url);
const book = 'book.flow.json';

test('the small release breaks no rule', () => {
  expect(checkRelease(releaseOf(smallFiles()))).toEqual([]);
});

test('every rule lies in the file of its name, and says what it refuses, why, and what to do', () => {
  const files = readdirSync(folder).map((file) => file.replace(/\.ts$/, ''));
  for (const { rule, refuses, why, remedy } of rules) {
    expect(files).toContain(rule);
    for (const sentence of [refuses, why, remedy]) expect(sentence).toMatch(/^[A-Z].*\.$/);
  }
  expect(new Set(rules.map(({ rule }) => rule)).size).toBe(rules.length);
});

test('every file that holds a rule is asked', () => {
  const holding = readdirSync(folder).filter(
    (file) => file.endsWith('.ts') && /: Rule = \{/.test(readFileSync(new URL(file, folder), 'utf8')),
  );
  expect(holding.map((file) => file.replace(/\.ts$/, '')).toSorted()).toEqual(rules.map(({ rule }) => rule).toSorted());
});

test('every rule has a test of its own', () => {
  const tests = readdirSync(new URL('.', import.meta.url));
  for (const { rule } of rules) expect(tests).toContain(`${rule}.test.ts`);
});

test('all problems come at once, by file and place', () => {
  expect(
    problemsAfter(
      ['lines/en.json', '/lines/bye/say', ['Bye {whom}.']],
      [book, '/steps/left_over', { kind: 'end', ending: 'declined' }],
      [book, '/steps/book/then/failed', 'by'],
    ),
  ).toEqual([
    `unknown-target ${book}/steps/book/then/failed`,
    `unreachable-step ${book}/steps/left_over`,
    'unknown-placeholder lines/en.json/lines/bye/say/0',
  ]);
});

test('every problem says what is wrong, where, and what to do', () => {
  const files = change(smallFiles(), book, '/steps/book/then/failed', 'by');
  expect(checkRelease(releaseOf(files))).toEqual([
    {
      rule: 'unknown-target',
      file: book,
      pointer: '/steps/book/then/failed',
      says: 'There is no step "by" in this file.',
      try: 'Did you mean "bye"? Name a step of this file, or write it.',
    },
  ]);
});

test('while a piece is broken, only rules that do not read it as a whole are asked', () => {
  const files = change(smallFiles(), book, '/steps/book/then/failed', 'by');
  change(files, book, '/steps/booked/say', 'it_is_boked');
  const readable = { ...releaseOf(files), linesFile: 'lines/en.json' };
  expect(checkReadable(readable, new Set(['lines'])).map(({ rule }) => rule)).toEqual(['unknown-target']);
});
