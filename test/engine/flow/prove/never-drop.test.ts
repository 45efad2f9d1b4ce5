/** What a proof says holds, no call breaks: every call of a few inputs through the live kernel, on flows with one edge changed. */
import { assert, constantFrom, pre, property } from 'fast-check';
import { expect, test } from 'vitest';
import { watched } from '../../../../engine/flow/promise/promises.ts';
import { prove } from '../../../../engine/flow/prove/prove.ts';
import { breachesWithin } from '../../../controls/every-call.ts';
import { promisedAfter, type Change } from '../../../controls/promised.ts';

const SEED = 20_261_121;
const INPUTS = 3;
const BOOK = 'book.flow.json';
const starts = ['ask_reason', 'who', 'ask_when', 'find', 'read_back', 'last_time'];
const edges = [
  '/steps/who/hear/no',
  '/steps/ask_reason/hear/no',
  '/steps/ask_reason/go',
  '/steps/find/then/held',
  '/steps/find/then/none',
  '/steps/read_back/hear/yes',
  '/steps/read_back/hear/no',
  '/steps/book/then/failed',
  '/steps/book/then/uncertain',
];
const targets = ['bye', 'who', 'last_time', 'ask_reason', 'read_back', 'book', 'booked', 'nobody', undefined];
const optional = (edge: string): boolean => edge.includes('/hear/');

test(`a promise that is said to hold is broken by no call (seed ${SEED})`, () => {
  const outcomes = { held: 0, broken: 0 };
  assert(
    property(constantFrom(...starts), constantFrom(...edges), constantFrom(...targets), (start, edge, target) => {
      pre(target !== undefined || optional(edge));
      const changes: Change[] = [
        [BOOK, '/start', start],
        [BOOK, edge, target],
      ];
      const prepared = promisedAfter(...changes);
      const { verdicts } = prove(prepared, 'book', { also: ['inputs-known'] });
      const breaches = breachesWithin(INPUTS, prepared, 'book', watched);
      const held = verdicts.filter(({ holds }) => holds).map(({ promise }) => promise);
      outcomes.held += held.length;
      outcomes.broken += verdicts.length - held.length;
      expect(held.filter((promise) => breaches.has(promise))).toEqual([]);
    }),
    { seed: SEED, numRuns: 15 },
  );
  expect(outcomes.held).toBeGreaterThan(50);
  expect(outcomes.broken).toBeGreaterThan(15);
});
