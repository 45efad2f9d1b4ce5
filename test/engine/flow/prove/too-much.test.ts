/** A proof that grows beyond its bound says what it can, and takes nothing for kept that it could not decide. */
import { expect, test } from 'vitest';
import { prove } from '../../../../engine/flow/prove/prove.ts';
import { promisedAfter, type Change } from '../../../controls/promised.ts';

/** At its last entry the question is passed by, and that would book: undecided until the entries are counted. */
const asked = (times: number): Change => ['book.flow.json', '/steps/read_back/limit', { times, then: 'book' }];
const unbounded = prove(promisedAfter(asked(2)), 'book');

test('what holds without telling anything apart holds; what would need it is told as undecided, with its conversation', () => {
  expect(unbounded.verdicts.filter(({ holds }) => !holds)).toEqual([]);
  const { verdicts, tracked } = prove(promisedAfter(asked(2)), 'book', { most: 900 });
  const open = verdicts.filter(({ holds }) => !holds);
  expect(open.map(({ promise }) => promise)).toEqual(['books-only-after-yes']);
  expect(open[0]?.says).toContain(
    '"book" is requested without a yes to exactly that. Whether a call can really come to that',
  );
  expect(open[0]?.says).toContain('there are more than 900 different turns');
  expect(open[0]?.conversation.at(-1)?.text).toBe('… book');
  expect(verdicts).toHaveLength(unbounded.verdicts.length);
  expect(tracked).toEqual([]);
});

test('what is broken in any case is told as broken, however little may be looked at', () => {
  const alarmed: readonly Change[] = [
    ['interruptions/person.flow.json', '/steps/ask_staff/do', 'alert_staff'],
    ['interruptions/person.flow.json', '/steps/ask_staff/then', { alerted: 'back', failed: 'sorry' }],
  ];
  const { verdicts } = prove(promisedAfter(asked(2), ...alarmed), 'book', { most: 900 });
  const open = verdicts.filter(({ holds }) => !holds);
  expect(open.map(({ promise }) => promise)).toEqual(['books-only-after-yes', 'person-on-request']);
  expect(open[1]?.says).toBe('The conversation goes on though a person was asked for.');
});
