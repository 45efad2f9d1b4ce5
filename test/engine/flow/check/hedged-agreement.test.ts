import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const answers = 'answers.json';
const withExample = (example: string): string[] => problemsAfter([answers, '/answers/yes/examples', ['Yes', example]]);

test.each([
  'Maybe',
  "I'm not sure",
  'I guess so',
  'Perhaps, yes',
  'No',
  "I don't think so",
  'I don’t',
  'Never',
  'Yes, but not on Monday',
  'Yes, if it is cheap',
  "I'd need another day",
  "No problem, but I can't",
])('"%s" is no agreement', (example) => {
  expect(withExample(example)).toEqual([`hedged-agreement ${answers}/answers/yes/examples/1`]);
});

test.each(['No problem', 'Why not', "That's no bother at all", "I wouldn't miss it", "I can't wait", 'You know it'])(
  '"%s" agrees, whatever it looks like',
  (example) => {
    expect(withExample(example)).toEqual([]);
  },
);

test('what an agreement means is as plain', () => {
  expect(problemsAfter([answers, '/answers/yes/means', 'A yes, perhaps.'])).toEqual([
    `hedged-agreement ${answers}/answers/yes/means`,
  ]);
});

test('an answer of another weight may hedge', () => {
  expect(problemsAfter([answers, '/answers/not_sure/examples', ['Maybe', 'I guess']])).toEqual([]);
});
