import { expect, test } from 'vitest';
import { problemsAfter } from '../../../controls/small-release.ts';

const answers = 'answers.json';
const yes: [string, string, string[]] = [answers, '/answers/yes/examples', ['Go on, then', 'It’s  fine']];

test('an example belongs to one answer', () => {
  expect(problemsAfter(yes, [answers, '/answers/not_sure/examples', ["it's fine!", 'Go on then?']])).toEqual([
    `shared-example ${answers}/answers/not_sure/examples/0`,
    `shared-example ${answers}/answers/not_sure/examples/1`,
  ]);
});

test('or to one kind of objection', () => {
  expect(problemsAfter(yes, ['objections.json', '/objections/fear/examples', ['Go on then']])).toEqual([
    'shared-example objections.json/objections/fear/examples/0',
  ]);
});

test('different words are different examples', () => {
  expect(problemsAfter(yes, [answers, '/answers/not_sure/examples', ['Go on', 'Is it fine']])).toEqual([]);
});
