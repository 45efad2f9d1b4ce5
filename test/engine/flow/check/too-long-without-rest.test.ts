import { describe, expect, test } from 'vitest';
import { checkRelease } from '../../../../engine/flow/check/rules.ts';
import { change, problemsAfter, releaseOf, smallFiles } from '../../../controls/small-release.ts';

type Change = Parameters<typeof problemsAfter>[number];

const book = 'book.flow.json';
const part = 'parts/find-a-time.flow.json';
const emergency = 'interruptions/emergency.flow.json';
const worry = 'interruptions/worry.flow.json';

/** So many steps, one after the other, that only look and lead on. */
const looks = (file: string, count: number, to: string): Change[] =>
  Array.from({ length: count }, (_, i) => {
    const next = i + 1 < count ? `look${i + 1}` : to;
    return [
      file,
      `/steps/look${i}`,
      { kind: 'choose', first_of: [{ if: { known: 'patient' }, go: next }], otherwise: next },
    ];
  });
const tooLong = (...changes: Change[]): string[] =>
  problemsAfter(...changes).filter((problem) => problem.startsWith('too-long-without-rest'));

describe('a way on which nothing waits', () => {
  test('has at most 66 steps', () => {
    // What follows them is counted as well: known answers may be skipped, and a part gone through.
    expect(problemsAfter([book, '/start', 'look0'], ...looks(book, 50, 'hello'))).toEqual([]);
    expect(problemsAfter([book, '/start', 'look0'], ...looks(book, 70, 'hello'))).toEqual([
      `too-long-without-rest ${book}/steps/look0`,
    ]);
  });

  test('is counted in an interruption as well, and says where it begins and ends', () => {
    const files = [[emergency, '/start', 'look0'] as Change, ...looks(emergency, 105, 'call')].reduce(
      (all, [file, pointer, value]) => change(all, file, pointer, value),
      smallFiles(),
    );
    expect(checkRelease(releaseOf(files)).find(({ rule }) => rule === 'too-long-without-rest')).toEqual({
      rule: 'too-long-without-rest',
      file: emergency,
      pointer: '/steps/look0',
      says: 'From "emergency/look0" to "emergency/end" up to 107 steps follow one another, and none of them waits: 66 may.',
      try: 'Ask something, or have something done, on the way; or take steps out of it.',
    });
  });

  test('goes on behind the exit of a part', () => {
    const behind: Change[] = [[book, '/steps/find/then/none', 'look0'], ...looks(book, 40, 'bye')];
    expect(tooLong(...behind)).toEqual([]);
    expect(tooLong(...behind, [part, '/steps/offer/hear/no', 'look0'], ...looks(part, 40, 'none'))).toEqual([
      `too-long-without-rest ${part}/steps/look0`,
    ]);
  });

  test('goes on behind the exit of an interruption', () => {
    const behind: Change[] = [[book, '/interruptions/worry/declined', 'look0'], ...looks(book, 40, 'bye')];
    expect(tooLong(...behind)).toEqual([]);
    expect(tooLong(...behind, [worry, '/steps/answer/hear/no', 'look0'], ...looks(worry, 40, 'no'))).toEqual([
      `too-long-without-rest ${worry}/steps/look0`,
    ]);
  });

  test('ends at a question, and where something is done', () => {
    const done = { kind: 'do', do: 'promise_callback', then: { promised: 'look0', failed: 'look0' } };
    expect(
      tooLong([emergency, '/start', 'first'], [emergency, '/steps/first', done], ...looks(emergency, 60, 'second'), [
        emergency,
        '/steps/second',
        { ...done, then: { promised: 'call', failed: 'call' } },
      ]),
    ).toEqual([]);
  });
});

describe('a way round on which nothing waits', () => {
  const round: Change[] = [
    [book, '/steps/find/then/none', 'one'],
    [book, '/steps/one', { kind: 'tell', say: 'bye', limit: { times: 9, then: 'bye' }, go: 'two' }],
  ];

  test('is refused with a limit too', () => {
    expect(problemsAfter(...round, [book, '/steps/two', { kind: 'tell', say: 'bye', go: 'one' }])).toEqual([
      `too-long-without-rest ${book}/steps/one`,
    ]);
  });

  test('leads through a part that can be gone through', () => {
    const two: Change = [book, '/steps/two', { kind: 'use', use: 'find-a-time', then: { held: 'bye', none: 'one' } }];
    expect(tooLong(...round, two)).toEqual([`too-long-without-rest ${book}/steps/one`]);
    expect(tooLong(...round, two, [part, '/steps/search/limit', undefined])).toEqual([]);
  });

  test('is none where it takes a value to be known that it found unknown', () => {
    const two = (known: string): Change => [
      book,
      '/steps/two',
      { kind: 'choose', first_of: [{ if: { known }, go: 'bye' }], otherwise: 'three' },
    ];
    const three: Change = [
      book,
      '/steps/three',
      { kind: 'choose', first_of: [{ if: { known: 'booking' }, go: 'one' }], otherwise: 'bye' },
    ];
    expect(tooLong(...round, two('booking'), three)).toEqual([]);
    expect(tooLong(...round, two('patient'), three)).toEqual([`too-long-without-rest ${book}/steps/three`]);
  });
});
