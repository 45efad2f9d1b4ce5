import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const book = 'book.flow.json';

test('a condition cannot read a name', () => {
  expect(
    problemsAfter([
      book,
      '/steps/hello',
      {
        kind: 'choose',
        first_of: [{ if: { value: 'patient_name', is: ['anna'] }, go: 'bye' }],
        otherwise: 'ask_reason',
      },
    ]),
  ).toEqual([`personal-value-in-condition ${book}/steps/hello/first_of/0/if/value`]);
});

test('a condition may ask whether a name is known', () => {
  expect(
    problemsAfter([
      book,
      '/steps/hello',
      { kind: 'choose', first_of: [{ if: { known: 'patient_name' }, go: 'bye' }], otherwise: 'ask_reason' },
    ]),
  ).toEqual([]);
});

test('a condition cannot read a time that the clinic offered', () => {
  expect(
    problemsAfter([
      book,
      '/steps/hello',
      { kind: 'choose', first_of: [{ if: { value: 'slot', is: ['monday'] }, go: 'bye' }], otherwise: 'ask_reason' },
    ]),
  ).toEqual([`personal-value-in-condition ${book}/steps/hello/first_of/0/if/value`]);
});

test('a condition names choices that exist', () => {
  expect(
    problemsAfter([
      book,
      '/steps/hello',
      {
        kind: 'choose',
        first_of: [{ if: { value: 'objection', is: ['prise', 'fear'] }, go: 'bye' }],
        otherwise: 'ask_reason',
      },
    ]),
  ).toEqual([`personal-value-in-condition ${book}/steps/hello/first_of/0/if/is/0`]);
});

test('a flow cannot write a name', () => {
  expect(
    problemsAfter([book, '/steps/ask_reason/hear/not_sure/remember', { reason: 'check_up', patient_name: 'anna' }]),
  ).toEqual([`personal-value-in-condition ${book}/steps/ask_reason/hear/not_sure/remember/patient_name`]);
});

test('a flow cannot write a slot', () => {
  expect(
    problemsAfter([book, '/steps/ask_reason/hear/not_sure/remember', { reason: 'check_up', slot: 'any' }]),
  ).toEqual([`personal-value-in-condition ${book}/steps/ask_reason/hear/not_sure/remember/slot`]);
});

test('a flow writes only choices that exist, and only times without a date', () => {
  expect(
    problemsAfter([book, '/steps/ask_reason/hear/not_sure/remember', { reason: 'checkup', when: 'tomorrow' }]),
  ).toEqual([
    `personal-value-in-condition ${book}/steps/ask_reason/hear/not_sure/remember/reason`,
    `personal-value-in-condition ${book}/steps/ask_reason/hear/not_sure/remember/when`,
  ]);
});

test('a flow may write that any time will do', () => {
  expect(
    problemsAfter([
      book,
      '/steps/ask_reason/hear/not_sure/remember',
      { reason: 'check_up', when: 'as_soon_as_possible' },
    ]),
  ).toEqual([]);
});
