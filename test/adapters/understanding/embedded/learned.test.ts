/** What was learnt decides with the rules, and never alone about what is grave. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { learn, type Lesson } from '../../../../adapters/understanding/embedded/learned/learn.ts';
import { kindOf } from '../../../../adapters/understanding/embedded/learned/features.ts';
import { digestOfLessons, readReplies } from '../../../../adapters/understanding/embedded/learned/reply.ts';
import { evidenceOf, settle, type Reading } from '../../../../adapters/understanding/embedded/learned/settle.ts';
import {
  likelyBy,
  readWeights,
  WEIGHTS,
  writtenWeights,
  type Likely,
} from '../../../../adapters/understanding/embedded/learned/weights.ts';

const question = {
  asked: null,
  can_hear: ['yes', 'no', 'call_later'],
  can_give: ['for_whom'],
  said: ['Have you two minutes?'],
};
const said = (text: string, meanings: Reading['meanings'] = []): Reading => ({ text, meanings, values: [] });
const found = (answer: string, confidence: number): Reading['meanings'][number] => ({
  answer,
  kind: null,
  confidence,
  span: [0, 3],
  leads: true,
});
const lesson = (text: string, is: readonly string[]): Lesson => ({
  ...evidenceOf(said(text), question),
  is,
  may_be: [],
});

const BUSY = [
  'i am at the till',
  'i am on the till',
  'i am at the wheel',
  'i am at the stove',
  'i am at the door',
  'i am at the school gate',
];
const WILLING = ['fire away', 'fire ahead', 'work away', 'go ahead', 'go away out of that and ask', 'go on'];
const lessons = [...BUSY.map((text) => lesson(text, ['call_later'])), ...WILLING.map((text) => lesson(text, ['yes']))];
/** Often enough for every word to be known. */
const often = (some: readonly Lesson[]): Lesson[] => Array.from({ length: 6 }, () => some).flat();
const learned = learn(often(lessons));
const likely = likelyBy(learned);

const heard = (reading: Reading): string[] =>
  settle(reading, question, likely)
    .meanings.filter(({ leads }) => leads)
    .map(({ answer }) => answer);

describe('what was learnt', () => {
  test('is heard in words that were not among the lessons', () => {
    expect(heard(said('i am at the sink'))).toEqual(['call_later']);
    expect(heard(said('fire on'))).toEqual(['yes']);
  });

  test('is the same each time', () => {
    expect(writtenWeights(learn(often(lessons)), 'a').equals(writtenWeights(learned, 'a'))).toBe(true);
  });

  test('is the same again when it is read from its file', () => {
    const { learned: read, from } = readWeights(writtenWeights(learned, 'a digest'));
    expect(from).toBe('a digest');
    expect(read.classes).toEqual(learned.classes);
    expect([...read.heard]).toEqual([...learned.heard]);
    expect(read.meant).toEqual(learned.meant);
  });

  test('leaves what the rules found where nothing is known of the words', () => {
    expect(heard(said('xyzzy', [found('call_later', 0.8)]))).toContain('call_later');
    expect(heard(said('xyzzy'))).not.toContain('call_later');
  });

  test('takes away what the rules wrongly found', () => {
    const wrong = found('call_later', 0.7);
    const more = WILLING.map((text): Lesson => ({
      ...evidenceOf(said(text, [wrong]), question),
      is: ['yes'],
      may_be: [],
    }));
    const { meanings } = settle(said('fire ahead', [wrong]), question, likelyBy(learn(often([...lessons, ...more]))));
    expect(meanings.filter(({ leads }) => leads).map(({ answer }) => answer)).toEqual(['yes']);
  });

  test('guesses nothing of words that it never met', () => {
    const reading = said('brrm fnord');
    expect(settle(reading, question, likely)).toBe(reading);
  });

  test('says nothing after a question of a kind that was never learnt from', () => {
    const other = { ...question, asked: 'reason' };
    expect(likely.knows(kindOf(other))).toBe(false);
    const reading = said('i am at the till', [found('yes', 0.6)]);
    expect(settle(reading, other, likely)).toBe(reading);
  });
});

describe('what ends a call', () => {
  /** Of nothing but one class anything was learnt, and so much. */
  const sure = (answer: string, chance: number): Likely => ({
    knows: () => true,
    of: () => new Map([[answer, chance]]),
  });
  const leads = (reading: Reading, by: Likely): string[] =>
    settle(reading, question, by).meanings.flatMap((one) => (one.leads ? [one.answer] : []));

  test.each(['has_died', 'is_a_minor', 'machine', 'pays_now'])('%s is not added', (answer) => {
    expect(leads(said('i am at the sink'), sure(answer, 0.99))).toEqual([]);
  });

  test.each(['emergency', 'self_harm', 'opt_out', 'wrong_person', 'call_screening'])(
    '%s is added only where it is clear',
    (answer) => {
      expect(leads(said('i am at the sink'), sure(answer, 0.6))).toEqual([answer]);
      expect(leads(said('i am at the sink'), sure(answer, 0.4))).toEqual([]);
    },
  );

  test.each(['opt_out', 'emergency', 'self_harm', 'is_a_minor', 'machine', 'pays_now'])(
    '%s is not taken away',
    (answer) => {
      expect(leads(said('fire ahead', [found(answer, 0.6)]), sure(answer, 0.01))).toEqual([answer]);
    },
  );

  test.each(['has_died', 'wrong_person', 'call_screening'])(
    '%s is taken away where words like these hardly ever were it',
    (answer) => {
      expect(leads(said('fire ahead', [found(answer, 0.95)]), sure(answer, 0.05))).toEqual([]);
      expect(leads(said('fire ahead', [found(answer, 0.95)]), sure(answer, 0.15))).toEqual([answer]);
    },
  );

  test('plain words mean what they mean', () => {
    expect(heard(said('fire ahead', [found('call_later', 0.96)]))).toContain('call_later');
  });

  test('who is somebody else says yes to nothing in the name of another', () => {
    expect(heard(said('fire ahead', [found('not_the_patient', 0.85)]))).toEqual(['not_the_patient']);
    expect(heard(said('fire ahead', [found('is_the_patient', 0.95), found('hands_over', 0.94)]))).toEqual([
      'hands_over',
    ]);
  });
});

describe('what Elo is shipped with', () => {
  test('was learnt from the replies as they stand: run "npm run learn"', () => {
    expect(readWeights(readFileSync(WEIGHTS)).from).toBe(digestOfLessons());
  });

  test('was learnt from thousands of replies, each to one question once', () => {
    const replies = readReplies();
    expect(replies.length).toBeGreaterThan(5_000);
  });
}); // prettier-ignore
