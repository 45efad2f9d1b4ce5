/** What is said in one sentence does not drown what is said in another. */
import { describe, expect, test } from 'vitest';
import { sentencesOf, withSentences, type Sentence } from '../../../../adapters/understanding/embedded/by-sentence.ts';
import type { Settled } from '../../../../adapters/understanding/embedded/learned/settle.ts';

describe('the sentences of a text', () => {
  test.each([
    ['The first one, please. Is there parking?', ['The first one, please.', 'Is there parking?']],
    ['With Dr. Nowak, please.', ['With Dr. Nowak, please.']],
    ['Thursday sounds good, but will it be safe?', ['Thursday sounds good', 'but will it be safe?']],
    ['no stops here', ['no stops here']],
  ])('%s', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  test('of a long speech there are none, as each would be read anew', () => {
    expect(sentencesOf('One. Two. Three. Four. Five.')).toEqual([]);
    expect(sentencesOf(`${'word '.repeat(100)}. Yes.`)).toEqual([]);
  });
});

const heard = (...answers: readonly string[]): Settled => ({
  meanings: answers.map((one) => {
    const [answer = '', confidence = '0.9'] = one.split(' ');
    return { answer, kind: null, confidence: Number(confidence), span: [0, 0], leads: true };
  }),
  values: [],
});
const sentence = (text: string, ...answers: readonly string[]): Sentence => ({ text, ...heard(...answers) });
const answersOf = (whole: Settled, ...sentences: readonly Sentence[]): string[] =>
  withSentences(whole, sentences).meanings.map(({ answer }) => answer);

describe('beside what the whole says', () => {
  test.each([
    ['a question that a sentence asks is heard', heard('yes'), 'Is there parking?', 'asks_parking 0.7', ['yes', 'asks_parking']],
    ['not one that is only guessed', heard('yes'), 'Is there parking at all there?', 'asks_parking 0.4', ['yes', 'asks_something']],
    ['a yes in a sentence of its own is heard', heard('asks_duration'), 'Yes, do.', 'yes', ['asks_duration', 'yes']],
    ['"fair enough" before a refusal agrees to nothing', heard('wants_to_cancel'), 'Fair enough.', 'yes', ['wants_to_cancel']],
    ['who is asked back is not on the line', heard('asks_who'), 'Seán?', 'is_the_patient', ['asks_who']],
    ['the reason of a no is no worry', heard('no'), "It's a long way.", 'objects', ['no']],
    ['"sorry" asks for nothing again', heard('other_time'), 'Sorry.', 'asks_repeat', ['other_time']],
    ['nothing of what a machine says', heard('machine'), 'Our hours are nine to five.', 'asks_hours', ['machine']],
  ])('%s', (_, whole, text, answer, expected) => {
    expect(answersOf(whole, sentence(text, answer))).toEqual(expected);
  }); // prettier-ignore

  test('a question of which nothing was understood is one that nobody foresaw', () => {
    expect(answersOf(heard('yes'), sentence('Do you sell gift vouchers?'))).toEqual(['yes', 'asks_something']);
    expect(answersOf(heard('yes'), sentence('Will I?'))).toEqual(['yes']);
    expect(answersOf(heard('asks_price'), sentence('Do you sell gift vouchers?'))).toEqual(['asks_price']);
  });

  test('a value is added where the whole gives none of its name, and no second time', () => {
    const when = { name: 'when', value: 'any', confidence: 0.9, correction: false };
    const slot = { name: 'slot', value: null, confidence: 0.9, correction: false };
    const told = { ...sentence('Any day.'), values: [when] };
    expect(withSentences(heard('yes'), [told]).values).toEqual([when]);
    expect(withSentences({ meanings: [], values: [slot] }, [told]).values).toEqual([slot]);
  });
});
