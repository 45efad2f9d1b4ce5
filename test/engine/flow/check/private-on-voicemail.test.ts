import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const voicemail = 'interruptions/voicemail.flow.json';
const lines = 'lines/en.json';

test('a line for an answering machine says nothing that the call remembers', () => {
  expect(
    problemsAfter([lines, '/lines/bye', { role: 'voicemail', say: ['Goodbye.', 'Goodbye, {patient_name}.'] }]),
  ).toContain(`private-on-voicemail ${lines}/lines/bye/say/1`);
  expect(problemsAfter([lines, '/lines/bye', { role: 'voicemail', say: ['This is {clinic}.'] }])).toEqual([]);
});

test('nor a price, which depends on what the visit is for', () => {
  expect(problemsAfter([lines, '/lines/bye', { role: 'voicemail', say: ['{clinic}: {price}.'] }])).toEqual([
    `private-on-voicemail ${lines}/lines/bye/say/0`,
  ]);
});

test('what an interruption says to a machine is for a machine, whatever its role', () => {
  expect(
    problemsAfter(
      [voicemail, '/steps/start', { kind: 'tell', say: 'told', go: 'over' }],
      [voicemail, '/steps/over', { kind: 'end', ending: 'voicemail' }],
      [lines, '/lines/told', { say: ['This is {clinic}, it is {duration}.'] }],
    ),
  ).toEqual([`private-on-voicemail ${lines}/lines/told/say/0`]);
});

test('a word that tells of a visit is as private as its time', () => {
  for (const text of ["It's {clinic}, about your appointment.", 'This is {clinic}. Your check-up is due.']) {
    expect(problemsAfter([lines, '/lines/bye', { role: 'voicemail', say: [text] }])).toEqual([
      `private-on-voicemail ${lines}/lines/bye/say/0`,
    ]);
  }
});
