import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

type Change = Parameters<typeof problemsAfter>[number];

const book = 'book.flow.json';
const memory = 'memory.json';
const withVisit: Change[] = [
  [memory, '/values/appointment', { is: 'appointment', heard: 'never', private: 'said' }],
  [memory, '/values/patient/makes_stale', ['appointment']],
];

test('a call knows nothing beforehand that nobody brings along', () => {
  expect(
    problemsAfter([book, '/knows', ['patient', 'booking']], [book, '/may_know', ['when', 'patient_name']]),
  ).toEqual([`known-beforehand ${book}/knows/1`, `known-beforehand ${book}/may_know/0`]);
});

test('not everybody is known by name', () => {
  expect(problemsAfter([book, '/knows', ['patient', 'patient_name']], [book, '/may_know', []])).toEqual([
    `known-beforehand ${book}/knows/1`,
  ]);
});

test('a visit is known of those who have one, and what it is for is looked up later', () => {
  expect(problemsAfter(...withVisit, [book, '/knows', ['patient', 'appointment']])).toEqual([]);
  expect(problemsAfter(...withVisit, [book, '/may_know', ['patient_name', 'appointment']])).toEqual([]);
  expect(problemsAfter([book, '/knows', ['patient', 'reason']])).toEqual([`known-beforehand ${book}/knows/1`]);
});

test('who calls the clinic may be anybody', () => {
  const inbound: Change[] = [
    [book, '/direction', 'inbound'],
    ['interruptions/voicemail.flow.json', '/on', ['time_is_up']],
  ];
  expect(problemsAfter(...inbound).filter((problem) => problem.startsWith('known-beforehand'))).toEqual([
    `known-beforehand ${book}/knows/0`,
  ]);
  const perhaps: Change[] = [
    [book, '/knows', []],
    [book, '/may_know', ['patient', 'patient_name']],
  ];
  expect(problemsAfter(...inbound, ...perhaps).filter((problem) => problem.startsWith('known-beforehand'))).toEqual([]);
});
