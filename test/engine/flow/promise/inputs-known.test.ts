/** What a line or an effect needs is known wherever it is used: each change breaks that, and no other promise. */
import { expect, test } from 'vitest';
import { aloudAfter, brokenAfter, untilOffered, type Change } from '../../../controls/promised.ts';

const BOOK = 'book.flow.json';
const FINDING = 'parts/find-a-time.flow.json';
const LINES = 'lines/en.json';
const unknown = (by: string, value: string): string => `"${by}" needs {${value}}, which may not be known here.`;
const uncorrected: Change = [BOOK, '/corrections/when', undefined];

const broken: readonly (readonly [what: string, says: string, ...changes: Change[]])[] = [
  ['another day leads nowhere', unknown('offer', 'slots'), uncorrected],
  [
    'a name that a call only may know',
    unknown('last_time', 'patient_name'),
    [LINES, '/lines/last_time/say', ['Dear {patient_name}.']],
  ],
  ['a time is held that nobody chose', unknown('hold_slot', 'slot'), [FINDING, '/steps/offer/hear/yes', 'hold']],
  [
    'the time is forgotten before it is read back',
    unknown('read_back', 'slot'),
    [BOOK, '/steps/read_back/forget', ['slot']],
  ],
];

for (const [what, says, ...changes] of broken) {
  test(`broken: ${what}`, () => {
    expect(brokenAfter(...changes)).toEqual({ 'inputs-known': says });
  });
}

test.each([
  [
    'the name is said where it is known',
    [BOOK, '/steps/recorded/go', 'by_name'],
    [
      BOOK,
      '/steps/by_name',
      { kind: 'choose', first_of: [{ if: { known: 'patient_name' }, go: 'dear' }], otherwise: 'who' },
    ],
    [BOOK, '/steps/dear', { kind: 'tell', say: 'just_taken', go: 'who' }],
    [LINES, '/lines/just_taken/say', ['Dear {patient_name}.']],
    [FINDING, '/steps/again/say', 'bye'],
  ],
] satisfies [string, ...Change[]][])('%s: all is kept', (_, ...changes) => {
  expect(brokenAfter(...changes)).toEqual({});
});

test('the conversation in which times are offered that are not known any more', () => {
  expect(aloudAfter('inputs-known', uncorrected)).toEqual([
    ...untilOffered,
    'Patient: {when}',
    'Elo: There is {slots}.',
  ]);
});
