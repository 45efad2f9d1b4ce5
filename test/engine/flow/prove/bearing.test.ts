/** What a proof rests on: the graph and what lines speak of, and no word beyond that. */
import { expect, test } from 'vitest';
import { canonicalJson } from '../../../../engine/canonical-json.ts';
import { bearingOn } from '../../../../engine/flow/prove/bearing.ts';
import { conversationOf } from '../../../../engine/flow/prepare.ts';
import { promisedAfter, type Change } from '../../../controls/promised.ts';

const BOOK = 'book.flow.json';
const bearing = (...changes: Change[]): string => {
  const prepared = promisedAfter(...changes);
  return canonicalJson(bearingOn(prepared.release, conversationOf(prepared, 'book')));
};
const before = bearing();

test.each<[string, ...Change[]]>([
  ['the words of a line', ['lines/en.json', '/lines/bye/say', ['Take care, then.']]],
  ['the examples of an answer', ['answers.json', '/answers/yes/examples', ['Aye.']]],
  ['what a value means', ['memory.json', '/values/when/means', 'On which day.']],
  ['a title', [BOOK, '/title', 'Another title']],
  ['a remark', [BOOK, '/steps/who/note', 'Whoever it is.']],
])('%s is nothing that it rests on', (_, ...changes) => {
  expect(bearing(...changes)).toBe(before);
});

test.each<[string, ...Change[]]>([
  ['what a line speaks of', ['lines/en.json', '/lines/bye/say', ['Take care, {person_name}.']]],
  ['what colours a line', ['lines/en.json', '/lines/bye/say', ['By the way, {price}. Take care.']]],
  ['what chooses the words of a line', ['lines/en.json', '/lines/bye/by', 'reason']],
  ['the role of a line', ['lines/en.json', '/lines/last_time/role', 'voicemail']],
  ['the weight of an answer', ['answers.json', '/answers/wants_person/weight', 'wish']],
  ['how private a value is', ['memory.json', '/values/appointment/private', 'checked']],
  ['a reply', ['replies.json', '/replies/asks_price/say', 'goodbye']],
  ['a way', [BOOK, '/steps/who/hear/no', 'last_time']],
  ['an interruption', ['interruptions/person.flow.json', '/steps/back/exit', 'again']],
])('it rests on %s', (_, ...changes) => {
  expect(bearing(...changes)).not.toBe(before);
});
