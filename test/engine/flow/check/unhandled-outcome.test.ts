import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const part = 'parts/find-a-time.flow.json';

test('an outcome that is forgotten is refused', () => {
  expect(problemsAfter([part, '/steps/hold/then/failed', undefined])).toEqual([
    `unhandled-outcome ${part}/steps/hold/then`,
  ]);
});

test('an outcome that the effect does not have is refused', () => {
  expect(problemsAfter([part, '/steps/hold/then/token', 'none'])).toEqual([
    `unhandled-outcome ${part}/steps/hold/then/token`,
  ]);
});

test('an effect that nobody can do is refused', () => {
  expect(problemsAfter([part, '/steps/hold/do', 'hold_slots'])).toEqual([`unhandled-outcome ${part}/steps/hold/do`]);
});

test('outcomes may lead to the same step', () => {
  expect(problemsAfter([part, '/steps/search/then/no_slots', 'none'])).toEqual([]);
});
