import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const book = 'book.flow.json';
const memory = 'memory.json';
const answers = 'answers.json';

type Change = Parameters<typeof problemsAfter>[number];

const checked: Change[] = [
  [memory, '/values/patient_checked', { is: ['checked'], heard: 'never' }],
  [memory, '/values/patient/makes_stale', ['patient_checked']],
];
const met: Change = [memory, '/values/person_met', { is: ['yes'], heard: 'never' }];

test('a flow cannot say that a patient was checked, nor that a person was met', () => {
  expect(
    problemsAfter(...checked, met, [
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
    problemsAfter(...checked, [
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

test('nobody says it with an answer', () => {
  expect(problemsAfter(...checked, [answers, '/answers/yes/may_give', ['patient_checked']])).toContain(
    `value-of-the-engine ${answers}/answers/yes/may_give/0`,
  );
});

test('that a person was met is not forgotten, neither by a step nor because something changed', () => {
  expect(
    problemsAfter(
      ...checked,
      met,
      [book, '/steps/hello/forget', ['person_met']],
      [memory, '/values/when/makes_stale', ['slots', 'person_met']],
    ),
  ).toEqual([
    `value-of-the-engine ${book}/steps/hello/forget/0`,
    `value-of-the-engine ${memory}/values/when/makes_stale/1`,
  ]);
});

test('that a patient was checked may be forgotten', () => {
  expect(problemsAfter(...checked, [book, '/steps/hello/forget', ['patient_checked']])).toEqual([]);
});
