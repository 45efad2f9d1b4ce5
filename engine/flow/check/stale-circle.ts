import type { Memory } from '../schema/shared-files.ts';
import { knotsIn } from './knots.ts';
import { inFile, type Rule } from './rule.ts';
import { sayWay } from './say-way.ts';

const rule = 'stale-circle';

export const staleCircle: Rule = {
  rule,
  refuses: 'A value that makes itself stale, directly or by way of others.',
  why: 'It would be forgotten in the moment in which it is remembered.',
  remedy: 'Let values go stale in one direction: from what was asked first to what was obtained because of it.',
  reads: ['memory'],
  check: ({ memory }) =>
    knotsIn(Object.keys(memory), (name) => staleBy(memory, name)).map(([first = '', ...others]) => {
      const says = `"${first}" makes itself stale: ${sayWay([first, ...others, first])}.`;
      const remedy = 'Remove one name of the circle from a "makes_stale".';
      return inFile(rule, 'memory.json', ['values', first, 'makes_stale'], says, remedy);
    }),
};

const staleBy = (memory: Memory, name: string): readonly string[] =>
  Object.hasOwn(memory, name) ? (memory[name]?.makes_stale ?? []) : [];
