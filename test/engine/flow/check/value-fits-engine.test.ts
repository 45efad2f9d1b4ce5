import { describe, expect, test } from 'vitest';
import { checkRelease } from '../../../../engine/flow/check/rules.ts';
import { change, problemsAfter, releaseOf, smallFiles } from '../../../controls/small-release.ts';

type Change = Parameters<typeof problemsAfter>[number];

const memory = 'memory.json';
const wrong = (...changes: Change[]): string[] =>
  problemsAfter(...changes)
    .filter((problem) => problem.startsWith('value-fits-engine'))
    .map((problem) => problem.replace(`value-fits-engine ${memory}/values/`, ''));

const forWhom = (is: string[] | string): Change => [
  memory,
  '/values/for_whom',
  { is, heard: 'anywhere', makes_stale: ['patient', 'slot'] },
];

describe('what a value is', () => {
  test('a type that the engine takes for another is refused', () => {
    expect(wrong([memory, '/values/slot/is', 'day_part'])).toEqual(['slot/is']);
    expect(wrong([memory, '/values/when/is', ['today', 'tomorrow']])).toEqual(['when/is']);
  });

  test('a list is a list', () => {
    expect(wrong([memory, '/values/reason/is', 'text'])).toEqual(['reason/is']);
    expect(wrong(forWhom('name'))).toEqual(['for_whom/is']);
  });

  test('a choice that no event could hold is refused', () => {
    expect(wrong(forWhom(['self', 'friend', 'child']))).toEqual(['for_whom/is/1']);
    expect(wrong(forWhom(['self', 'child']))).toEqual([]);
  });

  test('values that the engine does not know may be anything', () => {
    expect(problemsAfter([memory, '/values/mood', { is: ['good', 'bad'], heard: 'never' }])).toEqual([]);
  });
});

test('nobody says what only the clinic gives', () => {
  expect(wrong([memory, '/values/patient/heard', 'when_asked'])).toEqual(['patient/heard']);
});

test('what is private may be more so, and never less', () => {
  expect(wrong([memory, '/values/booking/private', undefined])).toEqual(['booking']);
  expect(
    wrong([
      memory,
      '/values/birth_date',
      { is: 'date', heard: 'when_asked', private: 'said', makes_stale: ['patient'] },
    ]),
  ).toEqual(['birth_date/private']);
  expect(wrong([memory, '/values/booking/private', 'checked'])).toEqual([]);
});

test('a time that is kept is let go, and nothing else is', () => {
  expect(wrong([memory, '/values/held/let_go', undefined], [memory, '/values/slot/let_go', 'release_slot'])).toEqual([
    'held',
    'slot/let_go',
  ]);
});

describe('what becomes worthless with a value', () => {
  test('is named', () => {
    expect(wrong([memory, '/values/slot/makes_stale', undefined])).toEqual(['slot']);
    expect(wrong([memory, '/values/when/makes_stale', ['held']])).toEqual(['when/makes_stale', 'when/makes_stale']);
  });

  test('may become so by way of another value', () => {
    expect(wrong([memory, '/values/when/makes_stale', ['slots']])).toEqual([]);
  });

  test('need not be there at all', () => {
    expect(smallFiles()[memory]?.['values']).not.toHaveProperty('appointment');
    expect(wrong()).toEqual([]);
  });

  test('is said in words', () => {
    const files = change(smallFiles(), memory, '/values/slot/makes_stale', []);
    expect(checkRelease(releaseOf(files))).toEqual([
      {
        rule: 'value-fits-engine',
        file: memory,
        pointer: '/values/slot/makes_stale',
        says: '"held" was obtained for one "slot", and stays when that changes.',
        try: 'Add "held" to "makes_stale".',
      },
    ]);
  });
});
