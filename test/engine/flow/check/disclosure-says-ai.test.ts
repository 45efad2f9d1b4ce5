import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const lines = 'lines/en.json';
const hello = (...say: string[]) => [lines, '/lines/hello', { role: 'ai_disclosure', say }] as const;

test('every variant of a disclosure says that it is an AI', () => {
  expect(problemsAfter([...hello('I am an AI.', 'This is an artificial intelligence.')])).toEqual([]);
  expect(problemsAfter([...hello('I am an AI.', 'I am Elo, a friendly human.')])).toEqual([
    `disclosure-says-ai ${lines}/lines/hello/say/1`,
  ]);
});
