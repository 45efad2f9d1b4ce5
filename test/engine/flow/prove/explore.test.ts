import { expect, test } from 'vitest';
import { emptyDialogue } from '../../../../engine/flow/kernel/dialogue.ts';
import { conversationOf, prepare } from '../../../../engine/flow/prepare.ts';
import { ANY, join, keyOf, MAYBE, valueOf } from '../../../../engine/flow/prove/abstract.ts';
import { explore } from '../../../../engine/flow/prove/explore.ts';
import { everyWay } from '../../../../engine/flow/prove/world.ts';
import { shippedRelease } from '../../../controls/typed-call.ts';

test('every way of a turn: all tapes of its guesses, also where one guess leads to more', () => {
  const ways = [
    ...everyWay((oracle) => (oracle('a', undefined) ? [oracle('b', undefined), oracle('c', undefined)] : [])),
  ];
  expect(ways).toEqual([
    { tape: [false], way: [] },
    { tape: [true, false, false], way: [false, false] },
    { tape: [true, false, true], way: [false, true] },
    { tape: [true, true, false], way: [true, false] },
    { tape: [true, true, true], way: [true, true] },
  ]);
});

test('what the dialogue says itself is no guess', () => {
  const ways = [...everyWay((oracle) => [oracle('a', true), oracle('b', false)])];
  expect(ways).toEqual([{ tape: [], way: [true, false] }]);
});

test('joined, what is known in one alone may be known, and what differs is anything', () => {
  const a = { both: 'x', differs: 'x', here: 'x' };
  const b = { both: 'x', differs: 'y', there: 'y' };
  expect(join(a, b)).toEqual({ both: 'x', differs: ANY, here: MAYBE, there: MAYBE });
  expect(join(a, { ...a })).toBe(a);
});

test('only what is tracked tells dialogues apart', () => {
  const frames = [{ file: 'book', step: 'find', role: 'conversation' as const }];
  const knowing = { ...emptyDialogue, frames, memory: { slot: ANY }, counts: { 'book/find': 1 } };
  const without = { ...emptyDialogue, frames };
  const areOne = (...tracked: string[]): boolean =>
    keyOf(knowing, new Set(tracked), null) === keyOf(without, new Set(tracked), null);
  expect(areOne()).toBe(true);
  expect(areOne('value:when')).toBe(true);
  expect(areOne('value:slot')).toBe(false);
  expect(areOne('count:book/find')).toBe(false);
});

test('a place holds exactly what its key says, also of what a call may know from its beginning', () => {
  const prepared = prepare('shipped', shippedRelease());
  const { may_know = [] } = conversationOf(prepared, 'book-first-visit');
  expect(may_know.length).toBeGreaterThan(0);
  const tracked = new Set(may_know.map(valueOf));
  for (const { key, dialogue, arriving } of explore(prepared, 'book-first-visit', tracked).places) {
    expect(keyOf(dialogue, tracked, arriving)).toBe(key);
    expect(may_know.filter((name) => dialogue.memory[name] === MAYBE)).toEqual([]);
  }
});
