import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const book = 'book.flow.json';
const lines = 'lines/en.json';

test('the last words of an opt-out and a message on a machine have their role', () => {
  for (const ending of ['opted_out', 'voicemail']) {
    const found = problemsAfter([book, '/steps/bye/ending', ending]);
    expect(found).toContain(`role-fits-place ${book}/steps/bye/say`);
  }
});

test('with the role, or without a word, they are fine', () => {
  const quiet = [book, '/steps/bye', { kind: 'end', ending: 'opted_out' }] as const;
  expect(problemsAfter([...quiet]).filter((problem) => problem.startsWith('role-fits-place'))).toEqual([]);
  const spoken = problemsAfter([book, '/steps/bye/ending', 'opted_out'], [lines, '/lines/bye/role', 'opt_out']);
  expect(spoken.filter((problem) => problem.startsWith('role-fits-place'))).toEqual([]);
});

test('a read-back binds, or is none', () => {
  const found = problemsAfter([lines, '/lines/ask_when/role', 'read_back']);
  expect(found).toContain(`role-fits-place ${book}/steps/ask_when/say`);
});
