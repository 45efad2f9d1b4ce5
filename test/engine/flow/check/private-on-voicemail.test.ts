import { promiseNames } from '../../../../engine/flow/promise/names.ts';
import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const book = 'book.flow.json';
const emergency = 'interruptions/emergency.flow.json';
const lines = 'lines/en.json';

const machine: [string, string, { means: string; weight: string }] = [
  'answers.json',
  '/answers/machine',
  { means: 'A machine.', weight: 'signal' },
];

test('a line for an answering machine says nothing that the call remembers', () => {
  expect(
    problemsAfter([lines, '/lines/bye', { role: 'voicemail', say: ['Goodbye.', 'Goodbye, {patient_name}.'] }]),
  ).toContain(`private-on-voicemail ${lines}/lines/bye/say/1`);
  expect(problemsAfter([lines, '/lines/bye', { role: 'voicemail', say: ['This is {clinic}.'] }])).toEqual([]);
});

test('nor a price, which depends on what the visit is for', () => {
  expect(problemsAfter([lines, '/lines/bye', { role: 'voicemail', say: ['It is {price}.'] }])).toEqual([
    `private-on-voicemail ${lines}/lines/bye/say/0`,
  ]);
});

test('what an interruption says to a machine is for a machine, whatever its role', () => {
  expect(
    problemsAfter(
      machine,
      [book, '/promises', [...promiseNames]],
      [emergency, '/on', ['emergency', 'machine']],
      [lines, '/lines/call_112/say', ['Please call 112, it is {duration}.']],
    ),
  ).toEqual([`private-on-voicemail ${lines}/lines/call_112/say/0`]);
});
