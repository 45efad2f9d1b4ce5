import { expect, test } from 'vitest';
import { checkRelease } from '../../../../engine/flow/check/rules.ts';
import { change, releaseOf, smallFiles, type Files } from '../../../controls/small-release.ts';

type Change = [file: string, pointer: string, value: Parameters<typeof change>[3]];

const book = 'book.flow.json';
const person = 'interruptions/person.flow.json';
const through = 'parts/put-through.flow.json';

/** Freshly made: whoever wants a person is put through, by a part that is left by "connected". */
const putThrough = (): Change[] => [
  [person, '/steps/start', { kind: 'use', use: 'put-through', then: { connected: 'gone', nobody: 'promise' } }],
  [person, '/steps/gone', { kind: 'end', ending: 'handed_over' }],
  [person, '/steps/promise', { kind: 'do', do: 'promise_callback', then: { promised: 'over', failed: 'over' } }],
];
const part = {
  id: 'put-through',
  kind: 'part',
  title: 'A person on the line',
  exits: ['connected', 'nobody'],
  start: 'connect',
  steps: {
    connect: { kind: 'do', do: 'transfer', then: { connected: 'connected', nobody: 'nobody' } },
    connected: { kind: 'end', exit: 'connected' },
    nobody: { kind: 'end', exit: 'nobody' },
  },
};

/** The problems of all rules, where the part has some other steps. */
function problemsOf(steps: Files[string], ...changes: Change[]): string[] {
  const files = { ...smallFiles(), [through]: { ...part, steps: { ...part.steps, ...steps } } };
  for (const [file, pointer, value] of [...putThrough(), ...changes]) change(files, file, pointer, value);
  return checkRelease(releaseOf(files)).map(({ rule, file, pointer }) => `${rule} ${file}${pointer}`);
}

const refusedAfter = (steps: Files[string], ...changes: Change[]): string[] =>
  problemsOf(steps, ...changes)
    .filter((problem) => problem.startsWith('connected-ends-the-call'))
    .map((problem) => problem.replace('connected-ends-the-call ', ''));

test('whoever is connected is handed over in silence', () => {
  expect(problemsOf({})).toEqual([]);
});

test('nothing is said any more', () => {
  expect(refusedAfter({ connected: { kind: 'end', say: 'bye', exit: 'connected' } })).toEqual([
    `${through}/steps/connect/then/connected`,
  ]);
  expect(refusedAfter({}, [person, '/steps/gone', { kind: 'end', say: 'bye', ending: 'handed_over' }])).toEqual([
    `${person}/steps/start/then/connected`,
  ]);
});

test('nothing is asked or told, nor given back to', () => {
  expect(refusedAfter({}, [person, '/steps/start/then/connected', 'promise'])).toEqual([
    `${person}/steps/start/then/connected`,
  ]);
  expect(
    refusedAfter({}, [person, '/steps/gone', { kind: 'end', exit: 'resume', limit: { times: 1, then: 'over' } }]),
  ).toEqual([`${person}/steps/gone/limit/then`, `${person}/steps/start/then/connected`]);
});

test('it does not end as another call, in the conversation to which an interruption leads neither', () => {
  expect(
    refusedAfter(
      {},
      [person, '/exits', ['through']],
      [person, '/steps/gone', { kind: 'end', exit: 'through' }],
      [book, '/interruptions/person', { through: 'bye' }],
    ),
  ).toEqual([`${book}/interruptions/person/through`]);
});
