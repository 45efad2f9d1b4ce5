/** What ranks first is looked at first, and what is added again is looked at again. */
import { expect, test } from 'vitest';
import { worklist } from '../../../engine/flow/worklist.ts';

test('by rank, then as it was found; what waits already keeps its place', () => {
  const waiting = worklist<string>(2, (word) => (word === word.toUpperCase() ? 0 : 1));
  for (const word of ['a', 'B', 'c', 'A', 'a']) waiting.add(word);
  const seen: string[] = [];
  for (const word of waiting) {
    seen.push(word);
    if (word === 'a' && seen.length < 6) for (const more of ['a', 'C']) waiting.add(more);
  }
  expect(seen).toEqual(['B', 'A', 'a', 'C', 'c', 'a']);
});
