/** How much memory the analysis can follow: it looks at every mixture of values that can go stale, and those double with each. */
import { limits } from '../../../limits.ts';
import { exactNames } from './vocabulary.ts';
import type { Readable } from '../../parse.ts';
import type { Path } from '../../problem.ts';

export interface Excess {
  readonly file: string;
  readonly path: Path;
  readonly says: string;
}

/** Where a release has more values than can be followed; empty where the analysis may begin. */
export function excessOf(release: Readable): Excess[] {
  const { memory, answers } = release;
  const { valuesRemembered, valuesThatGoStale, valuesOfAnAnswer } = limits;
  const [values, stale] = [Object.keys(memory).length, exactNames(release).size];
  const inMemory = (says: string): Excess => ({ file: 'memory.json', path: ['values'], says });
  return [
    ...(values > valuesRemembered.value
      ? [inMemory(`There are ${values} values, and at most ${valuesRemembered.value} can be followed.`)]
      : []),
    ...(stale > valuesThatGoStale.value
      ? [
          inMemory(
            `${stale} values can go stale or be changed once they were given, and at most ${valuesThatGoStale.value} such can be followed.`,
          ),
        ]
      : []),
    ...Object.entries(answers).flatMap(([name, { gives = [], may_give = [] }]) => {
      const brought = gives.length + may_give.length;
      if (brought <= valuesOfAnAnswer.value) return [];
      const says = `"${name}" may bring ${brought} values, and at most ${valuesOfAnAnswer.value} can be followed.`;
      return [{ file: 'answers.json', path: ['answers', name], says }];
    }),
  ];
}
