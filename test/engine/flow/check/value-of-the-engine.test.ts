import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const book = 'book.flow.json';
const memory = 'memory.json';

const checked: [string, string, { is: string[]; heard: string }] = [
  memory,
  '/values/patient_checked',
  { is: ['checked'], heard: 'never' },
];
const met: [string, string, { is: string[]; heard: string }] = [
  memory,
  '/values/person_met',
  { is: ['yes'], heard: 'never' },
];

test('a flow cannot say that a patient was checked, nor that a person was met', () => {
  expect(
    problemsAfter(checked, met, [
      book,
      '/steps/ask_reason/hear/not_sure/remember',
      { reason: 'check_up', patient_checked: 'checked', person_met: 'yes' },
    ]),
  ).toEqual([
    `value-of-the-engine ${book}/steps/ask_reason/hear/not_sure/remember/patient_checked`,
    `value-of-the-engine ${book}/steps/ask_reason/hear/not_sure/remember/person_met`,
  ]);
});

test('a flow may ask for it', () => {
  expect(
    problemsAfter(checked, [
      book,
      '/steps/hello',
      {
        kind: 'choose',
        first_of: [{ if: { value: 'patient_checked', is: ['checked'] }, go: 'ask_reason' }],
        otherwise: 'ask_reason',
      },
    ]),
  ).toEqual([]);
});
