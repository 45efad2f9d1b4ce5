import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const book = 'book.flow.json';
const lines = 'lines/en.json';

test('a line that reads back says what', () => {
  expect(problemsAfter([lines, '/lines/read_back/reads_back', undefined])).toEqual([
    `reads-back-what-binds ${lines}/lines/read_back`,
  ]);
});

test('a line that says what it reads back has the role', () => {
  expect(problemsAfter([lines, '/lines/bye/reads_back', 'book'])).toEqual([
    `reads-back-what-binds ${lines}/lines/bye/reads_back`,
  ]);
});

test('a yes to one thing is no leave for another', () => {
  expect(problemsAfter([lines, '/lines/read_back/reads_back', 'move'])).toEqual([
    `reads-back-what-binds ${book}/steps/read_back/say`,
  ]);
});
