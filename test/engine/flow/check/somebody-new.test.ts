import { expect, test } from 'vitest';
import { problemsAfter, type Files } from '../../../controls/small-release.ts';

const LINES = 'lines/en.json';
const child = (end: Files[string]): readonly [string, string, Files[string]] => [
  'interruptions/emergency.flow.json',
  '',
  {
    id: 'emergency',
    kind: 'interruption',
    title: 'emergency',
    on: ['emergency', 'is_a_minor'],
    rank: 'urgent',
    start: 'back',
    exits: ['back'],
    steps: { back: { kind: 'end', exit: 'back', ...end } },
  },
];
const ofThisRule = (problems: readonly string[]): string[] => problems.filter((one) => one.startsWith('somebody-new'));
const after = (...changes: Parameters<typeof problemsAfter>): string[] => ofThisRule(problemsAfter(...changes));

test('whoever takes the phone from a child is somebody new', () => {
  const [file, , flow] = child({});
  const changed = { ...flow };
  expect(after(...Object.entries(changed).map(([key, value]) => [file, `/${key}`, value] as never))).toEqual([
    'somebody-new interruptions/emergency.flow.json/steps/back',
  ]);
  const [, , marked] = child({ new_listener: true });
  expect(after(...Object.entries(marked).map(([key, value]) => [file, `/${key}`, value] as never))).toEqual([]);
});

test.each([
  'Could I speak to your mother?',
  'May I talk with {patient_name}, please?',
  'Would you put me through, please?',
  'Could you give the phone to a grown-up?',
])('"%s" asks for somebody else, and its line says so', (text) => {
  const line = { say: [text] };
  expect(after([LINES, '/lines/goodbye', line])).toEqual([`somebody-new ${LINES}/lines/goodbye/say/0`]);
  expect(after([LINES, '/lines/goodbye', { ...line, role: 'asks_for_another' }])).toEqual([]);
});

test.each(['Could I talk to you tomorrow?', 'A colleague will speak with you.', 'Please keep the phone near you.'])(
  '"%s" asks for nobody else',
  (text) => {
    expect(after([LINES, '/lines/goodbye', { say: [text] }])).toEqual([]);
  },
);
