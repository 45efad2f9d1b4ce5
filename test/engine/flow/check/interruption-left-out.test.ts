import { expect, test } from 'vitest';
import { checkRelease } from '../../../../engine/flow/check/rules.ts';
import { change, problemsAfter, releaseOf, ringsUs, smallFiles } from '../../../controls/small-release.ts';

const book = 'book.flow.json';
const answers = 'answers.json';
const leftOut = `interruption-left-out ${book}/interruptions`;

test.each(['opt-out', 'person', 'hands-over', 'wrong-person', 'voicemail'])('"%s" is allowed everywhere', (id) => {
  expect(problemsAfter([book, `/interruptions/${id}`, undefined])).toContain(leftOut);
});

test('an answer taken out of "on" is missed', () => {
  expect(problemsAfter(['interruptions/emergency.flow.json', '/on', ['emergency']])).toEqual([leftOut]);
});

test('it says what would happen, and which interruption is at hand', () => {
  const files = change(smallFiles(), book, '/interruptions/person', undefined);
  expect(checkRelease(releaseOf(files)).find(({ rule }) => rule === 'interruption-left-out')).toEqual({
    rule: 'interruption-left-out',
    file: book,
    pointer: '/interruptions',
    says: 'Nothing takes over on "wants_person". Somebody who wants a person would stay with Elo.',
    try: 'Allow "person" here, and say where its exits lead.',
  });
});

test('another answer that hands over the phone begins something too', () => {
  expect(
    problemsAfter([
      answers,
      '/answers/puts_through',
      { means: 'They connect us.', weight: 'give', new_listener: true },
    ]),
  ).toEqual([leftOut]);
});

test('who rings us is no wrong number, and no machine', () => {
  expect(problemsAfter(...ringsUs, ['interruptions/wrong-person.flow.json', '/on', ['silence']])).toEqual([]);
});

test('while a name is misspelt, what it may have meant is not missed', () => {
  const found = problemsAfter(['interruptions/opt-out.flow.json', '/on', ['opt_uot']]);
  expect(found).toEqual(['unknown-name interruptions/opt-out.flow.json/on/0']);
});
