import { expect, test } from 'vitest';
import { checkRelease } from '../../../../engine/flow/check/rules.ts';
import { promiseNames } from '../../../../engine/flow/promise/names.ts';
import { promisedFiles, verdictsAfter } from '../../../controls/promised.ts';
import { releaseOf } from '../../../controls/small-release.ts';

test('the release of these tests keeps every promise, none by nothing, and the checker has nothing to say', () => {
  expect(checkRelease(releaseOf(promisedFiles()))).toEqual([]);
  const verdicts = verdictsAfter();
  expect(verdicts.map(({ promise }) => promise).toSorted()).toEqual([...promiseNames, 'inputs-known'].toSorted());
  for (const { promise, holds, vacuous, says, conversation } of verdicts) {
    expect({ promise, holds, vacuous, says, conversation }).toEqual({
      promise,
      holds: true,
      vacuous: false,
      says: null,
      conversation: [],
    });
  }
});
